# Measurements are programs to run by hand, not tests. What is tested: the verdicts on small sizes of
# the families that are measured. Time never decides a test.
include(${CMAKE_CURRENT_LIST_DIR}/solver-chains/target.cmake)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME bench.verdicts
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/run --quick
                 --binary $<TARGET_FILE:ndis-verify>)
set_tests_properties(bench.verdicts PROPERTIES TIMEOUT 600)
