"""Edits such as newsrooms make to an article, with every letter's origin kept."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

Origin = tuple[int, int]  # paragraph and code point in the article as it was


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and where it came from; nothing for one that an edit brought."""

    text: str
    origin: Origin | None = None


Paragraph = list[Letter]
Page = list[Paragraph]

MARKS: Final = "\u064e\u064f\u0650\u0651\u0652"
HAMZA: Final = {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و"}
NEWS: Final = (
    "أمس الحكومة وأضاف المصدر حول التي خلال المدينة العاصمة جديد مسؤول رسمي قال بعد قبل إن"
)
NEW_WORDS: Final = NEWS.split()


def page_of(texts: Sequence[str]) -> Page:
    """Return the article with every letter's origin."""
    return [
        [Letter(letter, (index, place)) for place, letter in enumerate(text)]
        for index, text in enumerate(texts)
    ]


def texts_of(page: Page) -> list[str]:
    """Return the paragraphs as text."""
    return ["".join(letter.text for letter in paragraph) for paragraph in page]


def words_of(paragraph: Paragraph) -> list[tuple[int, int]]:
    text = "".join(letter.text for letter in paragraph)
    found, start = [], 0
    for word in text.split(" "):
        found.append((start, start + len(word)))
        start += len(word) + 1
    return [(first, last) for first, last in found if last > first]


def _new(text: str) -> Paragraph:
    return [Letter(letter) for letter in text]


def _some(chance: random.Random) -> str:
    return " ".join(chance.choices(NEW_WORDS, k=chance.randint(1, 4)))


def insert_words(page: Page, chance: random.Random) -> None:
    """Put one to four words in front of a word."""
    paragraph = chance.choice(page)
    start, _ = chance.choice(words_of(paragraph))
    paragraph[start:start] = _new(f"{_some(chance)} ")


def delete_words(page: Page, chance: random.Random) -> None:
    """Take one to four words away, never a whole paragraph."""
    paragraph = chance.choice(page)
    words = words_of(paragraph)
    count = chance.randint(1, min(4, len(words)))
    if count == len(words):
        return
    first = chance.randrange(len(words) - count + 1)
    del paragraph[words[first][0] : words[first + count - 1][1]]


def replace_words(page: Page, chance: random.Random) -> None:
    """Write other words for one or two."""
    paragraph = chance.choice(page)
    words = words_of(paragraph)
    first = chance.randrange(len(words))
    last = min(len(words) - 1, first + chance.randint(0, 1))
    paragraph[words[first][0] : words[last][1]] = _new(_some(chance))


def split(page: Page, chance: random.Random) -> None:
    """Begin a paragraph at a word."""
    index = chance.randrange(len(page))
    words = words_of(page[index])
    if len(words) < 2:
        return
    start, _ = chance.choice(words[1:])
    page[index : index + 1] = [page[index][: start - 1], page[index][start:]]


def join(page: Page, chance: random.Random) -> None:
    """Make one paragraph of two."""
    if len(page) < 2:
        return
    index = chance.randrange(len(page) - 1)
    page[index : index + 2] = [[*page[index], Letter(" "), *page[index + 1]]]


def reorder(page: Page, chance: random.Random) -> None:
    """Put a paragraph elsewhere."""
    paragraph = page.pop(chance.randrange(len(page)))
    page.insert(chance.randint(0, len(page)), paragraph)


def duplicate(page: Page, chance: random.Random) -> None:
    """Say a paragraph again elsewhere: either of the two is then the right one."""
    paragraph = chance.choice(page)
    page.insert(chance.randint(0, len(page)), list(paragraph))


def fold_away(page: Page, chance: random.Random) -> None:
    """Drop a paragraph, as a caption is folded into another."""
    if len(page) > 2:
        del page[chance.randrange(len(page))]


def add_paragraph(page: Page, chance: random.Random) -> None:
    """Write a new paragraph."""
    text = " ".join(chance.choices(NEW_WORDS, k=chance.randint(8, 30)))
    page.insert(chance.randint(0, len(page)), _new(f"{text}."))


def add_marks(page: Page, chance: random.Random) -> None:
    """Vocalise a paragraph."""
    paragraph = chance.choice(page)
    marked: Paragraph = []
    for letter in paragraph:
        marked.append(letter)
        if "\u0621" <= letter.text <= "\u064a" and chance.random() < 0.6:
            marked.append(Letter(chance.choice(MARKS)))
    paragraph[:] = marked


def change_hamza(page: Page, chance: random.Random) -> None:
    """Spell hamza, alef maqsura and ta marbuta carelessly in the whole article."""
    del chance
    for paragraph in page:
        paragraph[:] = [Letter(HAMZA.get(each.text, each.text), each.origin) for each in paragraph]


EDITS: Final[tuple[Callable[[Page, random.Random], None], ...]] = (
    insert_words,
    delete_words,
    replace_words,
    split,
    join,
    reorder,
    duplicate,
    fold_away,
    add_paragraph,
    add_marks,
    change_hamza,
)
