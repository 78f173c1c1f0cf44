// The loops of kernels.c for a GPU: the same functions in single precision, texts side by side. LABELS is how many
// labels the chain has; beside each argument kernels.c says what it is. Arrays are contiguous.

__device__ float squash(float x) { return x * rsqrtf(1.0f + x * x); }
__device__ float squash_slope(float y) {
  const float s = 1.0f - y * y;
  return s * sqrtf(s);
}

// A block is a text (y) and 32 channels (x), a thread one channel, which it follows from token to token.
extern "C" __global__ void running_mean(const float* __restrict__ z, float* __restrict__ a, float* __restrict__ f,
                                        float* __restrict__ o, float* __restrict__ h, float* __restrict__ y,
                                        const int* length, int T, int D) {
  const int b = blockIdx.y, d = blockIdx.x * blockDim.x + threadIdx.x, n = length[b];
  if (d >= D) return;
  const bool backwards = d >= D / 2;
  float mean = 0;
#pragma unroll 8
  for (int s = 0; s < n; ++s) {
    const size_t row = (size_t)b * T + (backwards ? n - 1 - s : s), k = row * D + d;
    const float* given = z + row * 3 * D + d;
    const float value = squash(given[0]), forget = 0.5f + 0.5f * squash(given[D]);
    const float output = 0.5f + 0.5f * squash(given[2 * D]);
    mean = value + forget * (mean - value);
    a[k] = value, f[k] = forget, o[k] = output, h[k] = mean, y[k] = output * mean;
  }
  for (int t = n; t < T; ++t) y[((size_t)b * T + t) * D + d] = 0;
}

// The same threads, from the last token that they met to the first.
extern "C" __global__ void running_mean_gradient(const float* __restrict__ gy, const float* __restrict__ a,
                                                 const float* __restrict__ f, const float* __restrict__ o,
                                                 const float* __restrict__ h, float* __restrict__ gz, const int* length,
                                                 int T, int D) {
  const int b = blockIdx.y, d = blockIdx.x * blockDim.x + threadIdx.x, n = length[b];
  if (d >= D) return;
  const bool backwards = d >= D / 2;
  float carried = 0;
#pragma unroll 4
  for (int s = n - 1; s >= 0; --s) {
    const size_t row = (size_t)b * T + (backwards ? n - 1 - s : s), k = row * D + d;
    const float before = s ? h[backwards ? k + D : k - D] : 0.0f;
    const float dh = gy[k] * o[k] + carried;
    float* g = gz + row * 3 * D + d;
    g[0] = dh * (1 - f[k]) * squash_slope(a[k]);
    g[D] = dh * (before - a[k]) * 0.5f * squash_slope(2 * f[k] - 1);
    g[2 * D] = gy[k] * h[k] * 0.5f * squash_slope(2 * o[k] - 1);
    carried = dh * f[k];
  }
  for (int t = n; t < T; ++t) {
    float* g = gz + ((size_t)b * T + t) * 3 * D + d;
    g[0] = g[D] = g[2 * D] = 0;
  }
}

#ifdef LABELS
constexpr unsigned ALL = 0xffffffffu;

__device__ float sum_of_warp(float x) {
  for (int far = 16; far; far /= 2) x += __shfl_xor_sync(ALL, x, far);
  return x;
}

// A block is a text and a warp: a lane one label, or one token where tokens do not wait for one another. al, ex [B,T,K]
// and sums [B,T] are room to work in; ge holds zeros.
extern "C" __global__ void chain(const float* e, const float* transition, const float* start, const int* y,
                                 const int* length, float* ge, float* gt, float* gs, double* total, float* al,
                                 float* ex, float* sums, int T) {
  constexpr int K = LABELS;
  const int b = blockIdx.x, lane = threadIdx.x, k = lane < K ? lane : 0, n = length[b];
  if (!n) return;
  const bool real = lane < K;
  const size_t first = (size_t)b * T;
  e += first * K, ge += first * K, al += first * K, ex += first * K, sums += first;
  float into[K], out_of[K], counts[K];
  for (int i = 0; i < K; ++i) {
    into[i] = real ? expf(transition[i * K + k]) : 0;
    out_of[i] = real ? expf(transition[k * K + i]) : 0;
    counts[i] = 0;
  }
  float sum = 0;  // of what the lane knows of the total
  for (int t = lane; t < n; t += 32) {
    float top = e[t * K];
    for (int i = 1; i < K; ++i) top = fmaxf(top, e[t * K + i]);
    for (int i = 0; i < K; ++i) ex[t * K + i] = expf(e[t * K + i] - top);
    sum += top;
  }
  __syncwarp();
  float alpha = 0, next = ex[k];  // what is read a token ahead is there when its turn comes
  for (int t = 0; t < n; ++t) {
    const float now = next;
    next = t + 1 < n ? ex[(t + 1) * K + k] : 0;
    float v = t ? 0 : expf(start[k]);
    for (int i = 0; i < K; ++i) {
      const float before = __shfl_sync(ALL, alpha, i);
      if (t) v += before * into[i];
    }
    v = real ? v * now : 0;
    const float of_all = sum_of_warp(v);
    alpha = __fdividef(v, of_all);
    if (real) al[t * K + k] = alpha;
    if (!lane) sums[t] = of_all;
  }
  __syncwarp();
  for (int t = lane; t < n; t += 32) sum += logf(sums[t]);
  float beta = real, own = al[(n - 1) * K + k], scaled = __fdividef(ex[(n - 1) * K + k], sums[n - 1]);
  for (int t = n - 1; t >= 0; --t) {
    if (real) ge[t * K + k] = own * beta;
    if (!t) break;
    const float before = real ? al[(t - 1) * K + k] : 0, w = real ? scaled * beta : 0;
    own = before, scaled = __fdividef(ex[(t - 1) * K + k], sums[t - 1]);
    beta = 0;
    for (int i = 0; i < K; ++i) {
      counts[i] += __shfl_sync(ALL, before, i) * w;
      beta += out_of[i] * __shfl_sync(ALL, w, i);
    }
  }
  if (real) {
    atomicAdd(gs + k, al[k] * beta);
    for (int i = 0; i < K; ++i) atomicAdd(gt + i * K + k, counts[i] * into[i]);
  }
  __syncwarp();
  if (y) {
    const int* gold = y + first;
    for (int t = lane; t < n; t += 32) {
      const int to = gold[t], from = t ? gold[t - 1] : 0;
      sum -= e[t * K + to] + (t ? transition[from * K + to] : start[to]);
      ge[t * K + to] -= 1;
      atomicAdd(t ? gt + from * K + to : gs + to, -1.0f);
    }
  }
  sum = sum_of_warp(sum);
  if (!lane) atomicAdd(total, (double)sum);
}
#endif
