# The warnings of our own code. They are errors with the compilers that Debian 12 has, so that a newer compiler with new
# warnings still builds.
add_library(sayso_warnings INTERFACE)
target_compile_options(sayso_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-sign-conversion)  # clang counts it as -Wconversion, gcc does not
if(EMSCRIPTEN)
  # clang sees unused private fields and constants that gcc, with which most of the work is done, does not.
  target_compile_options(sayso_warnings INTERFACE -Wno-error=unused)
endif()
if((EMSCRIPTEN AND EMSCRIPTEN_VERSION VERSION_EQUAL 3.1.6) OR
   (CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13))
  target_compile_options(sayso_warnings INTERFACE -Werror)
endif()
if(SAYSO_SANITIZE)
  # gcc takes the sanitizers' checks for reads of uninitialized memory.
  target_compile_options(sayso_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
