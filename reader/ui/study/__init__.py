"""The panel that shows a word in use, among its kin, and everywhere it stands."""

from __future__ import annotations
