// Abseil’s mutex in the WebAssembly module, which has one thread: nobody else can hold it. The real one waits, sleeps and
// watches for deadlocks, 11 kB (Brotli) that every reader would load.
#include "absl/synchronization/mutex.h"

namespace absl {
ABSL_NAMESPACE_BEGIN

void Mutex::lock() {}
void Mutex::unlock() {}
void Mutex::lock_shared() {}
void Mutex::unlock_shared() {}
void Mutex::AssertHeld() const {}
void Mutex::AssertReaderHeld() const {}

ABSL_NAMESPACE_END
}  // namespace absl
