"""Licences of what the program is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program, the name of its licence and the licence's text."""

    part: str
    name: str
    text: str
