/* Reads an export by name. */
#define _FILE_OFFSET_BITS 64
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An entry of constants.txt: kind, name, rows, columns, and the text of its numbers. */
struct Entry { char *kind, *name, *numbers; int rows, columns; };

struct Reader { struct Entry *entries; int count; const char *folder; };

static void stop(const char *what, const char *name)
{
    fprintf(stderr, "the twin reads %s, %s\n", name, what);
    exit(2);
}

/* Zeros, placed as vectors want it. */
static void *zeros(size_t count, size_t size)
{
    void *bytes = NULL;
    if (posix_memalign(&bytes, 64, count * size)) stop("for which there is no room", "draws");
    return memset(bytes, 0, count * size);
}

static char *whole(const char *folder, const char *name, size_t *size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file) stop("which cannot be opened", path);
    fseeko(file, 0, SEEK_END);
    *size = (size_t) ftello(file);
    rewind(file);
    char *bytes = (char *) malloc(*size + 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size) stop("which cannot be read", path);
    bytes[*size] = 0;
    fclose(file);
    return bytes;
}

static struct Reader read_entries(const char *folder)
{
    size_t size;
    char *text = whole(folder, "constants.txt", &size);
    struct Reader reader = {(struct Entry *) malloc(sizeof(struct Entry) * (size / 8 + 1)), 0, folder};
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        struct Entry *e = &reader.entries[reader.count++];
        e->kind = line;
        e->name = strchr(line, ' ') + 1;
        char *rows = strchr(e->name, ' ');
        e->kind[e->name - line - 1] = *rows = 0;
        e->rows = (int) strtol(rows + 1, &rows, 10);
        e->columns = (int) strtol(rows, &e->numbers, 10);
    }
    return reader;
}

static const struct Entry *find(const struct Reader *r, const char *kind, const char *name)
{
    for (int i = 0; i < r->count; i++)
        if (!strcmp(r->entries[i].kind, kind) && !strcmp(r->entries[i].name, name)) return &r->entries[i];
    stop("which the export does not have", name);
    return NULL;
}

static const struct Entry *sized(const struct Reader *r, const char *kind, const char *name, int rows)
{
    const struct Entry *e = find(r, kind, name);
    if (e->rows != rows) stop("which has another number of rows in the export", name);
    return e;
}

/* Each number goes to the place after the one before. */
static void numbers(const struct Reader *r, const char *kind, const char *name, double *to, int rows)
{
    char *at = sized(r, kind, name, rows)->numbers;
    for (int i = 0; i < rows; i++) to[i] = strtod(at, &at);
}

static double number(const struct Reader *r, const char *kind, const char *name)
{
    double value;
    numbers(r, kind, name, &value, 1);
    return value;
}

/* The first underscore of a table's column stands for a point: the longest table that fits. */
static const char *dotted(const char *column)
{
    static char name[256];
    static const char *const tables[] = {
#define SIZE(table, n) #table,
        SIZES(SIZE)
#undef SIZE
    };
    size_t longest = 0;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        size_t length = strlen(tables[i]);
        if (!strncmp(tables[i], column, length) && column[length] == '_' && length > longest) longest = length;
    }
    snprintf(name, sizeof name, "%s", column);
    name[longest] = '.';
    return name;
}

static void check_sizes(const struct Reader *r)
{
#define SIZE(table, n) if (number(r, "size", #table) != n) stop("which has another number of rows", #table);
    SIZES(SIZE)
#define KEY(table, key) if (number(r, "key", #table "." #key) != key) stop("which stands elsewhere", #key);
    KEYS(KEY)
}

