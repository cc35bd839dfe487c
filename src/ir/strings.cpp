#include <ndv/ir/program.h>

namespace ndv::ir {

StringPool::StringPool() {
  intern("");
}

StringId StringPool::intern(std::string_view text) {
  if (const auto it = ids_.find(text); it != ids_.end())
    return it->second;
  const StringId id{strings_.size()};
  strings_.emplace_back(text); // a deque keeps the strings that the keys point into in place
  ids_.emplace(strings_.back(), id);
  return id;
}

StringPool::StringPool(const StringPool& other) : strings_(other.strings_) {
  index();
}

StringPool& StringPool::operator=(const StringPool& other) {
  strings_ = other.strings_;
  index();
  return *this;
}

void StringPool::index() {
  ids_.clear();
  for (std::size_t i = 0; i < strings_.size(); ++i)
    ids_.emplace(strings_[i], StringId{i});
}

} // namespace ndv::ir
