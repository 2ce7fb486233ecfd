"""Where a reader corrects the translation of a sentence."""

from __future__ import annotations
