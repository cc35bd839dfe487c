find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME verdicts
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/run --binary $<TARGET_FILE:ndis-verify>)
set_tests_properties(verdicts PROPERTIES TIMEOUT 1800)
add_test(NAME verdicts.cross-check
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/run --binary $<TARGET_FILE:ndis-verify>
                 --cross-check)
set_tests_properties(verdicts.cross-check PROPERTIES TIMEOUT 1800)
