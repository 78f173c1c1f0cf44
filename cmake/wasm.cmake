# The WebAssembly module: build/wasm/sayso.js, an ES module that exports a factory, and sayso.wasm beside it.
add_executable(sayso ${wasm_sources})

# It is sent to every reader, so it is built small, but for the rooms where nearly all of the time goes. emcc 3.1.6
# takes -Os and -Oz, wherever they stand, for a wish that nothing be inlined: four times slower, and no smaller.
target_compile_options(sayso_core PRIVATE -O2)
file(GLOB hot core/reader/*.cpp core/findings/roles/*.cpp core/findings/goals/head/network.cpp
     core/english/tagger.cpp core/text/tokens.cpp)
set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS -O3)
target_link_libraries(sayso PRIVATE sayso_core sayso_warnings)
target_link_options(sayso PRIVATE
  -Os                          # of the whole, once it is together; -Oz brings a memset that goes byte by byte
  -lembind
  -fno-exceptions -fno-rtti
  -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createSayso
  -sDYNAMIC_EXECUTION=0        # no eval: a page's script-src needs only 'wasm-unsafe-eval'
  -sENVIRONMENT=web,worker     # without Node's branch, which is CommonJS in emcc 3.1.6; Node gives wasmBinary
  -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH
  -sABORTING_MALLOC=1          # growth turns it off, and embind's glue writes to what malloc gave without a look
  -sINITIAL_MEMORY=32MB
  -sTOTAL_STACK=2MB)             # STACK_SIZE in later versions, which know this name too

# emcc 3.1.6 runs its optimizer under Node without telling it where Debian (or npm) put acorn.
set_target_properties(sayso PROPERTIES CXX_LINKER_LAUNCHER
  "${CMAKE_COMMAND};-E;env;NODE_PATH=${CMAKE_SOURCE_DIR}/node_modules")

# web/analyzer loads the module from the folder beside it, so that both work from any path.
set(beside ${CMAKE_SOURCE_DIR}/web/analyzer/wasm)
add_custom_command(TARGET sayso POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E make_directory ${beside}
  COMMAND ${CMAKE_COMMAND} -E copy_if_different $<TARGET_FILE:sayso> ${CMAKE_BINARY_DIR}/sayso.wasm ${beside})
