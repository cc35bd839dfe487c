find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter)
foreach(suite IN ITEMS command_line inputs outputs readme scripts traces)
  add_test(NAME integration.${suite}
           COMMAND ${Python3_EXECUTABLE} -m unittest -q test_${suite}
           WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR})
  set_tests_properties(integration.${suite} PROPERTIES TIMEOUT 600
    ENVIRONMENT "NDIS_VERIFY=$<TARGET_FILE:ndis-verify>;PYTHONDONTWRITEBYTECODE=1")
endforeach()
