# Provides the target re2::re2.
#
# The library is built once for each version, compiler and set of flags, into $SAYSO_CACHE (or ~/.cache/sayso), so that
# every preset and every fresh clone finds it. One native library without sanitizers serves the sanitized preset too:
# the few Abseil types in RE2's headers have the same layout there. That does not hold for Abseil's containers, so
# Sayso includes <re2/…> and never <absl/…>.

set(package ${CMAKE_SOURCE_DIR}/node_modules/re2)
if(NOT EXISTS ${package}/package.json)
  message(FATAL_ERROR "RE2's sources are not there (node_modules/re2). Run: node scripts/setup.mjs")
endif()

file(READ ${package}/package.json manifest)
string(JSON version GET "${manifest}" version)

if(EMSCRIPTEN)
  set(compiler emcc-${EMSCRIPTEN_VERSION})
  set(flags "-fno-exceptions -fno-rtti -msimd128")
  set(optimization "-Oz -finline-functions")  # it is sent to every reader; it matches a line once (wasm.cmake)
else()
  set(compiler ${CMAKE_CXX_COMPILER_ID}-${CMAKE_CXX_COMPILER_VERSION}-${CMAKE_SYSTEM_PROCESSOR})
  set(flags "")
  set(optimization -O2)
endif()
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/re2/CMakeLists.txt recipe)
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/re2/mutex_of_one_thread.cc mutex)
string(SHA256 hash "${flags} ${optimization} ${recipe} ${mutex}")
string(SUBSTRING ${hash} 0 8 hash)

if(NOT "$ENV{SAYSO_CACHE}" STREQUAL "")
  set(cache $ENV{SAYSO_CACHE})
elseif(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(cache $ENV{XDG_CACHE_HOME}/sayso)
else()
  set(cache $ENV{HOME}/.cache/sayso)
endif()
string(TOLOWER re2-${version}-${compiler}-${hash} key)
set(re2_root ${cache}/${key})

# Two builds at a time: the second waits for the first, and an interrupted one leaves nothing under the final name.
if(NOT EXISTS ${re2_root})
  file(MAKE_DIRECTORY ${cache})
  file(LOCK ${cache}/${key}.lock GUARD FILE TIMEOUT 1800)
endif()
if(NOT EXISTS ${re2_root})
  message(STATUS "Building RE2 ${version} for ${compiler}, once (a minute or two): ${re2_root}")
  string(RANDOM LENGTH 8 suffix)
  set(work ${cache}/${key}.${suffix})
  execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${CMAKE_CURRENT_LIST_DIR}/re2 -B ${work}/build
    -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS=${flags}" "-DCMAKE_CXX_FLAGS_RELEASE=${optimization} -DNDEBUG"
    -DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
    -DCMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER} -DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}
    -DCMAKE_INSTALL_PREFIX=${work}/install -DRE2_PACKAGE=${package}
    OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE failed)
  if(NOT failed)
    execute_process(COMMAND ${CMAKE_COMMAND} --build ${work}/build --target install
      OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE failed)
  endif()
  if(failed)
    file(REMOVE_RECURSE ${work})
    message(FATAL_ERROR "RE2 did not build:\n${log}")
  endif()
  file(RENAME ${work}/install ${re2_root})
  file(REMOVE_RECURSE ${work})
endif()

add_library(re2::re2 STATIC IMPORTED)
set_target_properties(re2::re2 PROPERTIES
  IMPORTED_LOCATION ${re2_root}/lib/libre2.a
  INTERFACE_INCLUDE_DIRECTORIES ${re2_root}/include)
if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  target_link_libraries(re2::re2 INTERFACE Threads::Threads)
endif()
