"""Turns what was found about a word into rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.domain.bidi import isolated
from reader.domain.gloss import is_same_part
from reader.domain.language import Language
from reader.services.concordance import Kin, Member, Occurrence, Sought, members
from reader.services.word_ports import Example, Relative
from reader.ui.study.rows import Kind, Passage, Row

SENSES_SHOWN = 3


def example_rows(examples: Sequence[Example]) -> list[Row]:
    """Return a row for each example: the sentence over its English."""
    return [
        Row(
            Kind.PAIR,
            (
                Passage(example.source, Language.ARABIC, example.source_spans),
                Passage(example.target, Language.ENGLISH, example.target_spans),
            ),
        )
        for example in examples
    ]


def occurrence_row(occurrence: Occurrence) -> Row:
    """Return the row of one place."""
    passage = Passage(occurrence.line, Language.ARABIC, (occurrence.word,))
    return Row(Kind.LINE, (passage,), occurrence)


def heading(text: str) -> Row:
    """Return a row that names those below it."""
    return Row(Kind.HEADING, (Passage(text, Language.OTHER),))


def family_rows(sought: Sought, kin: Sequence[Kin], relatives: Sequence[Relative]) -> list[Row]:
    """Return the family in groups: where it stands now, in notes, elsewhere, in the dictionary.

    What a group has is not repeated in the dictionary's.
    """
    rows: list[Row] = []
    for title, group in _groups(kin):
        if group:
            rows += [heading(title), *map(_member_row, members(group))]
    known = {(one.lemma, one.pos) for one in kin}
    others: list[Relative] = []
    for one in relatives:
        if not _is_told(one, sought, known):
            others.append(one)
            known.add((one.lemma, one.pos))
    if others:
        rows += [
            heading(QCoreApplication.translate("family", "In the dictionary")),
            *map(_relative_row, others),
        ]
    return rows


def _groups(kin: Sequence[Kin]) -> list[tuple[str, list[Kin]]]:
    by_article: dict[tuple[str, str], list[Kin]] = {}
    noted: list[Kin] = []
    for one in kin:
        key = (one.occurrence.path, one.occurrence.title)
        (noted if one.note else by_article.setdefault(key, [])).append(one)
    articles = [(isolated(title), group) for (_, title), group in by_article.items()]
    return [
        *articles[:1],
        (QCoreApplication.translate("family", "In your notes"), noted),
        *articles[1:],
    ]


def _is_told(relative: Relative, sought: Sought, known: set[tuple[str, str]]) -> bool:
    if relative.lemma == sought.lemma and is_same_part(relative.pos, sought.pos):
        return True
    return any(relative.lemma == lemma and is_same_part(relative.pos, pos) for lemma, pos in known)


def _member_row(member: Member) -> Row:
    count = len(member.places)
    return Row(
        Kind.ENTRY,
        _entry(member.lemma, member.glosses),
        member.places[0],
        f"×{count}" if count > 1 else "",  # lupdate knows no plurals outside tr()
    )


def _relative_row(relative: Relative) -> Row:
    return Row(Kind.ENTRY, _entry(relative.lemma, relative.glosses), relative)


def _entry(lemma: str, glosses: Sequence[str]) -> tuple[Passage, Passage]:
    meaning = "; ".join(glosses[:SENSES_SHOWN])
    return Passage(lemma, Language.ARABIC), Passage(meaning, Language.ENGLISH)
