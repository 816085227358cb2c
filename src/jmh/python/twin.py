"""Measures of drones from an export of Backstop's draws, over arrays of paths.

    python3 twin.py FOLDER CHUNK

A chunk of 0 takes all paths at once. Answers commands on standard input: "run" with the processor
seconds of all paths, "draw" with those of drawing as much pseudo-randomness, "measures FILE" by
writing their doubles, measure by measure, and naming them.
"""

import sys
import time

import numpy as np

import arms_sale
import drones
import europe
import markets
import minerals_fund
import security
from measures import Sums, add_period, measures
from world import Paths, World, sample

QUANTILES = 1025
MODELS = (markets, security, arms_sale, drones, europe, minerals_fund)


def run_paths(world, draws, count):
    p, sums = Paths(world, draws, count), Sums(flows=np.empty((world.periods, count)))
    for model in MODELS:
        model.once(world, p)
    for model in MODELS:
        model.opening(world, p)
    for t in range(world.periods):
        for model in MODELS:
            model.period(world, p, t)
        add_period(sums, p, t)
        p.step()
    return measures(world, p, sums)


def run(world, blocks):
    for t in range(world.periods):
        for model in MODELS:
            model.shared(world, t)
    parts = [run_paths(world, draws, count) for draws, count in blocks]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def draw(world, random):
    """As many pseudo-random numbers as the draws are; assumptions and severities by a table."""
    table = np.linspace(0, 1, QUANTILES)
    for _, name, rows, columns, _ in world.draws:
        shape = (rows * columns, world.paths)
        if name.endswith("_normal"):
            random.standard_normal(shape)
        elif name.endswith("_clock"):
            random.standard_exponential(shape)
        else:
            np.interp(random.random(shape), table, table)


def main(folder, chunk):
    np.seterr(all="ignore")
    world = World(folder)
    chunk = chunk or world.paths
    starts = range(0, world.paths, chunk)
    counts = [min(chunk, world.paths - first) for first in starts]
    blocks = [(sample(world, first, count), count) for first, count in zip(starts, counts)]
    print("ready", flush=True)
    found = {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "run":
            start = time.process_time()
            found = run(world, blocks)
            print(time.process_time() - start, flush=True)
        elif command == "draw":
            start = time.process_time()
            draw(world, np.random.default_rng(1))
            print(time.process_time() - start, flush=True)
        elif command == "measures":
            np.concatenate(list(found.values())).astype("<f8").tofile(words[0])
            print("written", *found, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
