"""File formats, one module each; ``FORMATS`` holds them in the order they are asked."""

from __future__ import annotations

from reader.adapters.formats.text import TextFormat
from reader.services.ports import Format

FORMATS: tuple[Format, ...] = (TextFormat(),)
