// Work on many items at the same time, with the results in the items' order and a bounded number in flight.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace sayso::cli {

// Takes items from `next` (std::optional<Item>(); none is the end), has `work` (Result(const Item&)) done by `jobs`
// threads, and gives the results in order to `emit` (bool(Result&&); false ends the run). A result is emitted as soon
// as those in front of it are. `next` runs on the calling thread, `work` on many, `emit` on one at a time. At most
// `jobs * 4` items, of together `most_bytes` (by `size`, size_t(const Item&)) or one, stand between `next` and `emit`.
template <typename Next, typename Size, typename Work, typename Emit>
void in_order(unsigned jobs, std::size_t most_bytes, Next next, Size size, Work work, Emit emit) {
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<const Item&>()));
  if (jobs <= 1) {
    while (std::optional<Item> item = next()) {
      if (!emit(work(*item))) return;
    }
    return;
  }

  struct Slot {
    Item item;
    std::size_t bytes;
    std::optional<Result> result;
  };
  std::deque<Slot> slots;   // in order; references stay valid while slots come and go at the ends
  std::size_t started = 0;  // how many slots, from the front, a worker has taken
  std::size_t bytes = 0;
  bool ended = false, stopped = false, emitting = false;
  std::mutex mutex;
  std::condition_variable to_do, room;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      to_do.wait(lock, [&] { return stopped || ended || started < slots.size(); });
      if (stopped || started == slots.size()) return;
      Slot& slot = slots[started++];
      lock.unlock();
      Result result = work(slot.item);
      lock.lock();
      slot.result = std::move(result);
      if (emitting) continue;  // the thread that emits sees to this one too
      emitting = true;
      while (!stopped && !slots.empty() && slots.front().result) {
        Result front = std::move(*slots.front().result);
        bytes -= slots.front().bytes;
        slots.pop_front();
        --started;
        room.notify_one();
        lock.unlock();
        const bool go_on = emit(std::move(front));
        lock.lock();
        if (!go_on) stopped = true;
      }
      emitting = false;
      if (stopped) {
        to_do.notify_all();
        room.notify_one();
      }
    }
  };

  std::vector<std::thread> threads;
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(worker);
  while (std::optional<Item> item = next()) {
    const std::size_t item_bytes = size(*item);
    std::unique_lock lock(mutex);
    room.wait(lock, [&] {
      return stopped || slots.empty() || (slots.size() < jobs * 4 && bytes + item_bytes <= most_bytes);
    });
    if (stopped) break;
    bytes += item_bytes;
    slots.push_back({std::move(*item), item_bytes, std::nullopt});
    to_do.notify_one();
  }
  {
    const std::lock_guard lock(mutex);
    ended = true;
  }
  to_do.notify_all();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace sayso::cli
