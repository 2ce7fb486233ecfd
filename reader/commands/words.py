"""``qari words``: the reader's vocabulary, shown and exported."""

from __future__ import annotations

from collections.abc import Sequence

from reader.commands.documents import words_document
from reader.commands.terminal import Terminal, shown
from reader.domain.errors import LexiconMissing
from reader.domain.vocabulary import Status, Vocable
from reader.services.exporting import export_named
from reader.services.file_ports import MetWord
from reader.services.jobs import Ticket
from reader.services.learning import WordQuery, find_words
from reader.services.parts import Parts
from reader.services.ports import WordList
from reader.services.retracing import retraced


def listed(words: WordList, status: str | None) -> Sequence[Vocable]:
    """Return the words of the list in the order it grew, all or those of one status."""
    return find_words(words.vocabulary(), WordQuery(statuses=[Status(status)] if status else ()))


def say_words(words: Sequence[Vocable], terminal: Terminal, *, as_json: bool) -> None:
    """Show the words, each with where it was met."""
    if as_json:
        terminal.say_json(words_document(words))
        return
    if not words:
        terminal.say("No words.")
    for number, word in enumerate(words):
        if number:
            terminal.say()
        _say_word(word, terminal)


def export_words(words: Sequence[Vocable], parts: Parts, name: str, terminal: Terminal) -> None:
    """Write the words in the format of that name, each with its place in its sentence."""
    terminal.deliver_bytes(export_named(parts.word_exports, name).write(_met(words, parts)))


def _met(words: Sequence[Vocable], parts: Parts) -> Sequence[MetWord]:
    try:
        return list(shown(retraced(words, parts.glosser, Ticket()), "Words"))
    except LexiconMissing:  # the words are worth having without their places
        return [MetWord(word) for word in words]


def _say_word(word: Vocable, terminal: Terminal) -> None:
    facts = [word.lemma.pos, word.root, word.status.value]
    terminal.say(word.lemma.form, is_right_to_left=True)
    terminal.say(f"[{', '.join(filter(None, facts))}]")
    terminal.say(word.gloss)
    if word.example:
        terminal.say(word.example, is_right_to_left=True)
    if word.translation:
        terminal.say(word.translation)
