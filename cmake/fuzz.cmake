# The fuzzers: tests/fuzz/NAME_target.cpp is build/fuzz/NAME.
file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
set(fuzz_targets ${fuzz_sources})
list(FILTER fuzz_targets INCLUDE REGEX "_target[.]cpp$")
list(REMOVE_ITEM fuzz_sources ${fuzz_targets})

add_library(sayso_fuzz STATIC ${fuzz_sources} core/cli/input.cpp tests/core/json_reader.cpp)
target_include_directories(sayso_fuzz PUBLIC tests/fuzz tests/core)
target_link_libraries(sayso_fuzz PUBLIC sayso_core PRIVATE sayso_warnings)

add_custom_target(fuzzers)
foreach(source ${fuzz_targets})
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "_target$" "" name ${name})
  add_executable(${name} ${source})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${name} PRIVATE sayso_fuzz sayso_warnings)
  add_dependencies(fuzzers ${name})
endforeach()

# The network's inner loops run over every token many times and lead the fuzzer nowhere: to count their branches and to
# check every load of theirs made them ten times slower. The core's tests check them.
set_source_files_properties(core/reader/layers.cpp core/reader/encoder.cpp PROPERTIES COMPILE_OPTIONS
  "-fno-sanitize=fuzzer-no-link;-fno-sanitize=all")
