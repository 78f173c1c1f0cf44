// Catch2's main, in a file of its own because it takes long to compile and never changes;
// not sanitized, which would take a minute.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
