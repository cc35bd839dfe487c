#include "report/story_text.h"

#include "report/printable.h"
#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>

namespace ndv::report {
namespace {

constexpr std::size_t kMaxTextWidth = 64;
constexpr std::uint32_t kMaxIndentedDepth = 12;

/// A row laid out: line number, indented source, state, note.
struct Line {
  std::string file; // set where the story moves to another file
  std::string number;
  std::string text;
  std::string state;
  std::string note;
  bool is_fold = false;
};

Line lay_out(const StoryRow& row) {
  const std::string indent(2 * std::min<std::size_t>(row.depth, kMaxIndentedDepth), ' ');
  Line line;
  if (row.step == nullptr) {
    const std::size_t n = row.iterations != 0 ? row.iterations : row.folded;
    line.text =
        indent + fmt::format("\u2026 {} {}{}", n, row.iterations != 0 ? "more iteration" : "step",
                             n == 1 ? "" : "s");
    line.is_fold = true;
    return line;
  }
  if (row.step->line != 0)
    line.number = std::to_string(row.step->line);
  line.text = indent + fit(printable(row.step->text), kMaxTextWidth - indent.size());
  line.state = printable(row.step->state);
  line.note = printable(row.step->note);
  return line;
}

std::vector<Line> lay_out(const std::vector<StoryRow>& rows, std::string file) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const StoryRow& row = rows[i];
    Line line = lay_out(row);
    // A fold stands under the file of what follows it, where it leads there.
    const bool is_placed =
        row.step ? row.step->line != 0 : i + 1 < rows.size() && rows[i + 1].file == row.file;
    if (is_placed && row.file != file)
      file = line.file = row.file;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t widest(const std::vector<Line>& lines, std::string Line::* column) {
  std::size_t width = 0;
  for (const Line& line : lines)
    width = std::max(width, display_width(line.*column));
  return width;
}

std::string render(const std::vector<Line>& lines, const Painter& paint) {
  const std::size_t numbers = std::max<std::size_t>(widest(lines, &Line::number), 4);
  const std::size_t texts = widest(lines, &Line::text);
  const std::size_t states = widest(lines, &Line::state);
  std::string out;
  for (const Line& line : lines) {
    if (!line.file.empty())
      out += fmt::format("  {:>{}}{}\n", "", numbers - 1,
                         paint(Ink::Faint, "--> " + printable(line.file)));
    std::string row =
        fmt::format("  {} ", paint(Ink::Faint, fmt::format("{:>{}} |", line.number, numbers)));
    const bool has_state = !line.state.empty();
    const bool has_note = !line.note.empty();
    const Ink ink = line.is_fold ? Ink::Faint : Ink::Plain;
    row += paint(ink, has_state || has_note ? pad(line.text, texts) : line.text);
    if (states != 0 && (has_state || has_note))
      row += "  " + paint(Ink::State, has_note ? pad(line.state, states) : line.state);
    if (has_note)
      row += "  " + paint(Ink::Strong, line.note);
    out += trim_right(std::move(row)) + '\n';
  }
  return out;
}

} // namespace

std::string render_defect(const Check& check, const Defect& defect, bool full_trace,
                          const Painter& paint) {
  const SourcePlace place = place_of(check, defect);
  std::string out =
      fmt::format("{} {} {} {}\n", paint(Ink::Strong, printable(to_string(place)) + ":"),
                  paint(Ink::Bad, "defect:"), paint(Ink::Strong, printable(defect.message)),
                  paint(Ink::Faint, fmt::format("[{}/{}]", check.rule, defect.kind)));
  return out + render(lay_out(short_story(defect.trace, full_trace), place.file), paint);
}

} // namespace ndv::report
