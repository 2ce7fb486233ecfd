"""Plain text: a paragraph a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.domain import encoding
from reader.domain.arabic import is_blank
from reader.services.file_ports import (
    Block,
    Page,
)

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_EDGE = " \t\u00a0\u3000\ufeff\x1a"  # an old editor ends a file with ^Z


@dataclass(frozen=True, slots=True)
class TextFormat:
    """Lines; blank ones part paragraphs. It takes whatever no other format wants."""

    name: str = "text"

    def recognises(self, data: bytes, path: str) -> bool:
        """Return True: it comes last."""
        del data, path
        return True

    def read(self, data: bytes, path: str) -> Page:
        """Return a block for each line that is not blank."""
        decoded = encoding.decode(data, path)
        blocks: list[Block] = []
        is_parted = True
        for number, line in enumerate(_LINE_END.split(decoded.text), start=1):
            text = line.strip().strip(_EDGE)
            if is_blank(text):
                is_parted = True
                continue
            blocks.append(Block(number, text, is_parted=is_parted))
            is_parted = False
        return Page(decoded.encoding, tuple(blocks))
