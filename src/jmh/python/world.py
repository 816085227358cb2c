"""Reads an export of Backstop's draws; its form is told in Export.java."""

import os
from types import SimpleNamespace

import numpy as np

MODELS = ("markets", "security", "arms_sale", "drones", "europe", "minerals_fund")


class Zero(SimpleNamespace):
    """Lines of a model in a period; before the first, 0 where nothing is said."""

    def __getattr__(self, name):
        return 0.0


def models(kind):
    return SimpleNamespace(**{model: kind() for model in MODELS})


def sized(numbers, rows):
    """A number, or a column of them."""
    return numbers[0] if rows == 1 else np.array(numbers)[:, None]


class World:
    def __init__(self, folder):
        self.certain, self.tables = models(SimpleNamespace), SimpleNamespace()
        self.guarantee, self.draws = SimpleNamespace(), []
        with open(os.path.join(folder, "constants.txt"), encoding="ascii") as file:
            entries = [line.split() for line in file]
        number = {e[1]: e[4:] for e in entries if e[0] == "calendar"}
        self.periods = len(number["calendar.dt"])
        self.period = [models(SimpleNamespace) for _ in range(self.periods + 1)]
        for t in range(self.periods):
            calendar = {name.split(".")[1]: float(values[t]) for name, values in number.items()}
            self.period[t + 1].calendar = SimpleNamespace(number=calendar.pop("period"), **calendar)
        for kind, name, rows, columns, *numbers in entries:
            getattr(self, "read_" + kind, self.skip)(name, int(rows), int(columns), numbers)
        self.values = np.memmap(os.path.join(folder, "draws.bin"), "<f8", "r").reshape(-1, self.paths)

    def skip(self, name, rows, columns, numbers):
        pass

    def read_paths(self, name, rows, columns, numbers):
        self.paths = int(float(numbers[0]))

    def read_certain(self, name, rows, columns, numbers):
        model, assumption = name.split(".")
        if model in MODELS:
            setattr(getattr(self.certain, model), assumption, sized([float(n) for n in numbers], rows))

    def read_guarantee(self, name, rows, columns, numbers):
        setattr(self.guarantee, name.split(".")[1], float(numbers[0]))

    def read_table(self, name, rows, columns, numbers):
        setattr(self.tables, name.replace(".", "_"), np.array([float(n) for n in numbers])[:, None])

    read_flag = read_table

    def read_map(self, name, rows, columns, numbers):
        setattr(self.tables, name.replace(".", "_"), np.array([int(float(n)) for n in numbers]))

    def read_line(self, name, rows, columns, numbers):
        model, line = name.split(".")
        values = np.array([float(n) for n in numbers]).reshape(rows, columns)
        for t in range(columns if model in MODELS else 0):
            setattr(getattr(self.period[t], model), line, sized(list(values[:, t]), rows))

    def read_draw(self, name, rows, columns, numbers):
        model, draw = name.split(".")
        if model in MODELS:
            self.draws.append((model, draw, rows, columns, int(numbers[0])))


def sample(world, first, paths):
    """The draws of some paths: by row where there are several, by period or stay, and by path."""
    sampled = models(SimpleNamespace)
    for model, draw, rows, columns, start in world.draws:
        block = np.ascontiguousarray(world.values[start : start + rows * columns, first : first + paths])
        several = (rows,) * (rows > 1) + (columns,) * (columns > 1)
        setattr(getattr(sampled, model), draw, block.reshape(several + (paths,)))
    return sampled


class Paths:
    """Some paths on their way through the periods."""

    def __init__(self, world, draws, paths):
        self.draws, self.paths, self.periods = draws, paths, world.periods
        self.once, self.history = models(SimpleNamespace), models(SimpleNamespace)
        self.was, self.now = models(Zero), models(Zero)

    def rows(self, opening, rows):
        return np.full((rows, self.paths), float(opening))

    def history_of(self, opening, *rows):
        history = np.empty((self.periods + 1, *rows, self.paths))
        history[0] = opening
        return history

    def step(self):
        self.was, self.now = self.now, models(Zero)
