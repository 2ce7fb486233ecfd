"""Training by the clock: the rate rises and falls with the share of the time that is spent."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

import torch
from corpus import Batch
from network import loss_of
from transformers import MarianMTModel

T = TypeVar("T")

BETAS = (0.9, 0.98)
EPSILON = 1e-9
DECAY = 0.01  # of matrices; vectors are left alone
CLIP = 1.0  # norm of all gradients together
LEAST_RATE = 0.01  # of the highest
LONGEST_MEMORY = 0.999  # of the averaged weights, for a step
LAST_SHARE = 0.95  # of the time, after which only the last evaluation is worth its while


class Say(Protocol):
    """Writes a row of the log."""

    def __call__(self, **row: object) -> None:
        """Take the row's fields."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How long and how fast: seconds, the highest rate, the share of the time in which it rises.

    ``evaluate_seconds`` lie between two evaluations, ``report_steps`` between two rows of the log.
    """

    seconds: float
    rate: float
    warmup: float
    smoothing: float
    evaluate_seconds: float
    report_steps: int

    def rate_at(self, share: float) -> float:
        """Return the rate when that share of the time is spent: linear up, half a cosine down."""
        if share < self.warmup:
            height = share / self.warmup
        else:
            fall = (share - self.warmup) / (1 - self.warmup)
            height = 0.5 * (1 + math.cos(math.pi * fall))
        return self.rate * max(height, LEAST_RATE)


class Training:
    """A network on its way; ``average`` is what it has been on the way, smoothed."""

    def __init__(self, model: MarianMTModel, device: str, padding: int, pace: Pace) -> None:
        self.model = model.to(device).train()
        self.steps = self.epochs = self.tokens = 0
        self._device = device
        self._padding = padding
        self._pace = pace
        self._spent = 0.0
        weights = [weight for weight in model.parameters() if weight.requires_grad]
        self._weights = weights
        self._average = [weight.detach().clone() for weight in weights]
        self._sums = torch.zeros(2, device=device)  # cross-entropy and tokens since the last row
        groups = [
            {"params": [one for one in weights if one.dim() > 1], "weight_decay": DECAY},
            {"params": [one for one in weights if one.dim() <= 1], "weight_decay": 0.0},
        ]
        self._optimizer = torch.optim.AdamW(
            groups, lr=pace.rate, betas=BETAS, eps=EPSILON, fused=True
        )

    def run(
        self, batches: Iterator[Batch | None], say: Say, evaluate: Callable[[], object]
    ) -> None:
        """Train until the time is spent; ``evaluate`` says how the averaged weights do."""
        pace, due, last = self._pace, self._pace.evaluate_seconds, time.perf_counter()
        while self._spent < pace.seconds:
            batch = next(batches)
            if batch is None:
                self.epochs += 1
                continue
            rate = self._step(batch)
            now = time.perf_counter()
            self._spent, last = self._spent + now - last, now
            if self.steps % pace.report_steps == 0:
                self._report(say, rate)
            if due < self._spent < pace.seconds * LAST_SHARE:
                due = self._spent + pace.evaluate_seconds
                say(dev=self.averaged(evaluate))
                last = time.perf_counter()  # evaluating is not training

    def averaged(self, action: Callable[[], T]) -> T:
        """Return what ``action`` returns while the averaged weights stand in the network."""
        live = [weight.detach().clone() for weight in self._weights]
        with torch.no_grad():
            for weight, mean in zip(self._weights, self._average, strict=True):
                weight.copy_(mean)
            result = action()
            for weight, value in zip(self._weights, live, strict=True):
                weight.copy_(value)
        return result

    def _step(self, batch: Batch) -> float:
        rate = self._pace.rate_at(self._spent / self._pace.seconds)
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        is_on_gpu = self._device == "cuda"
        with torch.autocast(self._device, dtype=torch.bfloat16, enabled=is_on_gpu):
            loss = loss_of(self.model, self._moved(batch), self._padding, self._pace.smoothing)
        (loss.smooth / loss.tokens).backward()
        torch.nn.utils.clip_grad_norm_(self._weights, CLIP)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self.steps += 1
        self.tokens += loss.tokens
        tokens = torch.tensor(float(loss.tokens), device=self._device)
        self._sums += torch.stack([loss.plain, tokens])
        self._remember()
        return rate

    def _moved(self, batch: Batch) -> Batch:
        if self._device != "cuda":
            return batch
        sides = (batch.source, batch.target)
        return Batch(*(side.pin_memory().to(self._device, non_blocking=True) for side in sides))

    def _remember(self) -> None:
        """Draw the averaged weights towards the live ones, faster while there are few steps."""
        share = 1 - min(LONGEST_MEMORY, self.steps / (self.steps + 10))
        with torch.no_grad():  # one call for all weights; torch has no public name for it
            torch._foreach_lerp_(self._average, self._weights, share)

    def _report(self, say: Say, rate: float) -> None:
        cross_entropy = float(self._sums[0] / self._sums[1])
        say(
            step=self.steps,
            epoch=self.epochs,
            cross_entropy=round(cross_entropy, 4),
            lr=round(rate, 6),
            tokens=self.tokens,
            per_second=int(self.tokens / max(self._spent, 1e-9)),
        )
        self._sums.zero_()
