# include/wdk against the documented interface.
set(wdk ${CMAKE_SOURCE_DIR}/include/wdk)
find_program(CLANG19 clang-19 REQUIRED)
add_test(NAME interface.kernel
  COMMAND ${CMAKE_CURRENT_LIST_DIR}/check-interface ${CMAKE_CURRENT_LIST_DIR}/kernel-interface.tsv
          --include ${wdk} --clang ${CLANG19} --at-least 1710)
add_test(NAME interface.ndis
  COMMAND ${CMAKE_CURRENT_LIST_DIR}/check-interface ${CMAKE_CURRENT_LIST_DIR}/ndis-interface.tsv
          --include ${wdk} --clang ${CLANG19} --at-least 605)
foreach(target x86_64 i686 aarch64)
  foreach(layout layout ndis-layout)
    add_test(NAME interface.${layout}-${target}
      COMMAND ${CLANG19} -fsyntax-only --target=${target}-pc-windows-msvc -fms-extensions
              -fms-compatibility -fms-compatibility-version=19.29 -std=gnu11 -nostdinc -w
              -isystem ${wdk} ${CMAKE_CURRENT_LIST_DIR}/${layout}.c)
  endforeach()
endforeach()
