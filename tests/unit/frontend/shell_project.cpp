#include "shell_fixture.h"

#include <ndv/project.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::frontend::test;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kProject = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
  <ItemGroup Label="ProjectConfigurations">
    <ProjectConfiguration Include="Debug|x64"/>
    <ProjectConfiguration Include="Release|Win32"/>
  </ItemGroup>
  <Import Project="$(VCTargetsPath)\Microsoft.Cpp.Default.props" />
  <PropertyGroup Condition="'$(Configuration)|$(Platform)'=='Debug|x64'">
    <UseDebugLibraries>True</UseDebugLibraries>
  </PropertyGroup>
  <PropertyGroup>
    <ConfigurationType>Driver</ConfigurationType>
    <TargetVersion>Windows10</TargetVersion>
    <Configuration>Of a property group</Configuration>
  </PropertyGroup>
  <Import Project="common.props" Condition="Exists('common.props')" />
  <Import Project="absent.props" />
  <ItemDefinitionGroup>
    <ClCompile>
      <AdditionalIncludeDirectories>%(AdditionalIncludeDirectories);..\Inc;$(DDK_INC_PATH)</AdditionalIncludeDirectories>
      <PreprocessorDefinitions Condition="$(_NT_TARGET_VERSION)&lt;$(_NT_TARGET_VERSION_WIN7)">NDIS60=1;%(PreprocessorDefinitions)</PreprocessorDefinitions>
      <PreprocessorDefinitions Condition="!($(_NT_TARGET_VERSION)&lt;$(_NT_TARGET_VERSION_WIN7)) And '$(Platform)'!='ARM'">%(PreprocessorDefinitions);NDIS630=1</PreprocessorDefinitions>
    </ClCompile>
  </ItemDefinitionGroup>
  <ItemGroup>
    <ClCompile Include="main.c;..\Shared\Other.c">
      <PreprocessorDefinitions>ONLY_HERE;%(PreprocessorDefinitions)</PreprocessorDefinitions>
    </ClCompile>
    <ClCompile Include="debug.c">
      <ExcludedFromBuild Condition="'$(Configuration)'=='Release'">true</ExcludedFromBuild>
    </ClCompile>
    <ClCompile Include="wild*.c" />
    <ClCompile Include="plus.cpp" />
  </ItemGroup>
</Project>
)xml";

