/* Several paths side by side in a vector of GCC; functions are those of glibc's vector library. */
#ifndef LANES_H
#define LANES_H

#include <immintrin.h>
#include <math.h>

#define restrict __restrict
#define EACH_LANE for (int lane = 0; lane < LANES; lane++)

typedef double vector __attribute__((vector_size(LANES * 8)));
typedef long long bits __attribute__((vector_size(LANES * 8)));

struct mask {
    bits v;
    mask() = default;
    mask(bits b) : v(b) {}
    mask(bool b) : v((bits) {} - (long long) b) {}
};

struct real {
    vector v;
    real() = default;
    real(vector x) : v(x) {}
    real(double x) : v((vector) {} + x) {}
    real &operator+=(real x) { v += x.v; return *this; }
};

#define INLINE static inline __attribute__((always_inline))

INLINE real operator+(real a, real b) { return a.v + b.v; }
INLINE real operator-(real a, real b) { return a.v - b.v; }
INLINE real operator*(real a, real b) { return a.v * b.v; }
INLINE real operator/(real a, real b) { return a.v / b.v; }
INLINE real operator-(real a) { return -a.v; }
INLINE mask operator<(real a, real b) { return (bits) (a.v < b.v); }
INLINE mask operator>(real a, real b) { return (bits) (a.v > b.v); }
INLINE mask operator<=(real a, real b) { return (bits) (a.v <= b.v); }
INLINE mask operator>=(real a, real b) { return (bits) (a.v >= b.v); }
INLINE mask operator==(real a, real b) { return (bits) (a.v == b.v); }
INLINE mask operator!=(real a, real b) { return (bits) (a.v != b.v); }
INLINE mask operator&&(mask a, mask b) { return a.v & b.v; }
INLINE mask operator||(mask a, mask b) { return a.v | b.v; }
INLINE mask operator!(mask a) { return ~a.v; }

INLINE real where(mask c, real a, real b) { return c.v ? a.v : b.v; }
INLINE real where(bool c, real a, real b) { return c ? a : b; }
INLINE double where(bool c, double a, double b) { return c ? a : b; }
INLINE real flag(mask c) { return c.v ? (vector) {} + 1.0 : (vector) {}; }

INLINE real min(real a, real b) { return a.v < b.v ? a.v : b.v; }
INLINE real max(real a, real b) { return a.v > b.v ? a.v : b.v; }
INLINE real square(real x) { return x * x; }
INLINE real fabs(real x) { return max(x, -x); }
INLINE real sqrt(real x) { EACH_LANE x.v[lane] = sqrt(x.v[lane]); return x; }
INLINE real floor(real x) { EACH_LANE x.v[lane] = floor(x.v[lane]); return x; }

#if defined __AVX512F__ && LANES == 8
extern "C" __m512d _ZGVeN8v_exp(__m512d);
extern "C" __m512d _ZGVeN8v_log(__m512d);
extern "C" __m512d _ZGVeN8vv_pow(__m512d, __m512d);
INLINE real exp(real x) { return (vector) _ZGVeN8v_exp((__m512d) x.v); }
INLINE real log(real x) { return (vector) _ZGVeN8v_log((__m512d) x.v); }
INLINE real pow(real x, real y) { return (vector) _ZGVeN8vv_pow((__m512d) x.v, (__m512d) y.v); }
#else
INLINE real exp(real x) { EACH_LANE x.v[lane] = exp(x.v[lane]); return x; }
INLINE real log(real x) { EACH_LANE x.v[lane] = log(x.v[lane]); return x; }
INLINE real pow(real x, real y) { EACH_LANE x.v[lane] = pow(x.v[lane], y.v[lane]); return x; }
#endif
INLINE real log2(real x) { return log(x) * 1.4426950408889634; }

INLINE mask same(real a, real b) { return a == b || fabs(a - b) < 0x1p-48 * min(fabs(a), fabs(b)); }
INLINE mask differ(real a, real b) { return !same(a, b); }
INLINE mask below(real a, real b) { return a < b && !same(a, b); }
INLINE mask above(real a, real b) { return a > b && !same(a, b); }
INLINE mask at_most(real a, real b) { return a <= b || same(a, b); }
INLINE mask at_least(real a, real b) { return a >= b || same(a, b); }

INLINE real steps(real years) { return max(1, floor(years * 4 + 0.5)); }

INLINE real ago(const real *history, int t, real steps)
{
    real found;
    EACH_LANE found.v[lane] = history[back(t, steps.v[lane])].v[lane];
    return found;
}

INLINE real ago(const real *history, int t, double steps) { return history[back(t, steps)]; }

INLINE real stay(const real *clock, real number)
{
    real found;
    EACH_LANE found.v[lane] = clock[(int) number.v[lane] - 1].v[lane];
    return found;
}

INLINE real at(const double *column, real state)
{
    real found;
    EACH_LANE found.v[lane] = column[(int) state.v[lane] - 1];
    return found;
}

#endif
