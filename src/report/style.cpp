#include "report/style.h"

#include <fmt/color.h>

namespace ndv::report {
namespace {

fmt::text_style style_of(Ink ink) {
  switch (ink) {
  case Ink::Plain:
    return {};
  case Ink::Strong:
    return fmt::emphasis::bold;
  case Ink::Faint:
    return fmt::emphasis::faint;
  case Ink::Bad:
    return fg(fmt::terminal_color::red) | fmt::emphasis::bold;
  case Ink::Doubtful:
    return fg(fmt::terminal_color::yellow) | fmt::emphasis::bold;
  case Ink::Good:
    return fg(fmt::terminal_color::green);
  case Ink::State:
    return fg(fmt::terminal_color::cyan);
  }
  return {};
}

} // namespace

std::string Painter::operator()(Ink ink, std::string_view text) const {
  if (!color_ || ink == Ink::Plain || text.empty())
    return std::string(text);
  return fmt::format(style_of(ink), "{}", text);
}

Ink ink_of(Verdict verdict) {
  switch (verdict) {
  case Verdict::Proved:
    return Ink::Good;
  case Verdict::Bounded:
    return Ink::Doubtful;
  case Verdict::Defect:
    return Ink::Bad;
  case Verdict::NotApplicable:
    return Ink::Faint;
  case Verdict::Inconclusive:
    return Ink::Doubtful;
  }
  return Ink::Plain;
}

} // namespace ndv::report
