"""File formats, one module each; ``FORMATS`` holds them in the order they are asked."""

from __future__ import annotations

from reader.adapters.formats.html import HtmlFormat
from reader.adapters.formats.text import TextFormat
from reader.adapters.formats.unsupported import UnsupportedFormat
from reader.services.file_ports import Format

FORMATS: tuple[Format, ...] = (UnsupportedFormat(), HtmlFormat(), TextFormat())
