// The few vector operations that the layers need, with the same results to the bit on every machine: float lanes are
// rounded one operation at a time (IEEE binary32, no fused multiply-add), integer sums are exact in any order.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace sayso::simd {

using Floats = float __attribute__((vector_size(16)));
using Bytes = std::int8_t __attribute__((vector_size(8)));
using Shorts = std::int16_t __attribute__((vector_size(16)));
using Ints = std::int32_t __attribute__((vector_size(16)));

inline Floats load(const float* at) {
  Floats v;
  std::memcpy(&v, at, sizeof v);
  return v;
}
inline Shorts load(const std::int16_t* at) {
  Shorts v;
  std::memcpy(&v, at, sizeof v);
  return v;
}
inline Shorts widened(const std::int8_t* at) {
  Bytes v;
  std::memcpy(&v, at, sizeof v);
  return __builtin_convertvector(v, Shorts);
}
inline void store(float* at, Floats v) { std::memcpy(at, &v, sizeof v); }
inline void store(std::int16_t* at, Shorts v) { std::memcpy(at, &v, sizeof v); }
inline Floats all(float x) { return Floats{x, x, x, x}; }

inline Floats square_root(Floats v) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Floats>(wasm_f32x4_sqrt(reinterpret_cast<v128_t>(v)));
#elif defined(__SSE2__)
  return _mm_sqrt_ps(v);
#else
  return Floats{std::sqrt(v[0]), std::sqrt(v[1]), std::sqrt(v[2]), std::sqrt(v[3])};
#endif
}

inline Floats least(Floats a, Floats b) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Floats>(wasm_f32x4_pmin(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#elif defined(__SSE2__)
  return _mm_min_ps(a, b);
#else
  return a < b ? a : b;
#endif
}
inline Floats most(Floats a, Floats b) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Floats>(wasm_f32x4_pmax(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#elif defined(__SSE2__)
  return _mm_max_ps(a, b);
#else
  return a > b ? a : b;
#endif
}

// Each lane rounded to the nearest integer, halves to the even one, after it was held within [-127, 127]: a number of
// that size added to 1.5 * 2^23 leaves no room for a fraction, and the sum's last bits are the integer.
inline Ints quantized(Floats v) {
  const Floats anchor = all(12582912.0f);
  return reinterpret_cast<Ints>(most(least(v, all(127.0f)), all(-127.0f)) + anchor) - reinterpret_cast<Ints>(anchor);
}

// Each lane held within [-limit, limit].
inline Shorts held(Shorts v, std::int16_t limit) {
  const Shorts top = Shorts{} + limit, bottom = -top;
  v = v < top ? v : top;
  return v > bottom ? v : bottom;
}

// Two fours of small integers as eight.
inline Shorts narrowed(Ints a, Ints b) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Shorts>(wasm_i16x8_narrow_i32x4(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#elif defined(__SSE2__)
  return reinterpret_cast<Shorts>(_mm_packs_epi32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  Shorts out;
  for (int i = 0; i < 4; ++i) out[i] = static_cast<std::int16_t>(a[i]), out[4 + i] = static_cast<std::int16_t>(b[i]);
  return out;
#endif
}

// The first four of eight numbers, and the last.
inline Ints lower_half(Shorts v) { return Ints{v[0], v[1], v[2], v[3]}; }
inline Ints upper_half(Shorts v) { return Ints{v[4], v[5], v[6], v[7]}; }

// sum[i] + a[2i] * b[2i] + a[2i+1] * b[2i+1]
inline Ints multiply_add(Ints sum, Shorts a, Shorts b) {
#if defined(__wasm_simd128__)
  return sum + reinterpret_cast<Ints>(wasm_i32x4_dot_i16x8(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#elif defined(__SSE2__)
  return sum + reinterpret_cast<Ints>(_mm_madd_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  for (int i = 0; i < 4; ++i) sum[i] += a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1];
  return sum;
#endif
}

// Numbers 0 and 1 at `to`, numbers 2 and 3 `step` numbers behind, and so on.
inline void store_pairs(std::int16_t* to, std::size_t step, Shorts v) {
#if defined(__wasm_simd128__)
  const auto lanes = reinterpret_cast<v128_t>(v);
  wasm_v128_store32_lane(to, lanes, 0);
  wasm_v128_store32_lane(to + step, lanes, 1);
  wasm_v128_store32_lane(to + 2 * step, lanes, 2);
  wasm_v128_store32_lane(to + 3 * step, lanes, 3);
#else
  const auto pairs = reinterpret_cast<Ints>(v);
  for (std::size_t k = 0; k < 4; ++k) {
    const std::int32_t pair = pairs[k];
    std::memcpy(to + k * step, &pair, sizeof pair);
  }
#endif
}

// Two numbers, over and over.
inline Shorts pair(const std::int16_t* at) {
  std::int32_t both;
  std::memcpy(&both, at, sizeof both);
  return reinterpret_cast<Shorts>(Ints{both, both, both, both});
}

inline Floats floats(Ints v) { return __builtin_convertvector(v, Floats); }

}  // namespace sayso::simd
