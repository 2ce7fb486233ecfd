"""The least time that a translation can take on this machine in eight-bit integers.

Two operations for each weight and position, at the rate of the fastest large product measured; the
decoder's weights read once a step, at the rate of reading memory: whichever is more.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch
from models import RATIO, Shape

BATCH = 8
SIDE = 2048
READ = 256 * 1024 * 1024  # bytes, far more than any cache


@dataclass(frozen=True, slots=True)
class Machine:
    """What one core can do: operations and bytes a second."""

    operations: float
    bandwidth: float


def measure() -> Machine:
    """Measure one core, best of five."""
    torch.set_num_threads(1)
    one = torch.randint(-100, 100, (SIDE, SIDE), dtype=torch.int8)
    product = min(_seconds(lambda: torch._int_mm(one, one)) for _ in range(5))
    block = np.ones(READ // 8)
    reading = min(_seconds(block.sum) for _ in range(5))
    return Machine(2 * SIDE**3 / product, READ / reading)


def floor(machine: Machine, shape: Shape, lengths: list[int], beam: int) -> float:
    """Return processor seconds for sentences of so many source pieces."""
    width, hidden = shape.width, shape.hidden
    encoder = shape.encoder_layers * (4 * width**2 + 2 * width * hidden)
    crossing = shape.decoder_layers * 2 * width**2
    decoder = shape.decoder_layers * (6 * width**2 + 2 * width * hidden) + width * shape.pieces
    targets = sorted((int(RATIO * length) + 1 for length in lengths), reverse=True)
    products = sum(lengths) * (encoder + crossing) + beam * sum(targets) * decoder
    steps = sum(targets[start] for start in range(0, len(targets), BATCH))
    return max(2 * products / machine.operations, steps * decoder / machine.bandwidth)


def _seconds(work: object) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start
