"""``qari gloss``: what a word can mean."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.commands.documents import gloss_document
from reader.commands.terminal import Terminal
from reader.domain.gloss import Gloss, Reading
from reader.services.glossing import Context, Glosser
from reader.services.naming import NameSpellings

UNCERTAIN = "≈ "


@dataclass(frozen=True, slots=True)
class Question:
    """A word, the sentence that it stands in and that sentence's translation, where known."""

    word: str
    sentence: str = ""
    translation: str = ""


def say_gloss(gloss: Gloss, terminal: Terminal, *, as_json: bool) -> None:
    """Show the readings of a word, best first."""
    if as_json:
        terminal.say_json(gloss_document(gloss))
        return
    terminal.say(gloss.word, is_right_to_left=True)
    if gloss.name is not None:
        terminal.say(f"name: {'' if gloss.name.is_certain else UNCERTAIN}{gloss.name.text}")
    if gloss.phrase is not None:
        terminal.say(f"phrase: {gloss.phrase.text} – {gloss.phrase.english}")
    if not gloss.readings and gloss.name is None:
        terminal.say("The dictionary does not know this word.")
    for number, reading in enumerate(gloss.readings, 1):
        terminal.say()
        for line in _lines(number, reading):
            terminal.say(line)


def answer(question: Question, glosser: Glosser) -> Gloss:
    """Gloss one word by all that is at hand."""
    return next(_glosses([question], glosser))


def answers(questions: Sequence[Question], glosser: Glosser) -> Iterator[str]:
    """Yield one JSON document a line, in the order of the questions.

    They are taken for words of one text: a name is spelt as its English spells it anywhere.
    """
    for gloss in _glosses(questions, glosser):
        yield json.dumps(gloss_document(gloss), ensure_ascii=False) + "\n"


def answer_batch(questions: Sequence[Question], glosser: Glosser, terminal: Terminal) -> None:
    """Write the answers, as ``answers`` gives them."""
    lines = answers(questions, glosser)
    if terminal.output is not None:
        terminal.deliver("".join(lines))
        return
    for line in lines:
        terminal.deliver(line)


def _glosses(questions: Sequence[Question], glosser: Glosser) -> Iterator[Gloss]:
    pairs = dict.fromkeys((each.sentence, each.translation) for each in questions)
    names = NameSpellings.of_sentences([pair for pair in pairs if all(pair)])
    for each in questions:
        yield glosser.in_full(each.word, Context(each.sentence, each.translation, names=names))


def questions_of(lines: Sequence[str]) -> list[Question]:
    """Read lines of sentence, word and, where known, translation, parted by tabs."""
    return [_question(line.split("\t")) for line in lines]


def _question(columns: list[str]) -> Question:
    sentence, word, translation, *_ = [*columns, "", ""]
    return Question(word, sentence, translation)


def _lines(number: int, reading: Reading) -> list[str]:
    grammar = ", ".join([reading.pos, *reading.features])
    root = f", root {reading.root}" if reading.root else ""
    parts = [
        f"{segment.text} ‘{segment.gloss}’" if segment.gloss else segment.text
        for segment in reading.segments
    ]
    lines = [
        f"{number}. {reading.vocalised} – {reading.transliteration} ({grammar})",
        f"   lemma {reading.lemma}{root}",
    ]
    if len(parts) > 1:
        lines.append(f"   {' + '.join(parts)}")
    if reading.glosses:
        lines.append(f"   {'; '.join(reading.glosses)}")
    if reading.note:
        lines.append(f"   {reading.note}")
    return lines
