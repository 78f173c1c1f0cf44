// The two loops of training that torch has no fast form of on a processor. Arrays are contiguous.
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LABELS = 16 };

static inline float squash(float x) { return x / sqrtf(1.0f + x * x); }
static inline float squash_slope(float y) {
  const float s = 1.0f - y * y;
  return s * sqrtf(s);
}

// The gated running mean. z [B,T,3D] holds value, forget, output before their squashing; they go to a, f, o [B,T,D];
// h = f h' + (1 - f) a, where h' is the token before for channels [0, D/2), the token after for the rest; y = o h.
void running_mean(const float* z, float* a, float* f, float* o, float* h, float* y, const int* length, int B, int T,
                  int D) {
  const int H = D / 2;
  memset(h, 0, sizeof(float) * (size_t)B * T * D);
  for (int b = 0; b < B; ++b) {
    const int n = length[b];
    for (int t = 0; t < T; ++t) {
      const size_t k = (size_t)(b * T + t) * D;
      const float* row = z + 3 * k;
      for (int d = 0; d < D; ++d) {
        a[k + d] = squash(row[d]);
        f[k + d] = 0.5f + 0.5f * squash(row[D + d]);
        o[k + d] = 0.5f + 0.5f * squash(row[2 * D + d]);
      }
    }
    for (int backwards = 0; backwards < 2; ++backwards) {
      const int from = backwards ? H : 0, to = backwards ? D : H;
      for (int s = 0; s < n; ++s) {
        const int t = backwards ? n - 1 - s : s;
        const size_t k = (size_t)(b * T + t) * D;
        const float* before = backwards ? h + k + D : h + k - D;
        for (int d = from; d < to; ++d) h[k + d] = a[k + d] + f[k + d] * ((s ? before[d] : 0.0f) - a[k + d]);
      }
    }
    for (size_t k = (size_t)b * T * D; k < (size_t)(b + 1) * T * D; ++k) y[k] = o[k] * h[k];
  }
}

// Its gradient: gz from gy.
void running_mean_gradient(const float* gy, const float* a, const float* f, const float* o, const float* h, float* gz,
                           const int* length, int B, int T, int D) {
  const int H = D / 2;
  float* carried = malloc(sizeof(float) * D);
  memset(gz, 0, sizeof(float) * (size_t)B * T * 3 * D);
  for (int b = 0; b < B; ++b) {
    const int n = length[b];
    memset(carried, 0, sizeof(float) * D);
    for (int backwards = 0; backwards < 2; ++backwards) {
      const int from = backwards ? H : 0, to = backwards ? D : H;
      for (int s = n - 1; s >= 0; --s) {
        const int t = backwards ? n - 1 - s : s;
        const size_t k = (size_t)(b * T + t) * D;
        const float* before = backwards ? h + k + D : h + k - D;
        float* g = gz + 3 * k;
        for (int d = from; d < to; ++d) {
          const float dh = gy[k + d] * o[k + d] + carried[d];
          g[d] = dh * (1 - f[k + d]) * squash_slope(a[k + d]);
          g[D + d] = dh * ((s ? before[d] : 0.0f) - a[k + d]) * 0.5f * squash_slope(2 * f[k + d] - 1);
          g[2 * D + d] = gy[k + d] * h[k + d] * 0.5f * squash_slope(2 * o[k + d] - 1);
          carried[d] = dh * f[k + d];
        }
      }
    }
  }
  free(carried);
}

// A linear-chain conditional random field: scores e [B,T,K], transitions [from][to], start [K]. Adds the expected
// counts to ge, gt, gs. With gold labels y it subtracts theirs and returns the sum of -log p; without, it returns the
// sum of log Z.
double chain(const float* e, const float* transition, const float* start, const int* y, const int* length, float* ge,
             float* gt, float* gs, int B, int T, int K) {
  double M[MOST_LABELS][MOST_LABELS], total = 0;
  for (int i = 0; i < K; ++i) {
    for (int j = 0; j < K; ++j) M[i][j] = exp((double)transition[i * K + j]);
  }
  double *al = malloc(sizeof(double) * T * K), *be = malloc(sizeof(double) * T * K),
         *ex = malloc(sizeof(double) * T * K), *sum = malloc(sizeof(double) * T);
  for (int b = 0; b < B; ++b) {
    const int n = length[b];
    if (!n) continue;
    const float* E = e + (size_t)b * T * K;
    float* G = ge + (size_t)b * T * K;
    for (int t = 0; t < n; ++t) {
      float top = E[t * K];
      for (int k = 1; k < K; ++k) top = E[t * K + k] > top ? E[t * K + k] : top;
      total += top;
      for (int k = 0; k < K; ++k) ex[t * K + k] = exp((double)E[t * K + k] - top);
    }
    for (int t = 0; t < n; ++t) {
      sum[t] = 0;
      for (int k = 0; k < K; ++k) {
        double v = t ? 0 : exp((double)start[k]);
        for (int i = 0; t && i < K; ++i) v += al[(t - 1) * K + i] * M[i][k];
        sum[t] += al[t * K + k] = v * ex[t * K + k];
      }
      total += log(sum[t]);
      for (int k = 0; k < K; ++k) al[t * K + k] /= sum[t];
    }
    for (int k = 0; k < K; ++k) be[(n - 1) * K + k] = 1;
    for (int t = n - 2; t >= 0; --t) {
      for (int i = 0; i < K; ++i) {
        double v = 0;
        for (int k = 0; k < K; ++k) v += M[i][k] * ex[(t + 1) * K + k] * be[(t + 1) * K + k];
        be[t * K + i] = v / sum[t + 1];
      }
    }
    for (int t = 0; t < n; ++t) {
      for (int k = 0; k < K; ++k) G[t * K + k] += al[t * K + k] * be[t * K + k];
      for (int i = 0; t && i < K; ++i) {
        for (int k = 0; k < K; ++k)
          gt[i * K + k] += al[(t - 1) * K + i] * M[i][k] * ex[t * K + k] * be[t * K + k] / sum[t];
      }
      for (int k = 0; !t && k < K; ++k) gs[k] += al[k] * be[k];
    }
    const int* Y = y ? y + (size_t)b * T : 0;
    for (int t = 0; Y && t < n; ++t) {
      const int k = Y[t];
      total -= E[t * K + k] + (t ? transition[Y[t - 1] * K + k] : start[k]);
      G[t * K + k] -= 1;
      *(t ? gt + Y[t - 1] * K + k : gs + k) -= 1;
    }
  }
  free(al), free(be), free(ex), free(sum);
  return total;
}