static void read_tables(const struct Reader *r, struct World *w)
{
    struct Tables *tab = &w->tables;
#define COLUMN(x, n) numbers(r, "table", dotted(#x), tab->x, n);
    TABLE_COLUMNS(COLUMN)
#undef COLUMN
#define COLUMN(x, n) numbers(r, "flag", dotted(#x), tab->x, n);
    TABLE_FLAGS(COLUMN)
#define PLACES(x, n)                                                                               \
    {                                                                                              \
        double places[n];                                                                          \
        numbers(r, "map", dotted(#x), places, n);                                                  \
        for (int i = 0; i < n; i++) tab->x[i] = (int) places[i];                                   \
    }
    TABLE_MAPS(PLACES)
#define FIELD(x) w->guarantee.x = number(r, "guarantee", "guarantee." #x);
    GUARANTEE(FIELD)
}

static void read_calendar(const struct Reader *r, struct World *w)
{
#define CALENDAR(field, called)                                                                    \
    {                                                                                              \
        const struct Entry *e = sized(r, "calendar", "calendar." called, 1);                       \
        if (e->columns != PERIOD_COUNT) stop("which has another number of periods", called);       \
        char *at = e->numbers;                                                                     \
        for (int t = 1; t <= PERIOD_COUNT; t++) w->period[t].calendar.field = strtod(at, &at);     \
    }
    CALENDAR(number, "period")
    CALENDAR(dt, "dt")
    CALENDAR(years, "years")
    CALENDAR(date, "date")
    CALENDAR(year, "year")
    CALENDAR(quarter, "quarter")
}

/* A line's numbers stand row by row in the export, and period by period here. */
static void by_period(const struct Reader *r, const char *name, struct World *w, size_t offset, int rows)
{
    char *at = sized(r, "line", name, rows)->numbers;
    for (int i = 0; i < rows; i++)
        for (int t = 0; t <= PERIOD_COUNT; t++) {
            double value = strtod(at, &at);
            memcpy((char *) &w->period[t] + offset + i * sizeof value, &value, sizeof value);
        }
}

/* Columns of the draws go to their places in each path; stays that no path reached are none. */
static void by_path(const struct Reader *r, const double *all, struct World *w, const char *name, size_t offset,
    int rows, int room)
{
    const struct Entry *e = sized(r, "draw", name, rows);
    long first = strtol(e->numbers, NULL, 10);
    if (e->columns > room) stop("which has more columns in the export", name);
    for (int path = 0; path < w->paths; path++) {
        double *to = (double *) ((char *) &w->draws[path / LANES] + offset) + path % LANES;
        for (int i = 0; i < rows; i++)
            for (int k = 0; k < room; k++)
                to[(i * room + k) * LANES] =
                    k < e->columns ? all[(size_t) (first + (long) i * e->columns + k) * w->paths + path] : NAN;
    }
}

#define ALL(LIST)                                                                                  \
    MARKETS_##LIST(ONE, EACH) SECURITY_##LIST(ONE, EACH) ARMS_SALE_##LIST(ONE, EACH)               \
    DRONES_##LIST(ONE, EACH) EUROPE_##LIST(ONE, EACH) MINERALS_FUND_##LIST(ONE, EACH)

static void read_certain(const struct Reader *r, struct World *w)
{
#define ONE(model, x) numbers(r, "certain", #model "." #x, &w->certain.model.x, 1);
#define EACH(model, x, n) numbers(r, "certain", #model "." #x, w->certain.model.x, n);
    ALL(CERTAIN)
#undef ONE
#undef EACH
#define ONE(model, x) by_period(r, #model "." #x, w, offsetof(struct Period, model.x), 1);
#define EACH(model, x, n) by_period(r, #model "." #x, w, offsetof(struct Period, model.x), n);
    ALL(SHARED)
#undef ONE
#undef EACH
}

static void read_draws(const struct Reader *r, const double *all, struct World *w)
{
#define DRAW(model, x, n, room) by_path(r, all, w, #model "." #x, offsetof(struct Uncertain, model.x), n, room);
#define ONE(model, x) DRAW(model, x, 1, 1)
#define EACH(model, x, n) DRAW(model, x, n, 1)
    ALL(UNCERTAIN)
    ALL(ONCE_CLOCKS)
#undef ONE
#undef EACH
#define ONE(model, x) DRAW(model, x, 1, PERIOD_COUNT)
#define EACH(model, x, n) DRAW(model, x, n, PERIOD_COUNT)
    ALL(NORMALS)
#undef ONE
#undef EACH
#define ONE(model, x) DRAW(model, x, 1, STAY_COUNT)
#define EACH(model, x, n) DRAW(model, x, n, STAY_COUNT)
    ALL(CLOCKS)
}

struct World *read_world(const char *folder)
{
    struct Reader reader = read_entries(folder);
    struct World *w = (struct World *) zeros(1, sizeof *w);
    size_t size;
    check_sizes(&reader);
    read_tables(&reader, w);
    read_calendar(&reader, w);
    read_certain(&reader, w);
    w->paths = (int) number(&reader, "paths", "all");
    w->blocks = w->paths / LANES;
    if (w->blocks * LANES != w->paths) stop("which are no multiple of the lanes", "paths");
    w->draws = (struct Uncertain *) zeros((size_t) w->blocks, sizeof *w->draws);
    double *all = (double *) whole(folder, "draws.bin", &size);
    read_draws(&reader, all, w);
    free(all);
    return w;
}
