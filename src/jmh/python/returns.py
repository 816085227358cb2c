"""Rates of return and payback of quarterly flows, a row for each period."""

import numpy as np

GRID = 400
MOST_STEPS = 200
FACTORS = np.exp(-np.linspace(np.log(0.01), np.log(11), GRID) / 4)


def value(flows, q):
    total = np.zeros(flows.shape[1])
    for t in range(len(flows) - 1, -1, -1):
        total = total * q + flows[t]
    return total


def slope(flows, q):
    total = np.zeros(flows.shape[1])
    for t in range(len(flows) - 1, 0, -1):
        total = total * q + t * flows[t]
    return total


def between(flows, low, high):
    """Newton's steps from the middle, which halve the bracket where they would leave it."""
    negative = value(flows, low) < 0
    q = 0.5 * (low + high)
    left = np.ones(len(q), bool)
    for _ in range(MOST_STEPS):
        v = value(flows, q)
        same_side = (v < 0) == negative
        low, high = np.where(same_side, q, low), np.where(same_side, high, q)
        newton = v / slope(flows, q)
        following = q - newton
        small = np.abs(newton) <= 4 * np.spacing(q)
        inside = (following > low) & (following < high) | small
        following = np.where(inside, following, low + 0.5 * (high - low))
        moved = ~small & (np.abs(following - q) > np.spacing(q))
        q = np.where(left, following, q)
        left &= moved
        if not left.any():
            break
    return q


def internal_rate(flows):
    """Undefined unless the value changes its sign once on a grid of rates from -99% to 1000%."""
    flows = np.where(np.abs(flows) <= 1e-11 * np.abs(flows).max(axis=0), 0.0, flows)
    powers = FACTORS[None, :] ** np.arange(len(flows))[:, None]
    negative = flows.T @ powers < 0
    changes = negative[:, 1:] != negative[:, :-1]
    one = np.flatnonzero((changes.sum(axis=1) == 1) & flows.any(axis=0))
    point = changes[one].argmax(axis=1) + 1
    q = between(flows[:, one], FACTORS[point], FACTORS[point - 1])
    rate = np.full(flows.shape[1], np.nan)
    rate[one] = 1 / q**4 - 1
    return rate


def payback(world, flows):
    """Years from which the cumulative sum stays at 0 or above, after it was below."""
    below = np.cumsum(flows, axis=0) < 0
    last = len(flows) - 1 - below[::-1].argmax(axis=0)
    recovers = below.any(axis=0) & (last < len(flows) - 1)
    years = np.array([period.calendar.years for period in world.period[1:]])
    return np.where(recovers, years[np.minimum(last + 1, len(flows) - 1)], np.nan)
