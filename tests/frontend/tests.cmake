include(${CMAKE_CURRENT_LIST_DIR}/interface.cmake)
# The referees of the lowering: the same C compiled by the host's compiler and interpreted.
add_library(ndv_referee STATIC frontend/referee.cpp frontend/region_watch.cpp)
target_include_directories(ndv_referee PUBLIC frontend PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ndv_referee PRIVATE ${NDV_WARNINGS})
target_compile_definitions(ndv_referee PRIVATE NDV_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(ndv_referee PUBLIC ndv_frontend ndv_analysis ndv_ir fmt::fmt)

add_executable(ndv_native_runner frontend/native_runner.cpp)
target_compile_options(ndv_native_runner PRIVATE ${NDV_WARNINGS})
target_link_libraries(ndv_native_runner PRIVATE ndv_referee)
file(GLOB programs CONFIGURE_DEPENDS frontend/native/*.c)
foreach(program IN LISTS programs)
  get_filename_component(name ${program} NAME_WE)
  add_test(NAME native.${name} COMMAND ndv_native_runner ${program})
  set_tests_properties(native.${name} PROPERTIES TIMEOUT 120)
endforeach()

add_executable(ndv_csmith_runner frontend/csmith_runner.cpp)
target_compile_options(ndv_csmith_runner PRIVATE ${NDV_WARNINGS})
target_compile_definitions(ndv_csmith_runner PRIVATE NDV_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(ndv_csmith_runner PRIVATE ndv_referee)
find_program(CSMITH csmith REQUIRED)
foreach(part RANGE 0 9) # 200 fixed seeds; tests/frontend/csmith-referee is the long run
  math(EXPR first "1 + 20 * ${part}")
  add_test(NAME csmith.${part} COMMAND ndv_csmith_runner ${first} 20)
  set_tests_properties(csmith.${part} PROPERTIES TIMEOUT 900)
endforeach()

# The memory analysis against runs of the verdict tests.
add_executable(ndv_region_runner frontend/region_runner.cpp)
target_include_directories(ndv_region_runner PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ndv_region_runner PRIVATE ${NDV_WARNINGS})
target_link_libraries(ndv_region_runner PRIVATE ndv_referee)
file(GLOB programs CONFIGURE_DEPENDS verdicts/*.c)
add_test(NAME regions.verdicts
         COMMAND ndv_region_runner ${CMAKE_SOURCE_DIR}/include/wdk ${programs})
set_tests_properties(regions.verdicts PROPERTIES TIMEOUT 900)
