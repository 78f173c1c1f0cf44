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

// What stands between the thread that reads, the threads that work, and the one of them that emits.
template <typename Item, typename Result>
class InFlight {
 public:
  struct Slot {
    Item item;
    std::size_t bytes;
    std::optional<Result> result;
  };

  InFlight(std::size_t most_items, std::size_t most_bytes) : most_items_(most_items), most_bytes_(most_bytes) {}

  // Adds an item, when there is room for it; false when no more are wanted.
  bool put(Item&& item, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return stopped_ || slots_.empty() || (slots_.size() < most_items_ && bytes_ + bytes <= most_bytes_);
    });
    if (stopped_) return false;
    bytes_ += bytes;
    slots_.push_back({std::move(item), bytes, std::nullopt});
    to_do_.notify_one();
    return true;
  }

  // Says that no item comes any more.
  void end() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    to_do_.notify_all();
  }

  // The next item to work on, when there is one; null when there will be none.
  Slot* take() {
    std::unique_lock lock(mutex_);
    to_do_.wait(lock, [&] { return stopped_ || ended_ || started_ < slots_.size(); });
    return stopped_ || started_ == slots_.size() ? nullptr : &slots_[started_++];
  }

  // Puts a result in its place, and emits those that have become the first ones, unless another thread is at it: that
  // one sees to this result too.
  template <typename Emit>
  void finish(Slot& slot, Result&& result, Emit& emit) {
    std::unique_lock lock(mutex_);
    slot.result = std::move(result);
    if (emitting_) return;
    emitting_ = true;
    while (!stopped_ && !slots_.empty() && slots_.front().result) {
      Result front = pop_front();
      lock.unlock();
      const bool go_on = emit(std::move(front));
      lock.lock();
      if (!go_on) stopped_ = true;
    }
    emitting_ = false;
    if (!stopped_) return;
    to_do_.notify_all();
    room_.notify_one();
  }

 private:
  Result pop_front() {
    Result front = std::move(*slots_.front().result);
    bytes_ -= slots_.front().bytes;
    slots_.pop_front();
    --started_;
    room_.notify_one();
    return front;
  }

  const std::size_t most_items_, most_bytes_;
  std::deque<Slot> slots_;   // in order; references stay valid while slots come and go at the ends
  std::size_t started_ = 0;  // how many slots, from the front, a worker has taken
  std::size_t bytes_ = 0;
  bool ended_ = false, stopped_ = false, emitting_ = false;
  std::mutex mutex_;
  std::condition_variable to_do_, room_;
};

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

  InFlight<Item, Result> in_flight(std::size_t{jobs} * 4, most_bytes);
  const auto worker = [&] {
    while (auto* slot = in_flight.take()) in_flight.finish(*slot, work(slot->item), emit);
  };
  std::vector<std::thread> threads;
  threads.reserve(jobs);
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(worker);
  while (std::optional<Item> item = next()) {
    const std::size_t bytes = size(*item);
    if (!in_flight.put(std::move(*item), bytes)) break;
  }
  in_flight.end();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace sayso::cli
