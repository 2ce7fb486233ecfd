"""The Arabic lexicon behind the Lexicon port."""

from __future__ import annotations
