"""An article beside its translation so far: what each of its words is read by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.domain.article import Article
from reader.domain.translation import TranslatedParagraph
from reader.services.glossing import Context
from reader.services.naming import NameSpellings


@dataclass(frozen=True, slots=True)
class Bitext:
    """An article, the rows of its translation that are there, and how both spell names."""

    article: Article
    translated: Mapping[int, TranslatedParagraph]
    names: NameSpellings

    @classmethod
    def of(cls, article: Article, translated: Iterable[TranslatedParagraph] = ()) -> Bitext:
        """Put an article beside what there is of its translation."""
        rows = tuple(translated)
        names = NameSpellings(article.paragraphs, rows)
        return cls(article, {row.index: row for row in rows}, names)

    def context_at(self, row: int, at: int) -> Context:
        """Return the sentence around a code point of a paragraph, with its translation."""
        paragraph = self.article.paragraphs[row]
        sentence = next((each for each in paragraph.sentences if each.holds(at)), None)
        if sentence is None:
            return Context(paragraph.text, start=at, names=self.names)
        translated = self.translated.get(row)
        pairs = translated.sentences if translated is not None else ()
        pair = next((pair for pair in pairs if pair.source.holds(at)), None)
        english = pair.target.of(translated.text) if translated and pair else ""
        written = sentence.of(paragraph.text)
        return Context(written, english, at - sentence.start, names=self.names)
