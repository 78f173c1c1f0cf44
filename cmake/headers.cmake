# The header-only libraries, as targets.
#
# Each is reached through a folder of links that holds nothing else: the folder that it is installed in (/usr/include)
# must never be on the search path of a cross compiler.
function(add_header_library target header package)
  cmake_path(GET header PARENT_PATH name)
  find_path(folder ${header} NO_CACHE NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
  if(NOT folder)
    message(FATAL_ERROR "<${header}> was not found (Debian package ${package}). Run: node scripts/setup.mjs")
  endif()
  set(links ${CMAKE_BINARY_DIR}/headers/${name})
  file(MAKE_DIRECTORY ${links})
  file(CREATE_LINK ${folder}/${name} ${links}/${name} SYMBOLIC)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} INTERFACE ${links})
endfunction()

add_header_library(nlohmann_json::headers nlohmann/json.hpp nlohmann-json3-dev)
if(SAYSO_TESTS)
  add_header_library(catch2::headers catch2/catch.hpp catch2)
endif()
