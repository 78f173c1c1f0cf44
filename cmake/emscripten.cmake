# The toolchain of the preset "wasm": the emcc of $EMSDK, else the one on PATH.
find_program(emcc emcc HINTS $ENV{EMSDK}/upstream/emscripten NO_CACHE)
if(NOT emcc)
  message(FATAL_ERROR "emcc was found neither under EMSDK nor on PATH. Run: node scripts/setup.mjs")
endif()

# emcc may be a wrapper far from its platform file (Debian's is); em-config beside it knows the place.
cmake_path(GET emcc PARENT_PATH emcc_folder)
execute_process(COMMAND ${emcc_folder}/em-config EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

set(CMAKE_C_COMPILER ${emcc_folder}/emcc)
set(CMAKE_CXX_COMPILER ${emcc_folder}/em++)
set(EMSCRIPTEN_ROOT_PATH ${emscripten_root})
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
