#pragma once

#include "frontend/parse.h"

#include <condition_variable>
#include <exception>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace ndv::frontend {

class BigStackThread;

/// Parses files on several threads and hands them out in their order, a few ahead of the reader.
class ParseAhead {
public:
  struct Job {
    std::string file;
    std::vector<std::string> arguments;
  };
  ParseAhead(std::vector<Job> jobs, llvm::IntrusiveRefCntPtr<SourceFiles> files, unsigned threads);
  ~ParseAhead();

  /// The next file, in order; null after the last. Raises what parsing it raised.
  std::unique_ptr<ParsedUnit> next();

private:
  struct Result {
    std::unique_ptr<ParsedUnit> unit;
    std::exception_ptr failure;
    bool is_done = false;
  };
  void work();
  void parse_into(const Job& job, Result& result);

  std::vector<Job> jobs_;
  llvm::IntrusiveRefCntPtr<SourceFiles> files_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Result> results_;
  std::size_t started_ = 0, handed_out_ = 0;
  bool is_stopped_ = false;
  std::size_t window_; // files parsed or under way beyond the reader
  std::list<BigStackThread> threads_;
};

} // namespace ndv::frontend
