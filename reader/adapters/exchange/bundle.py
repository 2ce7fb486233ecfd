"""An article and all that a reader has made of it in one ZIP file, for another machine.

``mimetype`` comes first and uncompressed, as in EPUB, so that the kind of file stands at its
beginning. What comes from elsewhere is read as hostile: few entries, known names, counted bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Final, cast

from reader.adapters.exchange.corrections import decoded_corrections, encoded_corrections
from reader.adapters.exchange.pairs import decoded_paragraphs, encoded_paragraphs
from reader.adapters.exchange.words import decoded_words, encoded_words
from reader.domain.errors import BundleUnreadable
from reader.domain.translation import ModelIdentity
from reader.services.file_ports import Bundle

MIME_TYPE: Final = b"application/x-qari-bundle"
VERSION: Final = 1
MOST_BYTES: Final = 60_000_000  # of all entries, unpacked
MOST_ENTRIES: Final = 8
_MANIFEST, _TRANSLATION, _NOTES, _WORDS, _CORRECTIONS, _ARTICLE = (
    "manifest.json",
    "translation.json",
    "notes.jsonld",
    "vocabulary.json",
    "corrections.json",
    "article/",
)
# What a damaged or hostile archive can raise out of the standard library's reader.
_DEFECTS: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
_AT_ONCE: Final = 1 << 20  # bytes
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)  # the same bundle twice is the same file


def pack(bundle: Bundle) -> bytes:
    """Write a bundle."""
    model = bundle.model
    manifest = {
        "version": VERSION,
        "article": f"{_ARTICLE}{_plain_name(bundle.name)}",
        "sha256": hashlib.sha256(bundle.data).hexdigest(),
        "model": model and {"name": model.name, "sha256": model.sha256, "licence": model.licence},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_entry("mimetype", zipfile.ZIP_STORED), MIME_TYPE)
        file.writestr(_entry(_MANIFEST), _json(manifest))
        file.writestr(_entry(str(manifest["article"])), bundle.data)
        file.writestr(_entry(_TRANSLATION), _json(encoded_paragraphs(bundle.translated)))
        file.writestr(_entry(_NOTES), bundle.notes)
        file.writestr(_entry(_WORDS), encoded_words(bundle.words))
        file.writestr(_entry(_CORRECTIONS), encoded_corrections(bundle.corrections))
    return packed.getvalue()


def unpack(data: bytes, path: str) -> Bundle:
    """Read a bundle; raises ``BundleUnreadable``. Nothing in it is written anywhere."""
    entries = _entries(data, path)
    manifest = _manifest(entries, path)
    name = str(manifest.get("article"))
    article = entries.get(name)
    if article is None or not name.startswith(_ARTICLE):
        raise BundleUnreadable(path, "it holds no article")
    if hashlib.sha256(article).hexdigest() != manifest.get("sha256"):
        raise BundleUnreadable(path, "its article is damaged")
    try:
        translation: object = json.loads(entries.get(_TRANSLATION, b"[]"))
    except (ValueError, RecursionError):
        translation = []  # the article and the notes are worth having without it
    return Bundle(
        name=_plain_name(name.removeprefix(_ARTICLE)),
        data=article,
        translated=decoded_paragraphs(translation),
        model=_model(manifest.get("model")),
        notes=entries.get(_NOTES, b""),
        words=decoded_words(entries.get(_WORDS, b"[]")),
        corrections=decoded_corrections(entries.get(_CORRECTIONS, b"[]")),
    )


def _entries(data: bytes, path: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = file.infolist()
            if len(entries) > MOST_ENTRIES:
                raise BundleUnreadable(path, "it holds too many files")
            left = MOST_BYTES
            found: dict[str, bytes] = {}
            for entry in entries:
                found[entry.filename] = _read(file, entry, left, path)
                left -= len(found[entry.filename])
    except _DEFECTS as error:
        raise BundleUnreadable(path, "it is damaged or no bundle") from error
    return found


def _read(file: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, path: str) -> bytes:
    """Read an entry while counting: the size that it states may be a lie."""
    content = bytearray()
    with file.open(entry) as stream:
        while some := stream.read(_AT_ONCE):
            content += some
            if len(content) > most:
                raise BundleUnreadable(
                    path, "it unpacks to over {detail} MB", str(MOST_BYTES // 1_000_000)
                )
    return bytes(content)


def _manifest(entries: dict[str, bytes], path: str) -> dict[str, object]:
    try:
        manifest: object = json.loads(entries.get(_MANIFEST, b""))
    except (ValueError, RecursionError) as error:
        raise BundleUnreadable(path, "it is damaged or no bundle") from error
    known = cast("dict[str, object]", manifest) if isinstance(manifest, dict) else {}
    version = known.get("version")
    if not isinstance(version, int):
        raise BundleUnreadable(path, "it is damaged or no bundle")
    if version > VERSION:
        raise BundleUnreadable(path, "a later version of Qari made it")
    return known


def _model(value: object) -> ModelIdentity | None:
    if not isinstance(value, dict):
        return None
    known = cast("dict[str, object]", value)
    name, sha256, licence = (str(known.get(key, "")) for key in ("name", "sha256", "licence"))
    return ModelIdentity(name, sha256, licence)


def _plain_name(name: str) -> str:
    """Return the last part of a name, which cannot lead out of a folder."""
    last = PurePosixPath(name.replace("\\", "/").replace("\x00", "")).name
    return last if last.strip(". ") else "article"


def _entry(name: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = compression
    return entry


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
