#include "frontend/parse_ahead.h"

#include "frontend/big_stack.h"

#include <utility>

namespace ndv::frontend {

ParseAhead::ParseAhead(std::vector<Job> jobs, llvm::IntrusiveRefCntPtr<SourceFiles> files,
                       unsigned threads)
    : jobs_(std::move(jobs)), files_(std::move(files)), results_(jobs_.size()),
      window_(threads + 1) {
  if (threads > 1 && jobs_.size() > 1)
    for (unsigned i = 0; i < threads; ++i)
      threads_.emplace_back([this] { work(); });
}

ParseAhead::~ParseAhead() {
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
  }
  changed_.notify_all();
  threads_.clear();
}

void ParseAhead::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return is_stopped_ || started_ < handed_out_ + window_; });
    if (is_stopped_ || started_ == jobs_.size())
      return;
    const std::size_t i = started_++;
    lock.unlock();
    Result result;
    parse_into(jobs_[i], result);
    lock.lock();
    results_[i] = std::move(result);
    results_[i].is_done = true;
    changed_.notify_all();
  }
}

void ParseAhead::parse_into(const Job& job, Result& result) {
  try {
    result.unit = parse(job.file, job.arguments, files_);
  } catch (...) {
    result.failure = std::current_exception();
  }
}

std::unique_ptr<ParsedUnit> ParseAhead::next() {
  if (handed_out_ == jobs_.size())
    return nullptr;
  Result& result = results_[handed_out_];
  if (threads_.empty()) {
    parse_into(jobs_[handed_out_], result);
    ++handed_out_;
  } else {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return result.is_done; });
    ++handed_out_;
    changed_.notify_all();
  }
  if (result.failure)
    std::rethrow_exception(result.failure);
  return std::move(result.unit);
}

} // namespace ndv::frontend
