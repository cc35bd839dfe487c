#include "frontend/property_functions.h"

#include "shell_fixture.h"

#include <ndv/project.h>

#include <catch2/catch.hpp>

using namespace ndv;
using namespace ndv::frontend;
using namespace ndv::frontend::test;

namespace {

namespace fs = std::filesystem;

std::optional<std::string> value(const std::string& expression, const fs::path& folder = "/f") {
  PropertyScope scope;
  scope.folder = folder;
  scope.get = [](llvm::StringRef name) { return name == "Name" ? "Win 10\\" : ""; };
  scope.expand = [](llvm::StringRef text) {
    return text == "$(Name)" ? std::string("Win 10\\") : text.str();
  };
  return evaluate_property(expression, scope);
}

} // namespace

TEST_CASE("members of a property's value") {
  CHECK(value("Name") == "Win 10\\");
  CHECK(value("Unset") == "");
  CHECK(value("Name.Replace(' ', '')") == "Win10\\");
  CHECK(value("Name.TrimEnd('\\').Replace(\"Win \",'W')") == "W10");
  CHECK(value("Name.Contains('in')") == "True");
  CHECK(value("Name.StartsWith('in')") == "False");
  CHECK(value("Name.Substring(4, 2)") == "10");
  CHECK(value("Name.Substring(99)") == std::nullopt);
  CHECK(value("Name.ToUpper().Length") == "7");
  CHECK(value("Name.IndexOf('x')") == "-1");
}

TEST_CASE("static functions") {
  const Folder folder;
  folder.write("top/Directory.Build.props", "<Project/>");
  folder.write("top/a/b/x.c", "");
  const fs::path inner = folder.path() / "top/a/b";
  CHECK(value("[MSBuild]::GetDirectoryNameOfFileAbove('.', 'directory.build.props')", inner) ==
        (folder.path() / "top").string());
  CHECK(value("[MSBuild]::GetPathOfFileAbove('Directory.Build.props', '../')", inner) ==
        (folder.path() / "top/Directory.Build.props").string());
  CHECK(value("[MSBuild]::GetPathOfFileAbove('none.props')", inner) == "");
  CHECK(value("[System.IO.Path]::Combine('a\\b', 'c')") == "a/b/c");
  CHECK(value("[System.IO.Path]::GetFullPath('..\\x')", inner) ==
        (folder.path() / "top/a/x").string());
  CHECK(value("[System.IO.Path]::GetFileName('a\\b.c').ToUpper()") == "B.C");
  CHECK(value("[System.String]::IsNullOrEmpty($(Name))") == "False");
}

TEST_CASE("what is no expression, or not known, has no value") {
  for (const char* text :
       {"", "[", "[MSBuild]", "[MSBuild]::", "[MSBuild]::X(", "Name.", "Name.X()",
        "Name.Replace('a'", "Name.Replace('a','b", "Name.Replace(", "Name)(",
        "[System.IO.File]::GetLastWriteTime('x')", "::", "Name.Replace(,"})
    CHECK(value(text) == std::nullopt);
}

TEST_CASE("functions in a project, and what it inherits from the folders above") {
  const Folder folder;
  folder.write("Directory.Build.props", R"xml(<Project><PropertyGroup>
    <Level>7</Level><Kind>$(Configuration.Replace(' ',''))</Kind></PropertyGroup>
    <ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>LEVEL=$(Level)</PreprocessorDefinitions>
    </ClCompile></ItemDefinitionGroup></Project>)xml");
  folder.write("sys/a.c", "int a;");
  const fs::path file = folder.write("sys/d.vcxproj", R"xml(<Project><ItemGroup>
      <ProjectConfiguration Include="Win 10 Debug|x64"/></ItemGroup>
    <PropertyGroup Condition="'$(Configuration.Replace(' ',''))'=='Win10Debug'"><Level>8</Level>
      <Odd>$(Nothing.Frobnicate('x'))</Odd></PropertyGroup>
    <ItemDefinitionGroup><ClCompile>
      <PreprocessorDefinitions>%(PreprocessorDefinitions);KIND=$(Kind)</PreprocessorDefinitions>
    </ClCompile></ItemDefinitionGroup>
    <ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>)xml");
  const DriverProject project = open_project(file);
  CHECK(project.configurations[0].per_file.begin()->second.defines ==
        std::vector<std::string>{"LEVEL=8", "KIND=Win10Debug"});
  CHECK(project.notes == std::vector<std::string>{"$(Nothing.Frobnicate('x')) is taken as empty"});
}

TEST_CASE("a folder with several projects") {
  const auto project = [](const std::string& files, const std::string& define) {
    return "<Project><ItemGroup><ProjectConfiguration Include=\"Release|x64\"/></ItemGroup>"
           "<ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>" +
           define +
           "</PreprocessorDefinitions></ClCompile></ItemDefinitionGroup>"
           "<ItemGroup><ClCompile Include=\"" +
           files + "\"/></ItemGroup></Project>";
  };
  const Folder folder;
  for (const char* name : {"a.c", "b.c", "lib/c.c"})
    folder.write(name, "int x;");

  SECTION("that build the same files in different ways") {
    folder.write("v60/mini60.vcxproj", project("..\\a.c;..\\b.c", "V60"));
    folder.write("v630/mini630.vcxproj", project("..\\a.c;..\\b.c", "V630"));
    const DriverProject whole = open_project(folder.path());
    REQUIRE(whole.configurations.size() == 2);
    const Configuration& newest = whole.preferred(frontend::Target::X64);
    CHECK(newest.name == "mini630:Release|x64");
    CHECK(newest.files.size() == 3);
    CHECK(newest.per_file.at(folder.path() / "a.c").defines == std::vector<std::string>{"V630"});
    CHECK(newest.per_file.at(folder.path() / "lib/c.c").defines ==
          std::vector<std::string>{"V630"});
    const Configuration* older = whole.find("mini60:Release|x64");
    REQUIRE(older != nullptr);
    CHECK(older->per_file.at(folder.path() / "a.c").defines == std::vector<std::string>{"V60"});
  }
  SECTION("that each build a part") {
    folder.write("main.vcxproj", project("a.c;b.c", "MAIN"));
    folder.write("lib/lib.vcxproj", project("c.c", "LIB"));
    const DriverProject whole = open_project(folder.path());
    REQUIRE(whole.configurations.size() == 1);
    const Configuration& only = whole.configurations[0];
    CHECK(only.name == "Release|x64");
    CHECK(only.per_file.at(folder.path() / "a.c").defines == std::vector<std::string>{"MAIN"});
    CHECK(only.per_file.at(folder.path() / "lib/c.c").defines == std::vector<std::string>{"LIB"});
  }
}
