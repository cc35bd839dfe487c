#pragma once

#include <ndv/verify.h>

namespace ndv::report::testing {

inline TraceStep step(std::uint32_t line, std::string text, std::string state = {},
                      std::string note = {}, std::uint32_t depth = 0) {
  TraceStep result;
  result.file = "drv.c";
  result.line = line;
  result.column = 5;
  result.text = std::move(text);
  result.function = "Send";
  result.depth = depth;
  result.note = std::move(note);
  result.state = std::move(state);
  result.essential = true;
  return result;
}

inline TraceStep minor(std::uint32_t line, std::string text, std::uint32_t depth = 0) {
  TraceStep result = step(line, std::move(text), {}, {}, depth);
  result.essential = false;
  return result;
}

inline Check check(std::string entry, Verdict verdict, std::uint32_t line = 1) {
  Check result;
  result.entry = std::move(entry);
  result.role = "MINIPORT_HALT";
  result.rule = "SpinLockBalanced";
  result.verdict = verdict;
  result.file = "drv.c";
  result.line = line;
  result.column = 1;
  return result;
}

inline Check held_at_exit() {
  Check result = check("Send", Verdict::Defect, 10);
  Defect defect;
  defect.message = "lock `A->Lock` is still held at exit of Send";
  defect.lock = "A->Lock";
  defect.kind = "held-at-exit";
  defect.trace = {minor(11, "PADAPTER A = Context"),
                  step(12, "NdisAcquireSpinLock(&A->Lock)", "held = 1", "acquired"),
                  minor(13, "A->Count += 1"),
                  minor(14, "A->Count += 2"),
                  step(15, "if (Length == 0)", "held = 1", "taken: Length = 0"),
                  step(16, "return STATUS_FAIL", "held = 1", "Send returns here")};
  result.defects = {defect};
  return result;
}

} // namespace ndv::report::testing
