"""Running sums of row heights that can change one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


class RunningSums:
    """A Fenwick tree (Fenwick 1994): every operation takes logarithmic time."""

    def __init__(self, values: Iterable[float]) -> None:
        self._values = list(values)
        sums = list(accumulate(self._values, initial=0.0))
        self._tree = [total - sums[index & (index - 1)] for index, total in enumerate(sums)]

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> float:
        return self._values[index]

    def replace(self, index: int, value: float) -> None:
        """Set one value."""
        change = value - self._values[index]
        self._values[index] = value
        node = index + 1
        while change and node < len(self._tree):
            self._tree[node] += change
            node += node & -node

    def before(self, index: int) -> float:
        """Return the sum of the values in front of ``index``; ``len(self)`` gives all of them."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def find(self, position: float) -> int:
        """Return the index whose value spans ``position``, the last one beyond the end."""
        index, step = 0, 1 << max(len(self._values).bit_length() - 1, 0)
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= position:
                index = following
                position -= self._tree[following]
            step >>= 1
        return max(min(index, len(self._values) - 1), 0)
