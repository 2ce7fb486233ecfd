"""Documents that are not read yet."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.errors import FileNotText, FormatNotSupported
from reader.services.opening import article_from_bytes


def zipped(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, "<x>نص</x>" * 2000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\n\n%PDF-1.4 late", "PDF"),
        (zipped("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (zipped("META-INF/container.xml", mimetype="application/epub+zip"), "EPUB"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "ODT"),
        (zipped("anything"), "ZIP"),
        (b"{\\rtf1\\ansi\\ansicpg1256 \\'e3}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word 97-2003"),
        (bytes(60) + b"BOOKMOBI" + bytes(60), "Mobipocket"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x", "MHTML"),
    ],
)
def test_a_known_document_is_named_and_not_shown(data: bytes, name: str):
    with pytest.raises(FormatNotSupported) as refusal:
        article_from_bytes(data, "document", FORMATS)
    assert refusal.value.format == name


def test_a_picture_is_not_text():
    with pytest.raises(FileNotText):
        article_from_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "photo.png", FORMATS)
