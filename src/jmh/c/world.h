/* What the twin reads from an export, and what it keeps of a path. */
#ifndef WORLD_H
#define WORLD_H

#include <math.h>
#include <stddef.h>

#include "arithmetic.h"
#include "arms_sale.h"
#include "drones.h"
#include "europe.h"
#include "markets.h"
#include "measures.h"
#include "minerals_fund.h"
#include "security.h"
#include "sizes.h"
#include "tables.h"

#define FIELD(x) double x;
#define REAL(x) real x;
#define COLUMN(x, n) double x[n];
#define PLACES(x, n) int x[n];
#define ONE(model, x) double x;
#define EACH(model, x, n) double x[n];
#define REAL_ONE(model, x) real x;
#define REAL_EACH(model, x, n) real x[n];
#define ONE_BY_PERIOD(model, x) real x[PERIOD_COUNT];
#define EACH_BY_PERIOD(model, x, n) real x[n][PERIOD_COUNT];
#define ONE_BY_STAY(model, x) real x[STAY_COUNT];
#define EACH_BY_STAY(model, x, n) real x[n][STAY_COUNT];

/*
 * Certain: assumptions equal on all paths. Uncertain: assumptions, normals and clocks of a path.
 * Period: lines equal on all paths in a period. State: lines of a path in a period that another
 * model, the next period or a measure reads.
 */
#define DECLARE(Name, NAME)                                                                        \
    struct Name##Certain { NAME##_CERTAIN(ONE, EACH) };                                            \
    struct Name##Uncertain {                                                                       \
        NAME##_UNCERTAIN(REAL_ONE, REAL_EACH)                                                              \
        NAME##_NORMALS(ONE_BY_PERIOD, EACH_BY_PERIOD)                                              \
        NAME##_CLOCKS(ONE_BY_STAY, EACH_BY_STAY)                                                   \
        NAME##_ONCE_CLOCKS(REAL_ONE, REAL_EACH)                                                              \
    };                                                                                             \
    struct Name##Period { NAME##_SHARED(ONE, EACH) NAME##_HOISTED };                               \
    struct Name##State { NAME##_STATE(REAL_ONE, REAL_EACH) };

DECLARE(Markets, MARKETS)
DECLARE(Security, SECURITY)
DECLARE(ArmsSale, ARMS_SALE)
DECLARE(Drones, DRONES)
DECLARE(Europe, EUROPE)
DECLARE(MineralsFund, MINERALS_FUND)

/* The models, in the order in which a period computes them. */
#define MODELS(MODEL)                                                                              \
    MODEL(markets, Markets, MARKETS) MODEL(security, Security, SECURITY)                           \
    MODEL(arms_sale, ArmsSale, ARMS_SALE) MODEL(drones, Drones, DRONES)                            \
    MODEL(europe, Europe, EUROPE) MODEL(minerals_fund, MineralsFund, MINERALS_FUND)

#define CERTAIN(name, Name, NAME) struct Name##Certain name;
#define UNCERTAIN(name, Name, NAME) struct Name##Uncertain name;
#define PERIOD(name, Name, NAME) struct Name##Period name;
#define STATE(name, Name, NAME) struct Name##State name;
#define ONCE(name, Name, NAME) struct Name##Once name;

struct Certain { MODELS(CERTAIN) };
struct Uncertain { MODELS(UNCERTAIN) };
struct State { MODELS(STATE) };
struct Tables { TABLE_COLUMNS(COLUMN) TABLE_FLAGS(COLUMN) TABLE_MAPS(PLACES) };
struct Guarantee { GUARANTEE(FIELD) };
struct Calendar { double number, dt, years, date, year, quarter; };
struct Period { struct Calendar calendar; MODELS(PERIOD) };
struct Measures { MEASURES(REAL) };
struct Sums { SUMS(REAL) real flows[PERIOD_COUNT]; };

struct World {
    struct Certain certain;
    struct Tables tables;
    struct Guarantee guarantee;
    struct Period period[PERIOD_COUNT + 1]; /* the first holds openings */
    int paths, blocks; /* a block has as many paths as a real has numbers */
    struct Uncertain *draws; /* by block */
};

struct Path {
    const struct Uncertain *draws;
    struct { MODELS(ONCE) } once;
    struct {
        struct DronesHistory drones;
        struct ArmsSaleHistory arms_sale;
        struct EuropeHistory europe;
    } history;
    struct State *was, *now;
    struct Sums sums;
};

#define FUNCTIONS(name, Name, NAME)                                                                \
    void name##_shared(struct World *w, int t);                                                    \
    void name##_once(const struct World *w, struct Path *p);                                       \
    void name##_open(const struct World *w, struct Path *p);                                       \
    void name##_period(const struct World *w, struct Path *p, int t);
MODELS(FUNCTIONS)

void add_period(struct Path *p, int t);
void measure(const struct World *w, const struct Path *p, struct Measures *m);
real internal_rate(const real *flows);
real payback(const struct World *w, const real *flows);

/* Reads constants.txt and draws.bin of a folder; ends the program with a message if one misses. */
struct World *read_world(const char *folder);

#undef FIELD
#undef REAL
#undef COLUMN
#undef PLACES
#undef ONE
#undef EACH

#endif
