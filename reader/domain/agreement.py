"""How nearly a model says the same with a shortlist of pieces as with all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Searching one hypothesis instead of four, which readers may choose, changes half of a good model's
# sentences and most of a poor one's, and costs half a point to a whole one of chrF. A shortlist,
# which nobody chooses, has to change much less: in at most three sentences of ten a word or two,
# and on the whole nothing for the worse.
LEAST_EQUAL: Final = 0.7
LEAST_LIKENESS: Final = 95.0
MOST_LOST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Agreement:
    """What translating sentences both ways has shown.

    ``equal`` is the share of them that are translated alike, ``likeness`` the chrF of one way
    against the other, and ``lost`` how much less chrF against people's translations there is with
    the shortlist; chrF reaches to 100.
    """

    sentences: int
    equal: float
    likeness: float
    lost: float

    @property
    def is_close(self) -> bool:
        """Tell whether nothing is lost that a reader would notice."""
        return (
            self.equal >= LEAST_EQUAL and self.likeness >= LEAST_LIKENESS and self.lost <= MOST_LOST
        )
