"""``qari bundle``: an article and all that was made of it in one file."""

from __future__ import annotations

from reader.commands.parts import ModelRequest, read_bytes
from reader.commands.terminal import Terminal, complain
from reader.commands.translating import Translated, translation_of
from reader.domain.article import Article
from reader.domain.errors import ModelMissing
from reader.services.annotating import Annotations
from reader.services.exporting import sheet_of
from reader.services.parts import Parts

NO_TRANSLATION = "No translation model is installed, so the bundle has no translation."


def write_bundle(article: Article, parts: Parts, request: ModelRequest, terminal: Terminal) -> None:
    """Write the bundle; one without a translation where no model is asked for and none is there."""
    translated = _translation(article, parts, request)
    targets = sheet_of(article, translated.paragraphs).targets
    notes = Annotations(parts.library, article).notes(targets or None)
    sheet = sheet_of(article, translated.paragraphs, notes)
    data = read_bytes(article.path)
    terminal.deliver_bytes(parts.pack_bundle(sheet, data, translated.identity))


def _translation(article: Article, parts: Parts, request: ModelRequest) -> Translated:
    try:
        return translation_of(article, parts, request)
    except ModelMissing:
        if request.model is not None:
            raise
        complain(NO_TRANSLATION)
        return Translated(article, ())
