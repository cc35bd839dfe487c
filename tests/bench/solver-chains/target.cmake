# Built with the tests, so that it keeps up with the solver; run by hand.
add_executable(solver-chains ${CMAKE_CURRENT_LIST_DIR}/solver_chains.cpp)
target_include_directories(solver-chains PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(solver-chains PRIVATE ${NDV_WARNINGS})
target_link_libraries(solver-chains PRIVATE ndv_smt CLI11::CLI11)
