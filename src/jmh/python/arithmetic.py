"""Arithmetic of the model language over arrays."""

from functools import reduce

import numpy as np

SAME = 2.0**-48


def flag(holds):
    return holds * 1.0


def same(a, b):
    """Numbers that agree to 15 digits are one."""
    return np.logical_or(a == b, np.abs(a - b) < SAME * np.minimum(np.abs(a), np.abs(b)))


def differ(a, b):
    return np.logical_not(same(a, b))


def below(a, b):
    return np.logical_and(a < b, differ(a, b))


def above(a, b):
    return np.logical_and(a > b, differ(a, b))


def at_most(a, b):
    return np.logical_or(a <= b, same(a, b))


def at_least(a, b):
    return np.logical_or(a >= b, same(a, b))


def at(column, state):
    """The cell of a table's column in the row of a state, from 1."""
    return column[:, 0][np.asarray(state, int) - 1]


def stay(clock, number):
    """A clock's draw of a stay, from 1; a row for each stay."""
    return clock[np.asarray(number, int) - 1, np.arange(clock.shape[1])]


def steps(years):
    """How many periods a lag of so many years goes back."""
    return np.maximum(1, np.floor(years * 4 + 0.5)).astype(int)


def ago(history, t, back):
    """Values so many periods ago of a history whose first place is the opening."""
    place = np.where(back > t, 0, t + 1 - back)
    if history.ndim == 2:
        return history[place, np.arange(history.shape[1])]
    return history[place, np.arange(history.shape[1])[:, None], np.arange(history.shape[2])]


def least(*x):
    return reduce(np.minimum, x)


def most(*x):
    return reduce(np.maximum, x)
