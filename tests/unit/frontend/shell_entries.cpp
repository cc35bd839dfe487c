#include "shell_fixture.h"

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::frontend;
using namespace ndv::frontend::test;

namespace {

std::string describe(const ir::Program& program, std::string_view name) {
  static constexpr const char* kKinds[] = {"role", "characteristics", "registration",
                                           "driver-entry", "uncalled"};
  const ir::EntryPoint* found = entry(program, name);
  if (!found)
    return "none";
  return std::string(kKinds[static_cast<int>(found->kind)]) + " " + found->role +
         (found->irql.empty() ? "" : " " + found->irql);
}

} // namespace

TEST_CASE("entry points by role type, field, registration and name") {
  const Folder folder;
  const auto program = load_text(folder, R"(
#include <system.h>
MINIPORT_HALT Halt;
int Initialize(void* h) { return 0; }
void Plain(void* h) { }
int Create(void* d, void* i) { return 0; }
static void Dpc(void* d, void* c) { }
void Missing(void* d, void* c);
void Halt(void* c, int a) { }
void Helper(void) { }
void Unused(void) { Helper(); }
static MINIPORT_CHARACTERISTICS Static = { 6, .HaltHandler = Halt, .PlainHandler = Plain };
int DriverEntry(PDRIVER_OBJECT driver) {
  MINIPORT_CHARACTERISTICS c;
  c.InitializeHandler = (MINIPORT_INITIALIZE_HANDLER)&Initialize;
  driver->MajorFunction[0] = Create;
  KeInitializeDpc(0, Dpc, 0);
  KeInitializeDpc(0, Missing, 0);
  return 0;
}
)");
  CHECK(describe(program, "Halt") == "role MINIPORT_HALT PASSIVE_LEVEL");
  CHECK(describe(program, "Initialize") == "characteristics MINIPORT_INITIALIZE PASSIVE_LEVEL");
  CHECK(describe(program, "Plain") == "characteristics _MINIPORT_CHARACTERISTICS.PlainHandler");
  CHECK(describe(program, "Create") == "characteristics DRIVER_DISPATCH PASSIVE_LEVEL");
  CHECK(describe(program, "Dpc") == "registration KDEFERRED_ROUTINE DISPATCH_LEVEL");
  CHECK(describe(program, "DriverEntry") == "driver-entry DRIVER_INITIALIZE PASSIVE_LEVEL");
  CHECK(describe(program, "Unused") == "uncalled uncalled");
  CHECK(describe(program, "Helper") == "none");
  CHECK(describe(program, "Missing") == "none");
  CHECK(remarks(program, "bodyless-callback") == 1);
  CHECK(std::is_sorted(program.entries.begin(), program.entries.end(),
                       [&](const auto& a, const auto& b) {
                         return program[a.function].place < program[b.function].place;
                       }));
}

TEST_CASE("a driver's own table of handlers makes entry points, a single pointer does not") {
  const Folder folder;
  const auto program = load_text(folder, R"(
typedef struct { unsigned oid; int (*set)(void*); } OID_HANDLER;
int SetA(void* p) { return 0; }
int SetB(void* p) { return 1; }
int Inner(void* p) { return 2; }
OID_HANDLER handlers[] = { { 1, SetA }, { 2, &SetB } };
struct { int (*inner)(void*); } one = { Inner };
int Dispatch(int i, void* p) { return handlers[i].set(p) + one.inner(p); }
)");
  CHECK(describe(program, "SetA") == "characteristics OID_HANDLER.set");
  CHECK(describe(program, "SetB") == "characteristics OID_HANDLER.set");
  CHECK(describe(program, "Inner") == "none");
  CHECK(describe(program, "Dispatch") == "uncalled uncalled");
}

TEST_CASE("functions of headers and recursion alone") {
  const Folder folder;
  folder.write("inline.h", "static int in_header(void) { return 1; }\n");
  const auto program =
      load_text(folder, "#include \"inline.h\"\n"
                        "int loop(int n) { return n ? loop(n - 1) : in_header(); }\n"
                        "static __inline int unused(void) { return 2; }\n");
  CHECK(describe(program, "loop") == "uncalled uncalled");
  CHECK(describe(program, "in_header") == "none");
  CHECK(describe(program, "unused") == "none");
}

TEST_CASE("a callback defined in another file") {
  const Folder folder;
  folder.write("system/system.h", kSystemHeader);
  Options options;
  options.wdk_headers = folder.path() / "system";
  options.files = {folder.write("a.c", "#include <system.h>\nvoid Dpc(void*, void*);\n"
                                       "static void s(void) {}\n"
                                       "void init(void) { s(); KeInitializeDpc(0, Dpc, 0); }\n"),
                   folder.write("b.c", "void Dpc(void* d, void* c) { }\n"
                                       "static void s(void) { }\n")};
  const auto program = load(options);
  CHECK(describe(program, "Dpc") == "registration KDEFERRED_ROUTINE DISPATCH_LEVEL");
  CHECK(remarks(program, "bodyless-callback") == 0);
  // One of the two statics is called, the other is not.
  CHECK(std::count_if(program.entries.begin(), program.entries.end(),
                      [&](const auto& e) { return program[e.function].base_name == "s"; }) == 1);
}
