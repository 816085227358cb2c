/*
 * Arithmetic of the model language. A real is the number of one path, or, with LANES above 1 (C++), the
 * numbers of as many paths side by side.
 */
#ifndef ARITHMETIC_H
#define ARITHMETIC_H

#include <math.h>

#ifndef LANES
#define LANES 1
typedef double real;
#define where(condition, then, otherwise) ((condition) ? (then) : (otherwise))
#endif

static inline double min(double a, double b) { return a < b ? a : b; }
static inline double max(double a, double b) { return a > b ? a : b; }
static inline double square(double x) { return x * x; }
static inline double flag(int holds) { return holds ? 1 : 0; }

/* Numbers that agree to 15 digits are one. */
static inline int same(double a, double b)
{
    return a == b || fabs(a - b) < 0x1p-48 * min(fabs(a), fabs(b));
}
static inline int differ(double a, double b) { return !same(a, b); }
static inline int below(double a, double b) { return a < b && !same(a, b); }
static inline int above(double a, double b) { return a > b && !same(a, b); }
static inline int at_most(double a, double b) { return a <= b || same(a, b); }
static inline int at_least(double a, double b) { return a >= b || same(a, b); }

/* How many periods a lag of so many years goes back. */
static inline double steps(double years) { return max(1, floor(years * 4 + 0.5)); }

/* Where a lag stands in a history whose first place is the opening. */
static inline int back(int t, double steps) { return steps > t ? 0 : t + 1 - (int) steps; }

#if LANES == 1
/* A value so many periods ago. */
static inline real ago(const real *history, int t, real steps) { return history[back(t, steps)]; }

/* The draw of a stay, from 1. */
static inline real stay(const real *clock, real number) { return clock[(int) number - 1]; }

/* The cell of a table's column in the row of a state, from 1. */
static inline real at(const double *column, real state) { return column[(int) state - 1]; }
#endif

/* Straight lines through points with rising x, flat beyond their ends. */
static inline double interpolate(const double *x, const double *y, int n, double at)
{
    if (at <= x[0]) return y[0];
    if (at >= x[n - 1]) return y[n - 1];
    int i = 0;
    while (at >= x[i + 1]) i++;
    return y[i] + (y[i + 1] - y[i]) * (at - x[i]) / (x[i + 1] - x[i]);
}

#if LANES > 1
#include "lanes.h"
#endif

#endif