std::vector<std::string> names(const Configuration& configuration) {
  std::vector<std::string> result;
  for (const fs::path& file : configuration.files)
    result.push_back(file.filename().string());
  return result;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("a Visual Studio project is evaluated for each configuration") {
  const Folder folder;
  const fs::path file = folder.write("sys/driver.vcxproj", kProject);
  folder.write("sys/common.props",
               "<Project><ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>FROM_PROPS;"
               "%(PreprocessorDefinitions)</PreprocessorDefinitions></ClCompile>"
               "</ItemDefinitionGroup></Project>");
  folder.write("inc/x.h", "");
  folder.write("shared/other.c", "int o;");
  for (const char* name : {"main.c", "debug.c", "wild2.c", "wild1.c", "plus.cpp"})
    folder.write(std::string("sys/") + name, "int x;");

  REQUIRE(is_project(file));
  const DriverProject project = open_project(file);
  CHECK(project.name == "driver");
  REQUIRE(project.configurations.size() == 2);

  const Configuration& debug = project.configurations[0];
  CHECK(debug.name == "Debug|x64");
  CHECK(debug.has_target);
  CHECK(debug.target == frontend::Target::X64);
  CHECK(names(debug) == Strings{"main.c", "other.c", "debug.c", "wild1.c", "wild2.c"});
  const frontend::FileOptions& main = debug.per_file.at(folder.path() / "sys/main.c");
  CHECK(main.defines == Strings{"DBG=1", "ONLY_HERE", "FROM_PROPS", "NDIS630=1"});
  CHECK(main.include_dirs == std::vector<fs::path>{folder.path() / "inc"});
  CHECK(debug.per_file.at(folder.path() / "sys/debug.c").defines ==
        Strings{"DBG=1", "FROM_PROPS", "NDIS630=1"});

  const Configuration& release = project.configurations[1];
  CHECK(release.target == frontend::Target::X86);
  CHECK(names(release) == Strings{"main.c", "other.c", "wild1.c", "wild2.c"});
  CHECK(project.notes ==
        Strings{(folder.path() / "sys/plus.cpp").string() + " is C++ and is left out",
                "absent.props is imported and not there"});
  CHECK(project.find("release|win32") == &release);
  CHECK(project.find("Debug") == &debug);
  CHECK(project.find("Checked") == nullptr);
}

TEST_CASE("a project that cannot be read is an error with its name") {
  const Folder folder;
  CHECK_THROWS_AS(open_project(folder.path() / "none.vcxproj"), Error);
  CHECK_THROWS_AS(open_project(folder.write("a.vcxproj", "<Project><oops")), Error);
  CHECK_THROWS_WITH(open_project(folder.write("b.vcxproj", "<Other/>")),
                    "is not a Visual Studio project");
  fs::create_directories(folder.path() / "empty");
  CHECK_THROWS_WITH(open_project(folder.path() / "empty"), "holds no C source file");
}

TEST_CASE("an old SOURCES file") {
  const Folder folder;
  folder.write("common/c.h", "");
  for (const char* name : {"driver/a.c", "driver/b.c", "driver/i386.c"})
    folder.write(name, "int x;");
  const fs::path file =
      folder.write("driver/SOURCES", "TARGETNAME=npf\r\n"
                                     "!IFDEF EXTRA\r\nC_DEFINES=/DNEVER\r\n!ELSE\r\n"
                                     "C_DEFINES=$(C_DEFINES) -DNDIS50 /D WIDE=1\r\n!ENDIF\r\n"
                                     "# comment\r\n"
                                     "!if \"$(TARGETNAME)\" == \"NPF\"\r\n"
                                     "INCLUDES=..\\Common;..\\none\r\n!endif\r\n"
                                     "SOURCES=a.c \\\r\n\tb.c\t\\\r\n  npf.rc\r\n"
                                     "I386_SOURCES = i386.c\r\n");
  REQUIRE(is_project(file));
  const DriverProject project = open_project(file);
  CHECK(project.name == "npf");
  REQUIRE(project.configurations.size() == 2);
  CHECK(names(project.configurations[0]) == Strings{"a.c", "b.c"});
  CHECK(names(project.configurations[1]) == Strings{"a.c", "b.c", "i386.c"});
  CHECK(project.configurations[0].common.defines == Strings{"NDIS50", "WIDE=1"});
  CHECK(project.configurations[0].common.include_dirs ==
        std::vector<fs::path>{folder.path() / "common"});
}

TEST_CASE("compile commands in both styles") {
  const Folder folder;
  folder.write("src/a.c", "int a;");
  folder.write("src/b.c", "int b;");
  folder.write("compile_commands.json",
               R"([{"directory": "src", "file": "a.c", "arguments":
                    ["clang", "--target=aarch64-pc-windows-msvc", "-Iinc", "-D", "A=1", "-UB",
                     "-include", "first.h", "-O2", "a.c"]},
                   {"directory": "src", "file": "b.c",
                    "command": "cl.exe /nologo /DB /I ..\\inc /FIfirst.h /c b.c"},
                   {"directory": "src", "file": "c.cpp", "command": "cl.exe c.cpp"}])");
  const DriverProject project = open_compile_commands(folder.path());
  REQUIRE(project.configurations.size() == 1);
  const Configuration& only = project.configurations[0];
  CHECK(only.has_target);
  CHECK(only.target == frontend::Target::Arm64);
  CHECK(names(only) == Strings{"a.c", "b.c"});
  const auto& a = only.per_file.at(folder.path() / "src/a.c");
  CHECK(a.include_dirs == std::vector<fs::path>{folder.path() / "src/inc"});
  CHECK(a.defines == Strings{"A=1"});
  CHECK(a.undefines == Strings{"B"});
  CHECK(a.forced_includes == std::vector<fs::path>{folder.path() / "src/first.h"});
  const auto& b = only.per_file.at(folder.path() / "src/b.c");
  CHECK(b.include_dirs == std::vector<fs::path>{folder.path() / "inc"});
  CHECK(b.defines == Strings{"B"});
  CHECK(project.notes.size() == 1);
}

TEST_CASE("a folder is all C files below it, and is loaded") {
  const Folder folder;
  folder.write("src/sub/b.c", "#include \"common.h\"\nint b(void) { return VALUE; }\n");
  folder.write("src/a.c", "int a(void) { return 0; }\n");
  folder.write("src/.git/c.c", "not C\n");
  folder.write("src/inc/common.h", "#define VALUE 3\n");
  const DriverProject project = open_project(folder.path() / "src");
  CHECK(project.name == "src");
  REQUIRE(project.configurations.size() == 1);
  CHECK(names(project.configurations[0]) == Strings{"a.c", "b.c"});
  frontend::Options options;
  add_to(options, project.configurations[0]);
  const auto program = frontend::load(options);
  CHECK(find(program, "b")->unreadable.empty());
  CHECK(remarks(program, "missing-header") == 0);
}

