"""Documents that are known and not read yet: told by their first bytes, never shown as letters."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.errors import FormatNotSupported
from reader.services.file_ports import Page

HEAD_BYTES = 4096
TAIL_BYTES = 65_536  # a ZIP file lists its members at its end

_BEGINNINGS = (
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97-2003"),
    (b"AT&TFORM", "DjVu"),
    (b"bplist00", "web archive"),
)
_MEMBERS = (  # the first that a ZIP file names says what it is
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "ODT"),
    (b"application/vnd.oasis.opendocument", "OpenDocument"),
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
)


@dataclass(frozen=True, slots=True)
class UnsupportedFormat:
    """Every document format that has no module of its own yet."""

    name: str = "unsupported"

    def recognises(self, data: bytes, path: str) -> bool:
        """Tell by the first bytes; a ZIP file also by its members."""
        del path
        return _common_name(data) is not None

    def read(self, data: bytes, path: str) -> Page:
        """Raise ``FormatNotSupported`` with the format's common name."""
        raise FormatNotSupported(path, _common_name(data) or self.name)


def _common_name(data: bytes) -> str | None:
    head = data[:HEAD_BYTES]
    if b"%PDF-" in head[:1024]:
        return "PDF"
    if head.startswith(b"PK\x03\x04"):
        listing = head + data[-TAIL_BYTES:]
        return next((name for member, name in _MEMBERS if member in listing), "ZIP")
    if head[60:68] == b"BOOKMOBI":
        return "Mobipocket"
    if b"multipart/related" in head and head.lstrip()[:5].lower() in {b"from:", b"mime-"}:
        return "MHTML"
    return next((name for mark, name in _BEGINNINGS if head.startswith(mark)), None)
