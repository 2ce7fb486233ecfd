"""MarianMT models behind the Translator port."""

from __future__ import annotations