TEST_CASE("a folder with one project means the project") {
  const Folder folder;
  folder.write("drv/driver.vcxproj", kProject);
  for (const char* name :
       {"drv/main.c", "drv/debug.c", "drv/extra.c", "drv/plus.cpp", "shared/other.c"})
    folder.write(name, "int x;");
  folder.write("drv/SOURCES", "SOURCES=extra.c\n");
  const DriverProject project = open_project(folder.path() / "drv");
  REQUIRE(project.configurations.size() == 2);
  const Configuration& release = project.preferred(frontend::Target::X86);
  CHECK(release.name == "Release|Win32");
  CHECK(project.preferred(frontend::Target::Arm64).name == "Release|Win32");
  CHECK(names(release) == Strings{"main.c", "other.c"});
  CHECK(std::count(project.notes.begin(), project.notes.end(),
                   (folder.path() / "drv/plus.cpp").string() + " is C++ and is left out") == 1);
  CHECK(release.per_file.at(folder.path() / "drv/main.c").defines ==
        Strings{"DBG=0", "ONLY_HERE", "NDIS630=1"});
}

TEST_CASE("a folder with a SOURCES file, its own or the only one below it, means that") {
  const Folder folder;
  folder.write("drv/Sources", "SOURCES=main.c ..\\common\\lock.c\nC_DEFINES=-DOLD\n");
  folder.write("drv/test/SOURCES", "SOURCES=test.c\n");
  for (const char* name : {"drv/main.c", "drv/unused.c", "drv/test/test.c", "common/lock.c"})
    folder.write(name, "int x;");
  const DriverProject project = open_project(folder.path() / "drv");
  REQUIRE(project.configurations.size() == 2);
  CHECK(project.configurations[0].name == "x64");
  CHECK(names(project.configurations[0]) == Strings{"main.c", "lock.c"});
  CHECK(project.configurations[0].common.defines == Strings{"OLD"});
  CHECK(names(open_project(folder.path()).configurations[0]) ==
        Strings{"lock.c", "main.c", "test.c", "unused.c"});

  fs::remove(folder.path() / "drv/test/SOURCES");
  CHECK(names(open_project(folder.path()).configurations[0]) == Strings{"main.c", "lock.c"});
}

TEST_CASE("configurations may stand in what a project imports, or in nothing that is there") {
  const Folder folder;
  folder.write("sys/a.c", "int a;");
  folder.write("common.props", R"xml(<Project><ItemGroup Label="ProjectConfigurations">
      <ProjectConfiguration Include="Free|x64"/><ProjectConfiguration Include="Free|ARM64"/>
      </ItemGroup></Project>)xml");
  constexpr std::string_view kItems = R"xml(<ItemGroup><ClCompile Include="a.c"/></ItemGroup>)xml";
  const DriverProject project =
      open_project(folder.write("sys/d.vcxproj", "<Project><Import Project=\"..\\common.props\"/>" +
                                                     std::string(kItems) + "</Project>"));
  REQUIRE(project.configurations.size() == 2);
  CHECK(project.configurations[0].name == "Free|x64");
  CHECK(names(project.configurations[0]) == Strings{"a.c"});
  CHECK(project.configurations[1].target == frontend::Target::Arm64);
  CHECK(project.notes.empty());

  const DriverProject unnamed =
      open_project(folder.write("sys/e.vcxproj", "<Project><Import Project=\"no.props\"/>" +
                                                     std::string(kItems) + "</Project>"));
  REQUIRE(unnamed.configurations.size() == 2);
  CHECK(unnamed.configurations[1].name == "Release|x64");
  CHECK(names(unnamed.configurations[1]) == Strings{"a.c"});
  CHECK(unnamed.notes == Strings{"no configuration is named: taken are Debug and Release for x64",
                                 "no.props is imported and not there"});
}

TEST_CASE("the folder of a solution that is not there is told by what is named in it") {
  const Folder folder;
  folder.write("Common/Header/x.h", "");
  folder.write("top/sys/a.c", "int a;");
  const fs::path file =
      folder.write("top/sys/d.vcxproj",
                   R"xml(<Project><ItemGroup><ProjectConfiguration Include="R|x64"/></ItemGroup>
      <ItemGroup><ClCompile Include="$(SolutionDir)\top\sys\a.c"><AdditionalIncludeDirectories>
      $(SolutionDir)COMMON\Header</AdditionalIncludeDirectories></ClCompile></ItemGroup></Project>)xml");
  const DriverProject project = open_project(file);
  CHECK(project.configurations[0].per_file.begin()->second.include_dirs ==
        std::vector<fs::path>{folder.path() / "Common/Header"});
  CHECK(names(project.configurations[0]) == Strings{"a.c"});
}
