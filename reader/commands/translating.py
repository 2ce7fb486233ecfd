"""``qari translate``: an article or a corpus through a model."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.commands.documents import translation_document
from reader.commands.parts import ModelRequest, translator
from reader.commands.terminal import Terminal, complain, shown
from reader.domain.article import Article
from reader.domain.errors import LibraryError
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.aligning import Linker
from reader.services.exporting import export_named, sheet_of
from reader.services.jobs import Ticket
from reader.services.mending import Errata, mended_steps
from reader.services.parts import Parts
from reader.services.ports import Translator
from reader.services.translating import translate_article, translate_lines
from reader.services.wording import NOT_ARABIC, sentence

WORK = "Translating"


@dataclass(frozen=True, slots=True)
class Translated:
    """An article's paragraphs in order, how long the work took, and who did it, if known."""

    article: Article
    paragraphs: tuple[TranslatedParagraph, ...]
    seconds: float = 0.0
    identity: ModelIdentity | None = None
    engine: str | None = None


def translate(article: Article, translator: Translator, parts: Parts) -> Translated:
    """Translate the whole article, what the reader has corrected in the reader's words.

    A library that fails on the way is only complained of, and so is an article in no Arabic.
    """
    if not any(paragraph.is_translatable for paragraph in article.paragraphs):
        complain(NOT_ARABIC)
    complete: dict[int, TranslatedParagraph] = {}
    began = time.perf_counter()
    standards = parts.standards(translator)
    steps = translate_article(article, translator, parts.library, Ticket(), standards=standards)
    try:
        for paragraph in shown(
            mended_steps(steps, Errata(parts.library, article, linker=parts.linker)), WORK
        ):
            complete[paragraph.index] = paragraph
    except LibraryError as error:
        complain(sentence(error))
    seconds = time.perf_counter() - began
    paragraphs = tuple(complete[index] for index in sorted(complete))
    return Translated(article, paragraphs, seconds, translator.identity, translator.engine)


def translation_of(article: Article, parts: Parts, request: ModelRequest) -> Translated:
    """Return the article's translation and the model that made it.

    One that came in the article's bundle has no model, and stands where none is asked for by name.
    Raises ``ModelError``.
    """
    came_along = parts.bundled_translation(article)
    if came_along and request.model is None:
        errata = Errata(parts.library, article, linker=parts.linker)
        return Translated(article, tuple(map(errata.mended, came_along)))
    with translator(parts, request) as engine:
        return translate(article, engine, parts)


def linked(translated: Translated, linker: Linker) -> Translated:
    """Return the translation with all words linked that a linker can link."""
    article = translated.article
    paragraphs = tuple(
        linker.completed(article.paragraphs[paragraph.index], paragraph)
        for paragraph in translated.paragraphs
    )
    return replace(translated, paragraphs=paragraphs)


def say(translated: Translated, terminal: Terminal) -> None:
    """Write the translation alone, a blank line between paragraphs."""
    paragraphs = (paragraph.text for paragraph in translated.paragraphs)
    terminal.deliver("".join(f"{text}\n\n" for text in paragraphs if text)[:-1])


def say_beside(translated: Translated, parts: Parts, terminal: Terminal, name: str) -> None:
    """Write the article and its translation together in the form of that name."""
    sheet = sheet_of(translated.article, translated.paragraphs)
    terminal.deliver_bytes(export_named(parts.text_exports, name).write(sheet))


def say_as_json(translated: Translated, terminal: Terminal) -> None:
    """Write the translation with its sentences' spans."""
    document = translation_document(
        translated.article,
        translated.paragraphs,
        translated.identity,
        engine=translated.engine,
        seconds=translated.seconds,
    )
    terminal.say_json(document)


def translate_corpus(lines: Sequence[str], translator: Translator, terminal: Terminal) -> None:
    """Write one line of translation for each line, in order, as soon as it is there."""
    steps = translate_lines(lines, translator, Ticket())
    if terminal.output is not None:
        terminal.deliver("".join(f"{line}\n" for line in shown(steps, WORK)))
        return
    # On a terminal the lines themselves are the progress.
    translations = (step.value for step in steps) if sys.stdout.isatty() else shown(steps, WORK)
    for line in translations:
        terminal.deliver(f"{line}\n")
