/*
 * Measures of drones from an export of Backstop's draws, one block of paths after another: a path,
 * or, compiled as C++ with -DLANES=8, eight paths side by side.
 *
 *     twin FOLDER
 *
 * Answers commands on standard input: "run" with the processor seconds of all paths, "measures FILE"
 * by writing their doubles, measure by measure, and naming them, "lines PATH" with the lines of a
 * path.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "world.h"

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

/* The state of each period, by name. */
static void print_state(const struct State *s, int period, int lane)
{
#define ONE(model, x) printf("%s %d %d %.17g\n", #model "." #x, 0, period, ((const double *) &s->model.x)[lane]);
#define EACH(model, x, n)                                                                          \
    for (int i = 0; i < n; i++)                                                                    \
        printf("%s %d %d %.17g\n", #model "." #x, i, period, ((const double *) &s->model.x[i])[lane]);
    MARKETS_STATE(ONE, EACH)
    SECURITY_STATE(ONE, EACH)
    ARMS_SALE_STATE(ONE, EACH)
    DRONES_STATE(ONE, EACH)
    EUROPE_STATE(ONE, EACH)
    MINERALS_FUND_STATE(ONE, EACH)
}

static void share(struct World *w)
{
#define SHARE(name, Name, NAME) name##_shared(w, t);
    for (int t = 0; t < PERIOD_COUNT; t++) { MODELS(SHARE) }
}

/* Prints the states of a lane, unless it is -1. */
static void run_block(const struct World *w, int block, struct Measures *m, int lane)
{
    static struct State states[2];
    static struct Path p;
    memset((void *) states, 0, sizeof states);
    memset((void *) &p, 0, sizeof p);
    p.draws = &w->draws[block];
    p.was = &states[0];
    p.now = &states[1];
#define PREPARE(name, Name, NAME) name##_once(w, &p);
    MODELS(PREPARE)
#define OPEN(name, Name, NAME) name##_open(w, &p);
    MODELS(OPEN)
    for (int t = 0; t < PERIOD_COUNT; t++) {
#define COMPUTE(name, Name, NAME) name##_period(w, &p, t);
        MODELS(COMPUTE)
        add_period(&p, t);
        if (lane >= 0) print_state(p.now, t + 1, lane);
        struct State *was = p.was;
        p.was = p.now;
        p.now = was;
    }
    p.now = p.was;
    measure(w, &p, m);
}

static void run(struct World *w, struct Measures *all)
{
    share(w);
    for (int block = 0; block < w->blocks; block++) run_block(w, block, &all[block], -1);
}

static void write_measures(const struct World *w, const struct Measures *all, const char *name)
{
    FILE *file = fopen(name, "wb");
    size_t count = sizeof *all / sizeof(real);
    for (size_t m = 0; m < count; m++)
        for (int path = 0; path < w->paths; path++) 
            fwrite((const double *) &all[path / LANES] + m * LANES + path % LANES, sizeof(double), 1, file);
    fclose(file);
}

int main(int argc, char **argv)
{
    if (argc != 2) return 2;
    struct World *w = read_world(argv[1]);
    struct Measures *all = (struct Measures *) aligned_alloc(64, (size_t) w->blocks * sizeof *all);
    char line[4096];
    printf("ready\n");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (!strcmp(line, "run")) {
            double start = seconds();
            run(w, all);
            printf("%.9f\n", seconds() - start);
        } else if (!strncmp(line, "measures ", 9)) {
            write_measures(w, all, line + 9);
#define FIELD(x) " drones." #x
            printf("written" MEASURES(FIELD) "\n");
        } else if (!strncmp(line, "lines ", 6)) {
            struct Measures m;
            share(w);
            int path = atoi(line + 6);
            run_block(w, path / LANES, &m, path % LANES);
            printf("end\n");
        }
        fflush(stdout);
    }
    return 0;
}
