# ndv_layer(NAME DEPENDS ...): the static library ndv_NAME from src/NAME/*.cpp.
# The dependency CLANG stands for the shared Clang and LLVM libraries, their headers precompiled.
set(NDV_WARNINGS -Wall -Wextra -Werror)

function(ndv_use_clang target)
  target_include_directories(${target} SYSTEM PRIVATE ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
  # LLVM itself is built without RTTI; nothing of ours derives from its polymorphic classes with RTTI on.
  # Without debug information: with it the precompiled header is several times as large.
  target_compile_options(${target} PRIVATE -fno-rtti -g0)
  target_compile_definitions(${target} PRIVATE _GNU_SOURCE)
  target_link_libraries(${target} PUBLIC clang-cpp LLVM)
endfunction()

function(ndv_layer name)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  if(NOT sources) # a layer whose code is still to come
    set(sources ${CMAKE_BINARY_DIR}/empty.cpp)
    file(TOUCH ${sources})
  endif()
  set(target ndv_${name})
  add_library(${target} STATIC ${sources})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/include PRIVATE ${CMAKE_SOURCE_DIR}/src)
  target_compile_options(${target} PRIVATE ${NDV_WARNINGS})
  foreach(dependency IN LISTS arg_DEPENDS)
    if(dependency STREQUAL CLANG)
      ndv_use_clang(${target})
      if(EXISTS ${CMAKE_SOURCE_DIR}/src/${name}/pch.h)
        target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src/${name}/pch.h)
      endif()
    else()
      target_link_libraries(${target} PUBLIC ${dependency})
    endif()
  endforeach()
endfunction()
