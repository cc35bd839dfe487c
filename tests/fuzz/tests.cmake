find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME fuzz
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/run --binary $<TARGET_FILE:ndis-verify>
                 --keep ${CMAKE_BINARY_DIR}/fuzz-disagreements)
set_tests_properties(fuzz PROPERTIES TIMEOUT 1800)
add_test(NAME fuzz.mutants
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/mutants --binary $<TARGET_FILE:ndis-verify>)
set_tests_properties(fuzz.mutants PROPERTIES TIMEOUT 1800)
add_test(NAME fuzz.deletions
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/deletions --binary $<TARGET_FILE:ndis-verify>)
set_tests_properties(fuzz.deletions PROPERTIES TIMEOUT 1800)
add_test(NAME verdicts.native
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/native/check --runs 500)
set_tests_properties(verdicts.native PROPERTIES TIMEOUT 1800)
