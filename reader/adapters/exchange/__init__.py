"""Notes and bilingual text in foreign formats."""

from __future__ import annotations
