"""``qari bundle``: an article and all that was made of it in one file."""

from __future__ import annotations

from collections.abc import Sequence

from reader.commands.parts import ModelRequest, read_bytes
from reader.commands.terminal import Terminal, complain
from reader.commands.translating import translation_of
from reader.domain.article import Article
from reader.domain.errors import ModelMissing
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.annotating import Annotations
from reader.services.exporting import sheet_of
from reader.services.parts import Parts

NO_TRANSLATION = "No translation model is installed, so the bundle has no translation."


def write_bundle(article: Article, parts: Parts, request: ModelRequest, terminal: Terminal) -> None:
    """Write the bundle; one without a translation where no model is asked for and none is there."""
    translated, model = _translation(article, parts, request)
    targets = sheet_of(article, translated).targets
    notes = Annotations(parts.library, article).notes(targets or None)
    sheet = sheet_of(article, translated, notes)
    terminal.deliver_bytes(parts.pack_bundle(sheet, read_bytes(article.path), model))


def _translation(
    article: Article, parts: Parts, request: ModelRequest
) -> tuple[Sequence[TranslatedParagraph], ModelIdentity | None]:
    try:
        return translation_of(article, parts, request)
    except ModelMissing:
        if request.model is not None:
            raise
        complain(NO_TRANSLATION)
        return (), None
