/* Rates of return and payback of quarterly flows. */
#include "world.h"

enum { GRID = 400, MOST_STEPS = 200 };

/* Quarterly discount factors of rates from -99% to 1000%, evenly spaced in ln(1 + rate). */
static const double *factors(void)
{
    static double q[GRID];
    if (q[0] == 0)
        for (int k = 0; k < GRID; k++)
            q[k] = exp(-(log(0.01) + (log(11) - log(0.01)) * k / (GRID - 1)) / 4);
    return q;
}

static double value(const double *flows, double q)
{
    double sum = 0;
    for (int t = PERIOD_COUNT - 1; t >= 0; t--) sum = sum * q + flows[t];
    return sum;
}

static double slope(const double *flows, double q)
{
    double sum = 0;
    for (int t = PERIOD_COUNT - 1; t > 0; t--) sum = sum * q + t * flows[t];
    return sum;
}

/* How often the flows change their sign; there are no more rates than that. */
static int turns(const double *flows)
{
    int turns = 0;
    double last = 0;
    for (int t = 0; t < PERIOD_COUNT; t++) {
        if (flows[t] == 0) continue;
        turns += last * flows[t] < 0;
        last = flows[t] > 0 ? 1 : -1;
    }
    return turns;
}

/* The point of the grid after the only rate, found by halving; 0 without one. */
static int crossing(const double *flows, const double *q)
{
    int low = 0, high = GRID - 1;
    int negative = value(flows, q[low]) < 0;
    if ((value(flows, q[high]) < 0) == negative) return 0;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if ((value(flows, q[middle]) < 0) == negative) low = middle;
        else high = middle;
    }
    return high;
}

/* The point after the only change of sign on the grid; 0 with none or several. */
static int only_change(const double *flows, const double *q)
{
    double values[GRID] = {0};
    int point = 0;
    for (int t = PERIOD_COUNT - 1; t >= 0; t--)
        for (int k = 0; k < GRID; k++) values[k] = values[k] * q[k] + flows[t];
    for (int k = 1; k < GRID; k++)
        if ((values[k - 1] < 0) != (values[k] < 0)) {
            if (point > 0) return 0;
            point = k;
        }
    return point;
}

/* Newton's steps from the middle, which halve the bracket where they would leave it. */
static double between(const double *flows, double low, double high)
{
    int negative = value(flows, low) < 0;
    double q = 0.5 * (low + high);
    for (int step = 0; step < MOST_STEPS; step++) {
        double v = value(flows, q);
        if ((v < 0) == negative) low = q;
        else high = q;
        double newton = v / slope(flows, q);
        double next = q - newton;
        if (fabs(newton) <= 4 * 0x1p-52 * q) return next;
        if (!(next > low && next < high)) next = low + 0.5 * (high - low);
        if (fabs(next - q) <= 0x1p-52 * q) return next;
        q = next;
    }
    return q;
}

/* 0 in place of what rounding left. */
static void clear(double *flows)
{
    double largest = 0;
    for (int t = 0; t < PERIOD_COUNT; t++) largest = fmax(largest, fabs(flows[t]));
    for (int t = 0; t < PERIOD_COUNT; t++)
        if (fabs(flows[t]) <= 1e-11 * largest) flows[t] = 0;
}

static double rate(double *flows)
{
    const double *q = factors();
    clear(flows);
    int changes = turns(flows);
    if (changes == 0) return NAN;
    int point = changes == 1 ? crossing(flows, q) : only_change(flows, q);
    if (point == 0) return NAN;
    double root = between(flows, q[point], q[point - 1]);
    return 1 / square(square(root)) - 1;
}

/* Years from which the cumulative sum stays at 0 or above, after it was below. */
static double recovery(const struct World *w, const double *flows)
{
    double sum = 0;
    int below = -1;
    for (int t = 0; t < PERIOD_COUNT; t++) {
        sum += flows[t];
        if (sum < 0) below = t;
    }
    return below >= 0 && below < PERIOD_COUNT - 1 ? w->period[below + 2].calendar.years : NAN;
}

/* The flows of each path by themselves. */
#define BY_PATH(function)                                                                          \
    real found;                                                                                    \
    for (int lane = 0; lane < LANES; lane++) {                                                     \
        double own[PERIOD_COUNT];                                                                  \
        for (int t = 0; t < PERIOD_COUNT; t++) own[t] = ((const double *) &flows[t])[lane];        \
        ((double *) &found)[lane] = function;                                                      \
    }                                                                                              \
    return found;

real internal_rate(const real *flows) { BY_PATH(rate(own)) }

real payback(const struct World *w, const real *flows) { BY_PATH(recovery(w, own)) }
