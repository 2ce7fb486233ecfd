"""Telling what each paragraph of a news page is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain import furniture, newspaper
from reader.domain.arabic import strip_marks
from reader.domain.article import Role
from reader.domain.language import Language
from reader.services.file_ports import Block

HEADLINE_WORDS = 30  # at most
HEADING_WORDS = 12
CAPTION_WORDS = 45
CREDIT_WORDS = 6
TITLE_WORDS = 20
TITLES = 6  # of other articles, under one line that says what else to read
COMMENTER_WORDS = 4
TOP_LINES = 5  # headline, subhead, captions: among them stands the by-line
BOTTOM_LINES = 3

_SENTENCE_END = re.compile("[.؟!?…:][\"'”’»)\\]]*$")
_FINISHED = re.compile('[.!…»",،؛;]$')
_CREDIT = re.compile(r"\(([^()]{2,60})\)$")
_SPOKEN_CREDIT = re.compile(
    r"[\s(–—|-](?:تصوير|الصورة|صورة|عدسة|Photo|Photograph|Credit|Image|Picture)\s*[:/]\s*([^:()]{2,60})\)?$"
    r"|\s©\s*([^:()©]{2,60})$",
    re.IGNORECASE,
)
_NO_CREDIT = re.compile(
    r"\W*(?:فيديو|صور|بالصور|بالفيديو|شاهد|تحليل|مترجم|محدث|خاص|[\d٠-٩\W]+|.*[؟!?])\W*"
)
_BULLET = re.compile(r"[•▪●◦‣∙■□►▶✓✔]\s*\w")
_LIST_ITEM = re.compile(r"(?:[*–—-]\s+|\(?[\d٠-٩]{1,2}[.)–-]\s*|\(?[\u0621-\u064a][.)-]\s+)\S")
_DASH = re.compile(r"[*–—-]\s")
_SPEAKER = re.compile(r"[*–—-]\s|[سج]\s?[::]")
_QUOTATION = re.compile('(?:«[^«»]+»|“[^“”]+”|"[^"]+")[.،!؟]?$')


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its role, its language and a photograph's credit."""

    block: Block
    role: Role
    language: Language
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """What the rules look at: the text without marks and direction marks, and what it is in."""

    block: Block
    text: str
    words: int
    language: Language


@dataclass(frozen=True, slots=True)
class _Place:
    """A line among the others; ``before`` are the roles of those before it."""

    lines: Sequence[_Line]
    index: int
    before: Sequence[Role]
    main: Language

    @property
    def line(self) -> _Line:
        return self.lines[self.index]

    @property
    def following(self) -> _Line | None:
        return self.lines[self.index + 1] if self.index + 1 < len(self.lines) else None


def assign_roles(
    blocks: Sequence[Block], languages: Sequence[Language], main: Language
) -> tuple[Part, ...]:
    """Give each block its role; ``main`` is the language most of the article is in."""
    lines = [_line(block, language) for block, language in zip(blocks, languages, strict=True)]
    roles: list[Role] = []
    for index in range(len(lines)):
        roles.append(_role(_Place(lines, index, roles, main)))
    return tuple(
        Part(line.block, role, line.language, _credit(line) if role is Role.CAPTION else None)
        for line, role in zip(lines, roles, strict=True)
    )


def _line(block: Block, language: Language) -> _Line:
    text = strip_marks(block.text).strip()
    return _Line(block, text, len(text.split()), language)


def _role(place: _Place) -> Role:
    if place.line.block.role is not None:
        return place.line.block.role
    return next((role for role, holds in _RULES if holds(place)), Role.BODY)


def _is_headline(place: _Place) -> bool:
    first = place.line
    is_first = all(role in _AROUND for role in place.before[:TOP_LINES])
    if not is_first or place.index > TOP_LINES or place.following is None:
        return False
    if first.words > HEADLINE_WORDS or newspaper.names_date(first.text):
        return False
    if any(line.block.role is Role.HEADLINE for line in place.lines[1:]):
        return False
    ends_like_prose = first.text.endswith((".", "،", "؛")) and not first.text.endswith("..")
    return not ends_like_prose and not _is_source(place) and not _BULLET.match(first.text)


def _is_source(place: _Place) -> bool:
    text = place.line.text
    if newspaper.names_source(text) or furniture.stands_around(text):
        return True
    stands_at_end = 0 < place.index >= len(place.lines) - BOTTOM_LINES
    lone = _CREDIT.fullmatch(text)
    return stands_at_end and lone is not None and not _NO_CREDIT.fullmatch(lone.group(1))


def _is_byline(place: _Place) -> bool:
    top = place.before if place.index <= TOP_LINES else ()
    stands_at_top = bool(top) and Role.BODY not in top
    stands_at_an_edge = stands_at_top or place.index >= len(place.lines) - BOTTOM_LINES
    text = place.line.text
    if newspaper.names_date(text) or newspaper.is_initialled(text) or _is_comment_head(place):
        return True
    if stands_at_an_edge and (newspaper.names_author(text) or newspaper.is_moment(text)):
        return True
    follows_headline = Role.HEADLINE in top and top.count(Role.BODY) <= 1
    return follows_headline and newspaper.names_correspondent(text)


def _is_comment_head(place: _Place) -> bool:
    """Tell how long ago a reader commented, or the name above it."""
    following = place.following
    if newspaper.tells_how_long_ago(place.line.text):
        return True
    if following is None or place.line.words > COMMENTER_WORDS:
        return False
    return newspaper.tells_how_long_ago(following.text)


def _is_item(place: _Place) -> bool:
    """One bullet is enough; dashes, numbers and letters need a neighbour of their kind."""
    if _BULLET.match(place.line.text) or _is_title_elsewhere(place):
        return True
    if not _LIST_ITEM.match(place.line.text):
        return False
    around = place.lines[max(0, place.index - 1) : place.index + 2]
    if _DASH.match(place.line.text) and any(line.text.endswith("؟") for line in around):
        return False  # people talking
    return sum(_LIST_ITEM.match(line.text) is not None for line in around) > 1


def _is_title_elsewhere(place: _Place) -> bool:
    """Tell a title of another article, or a topic, by the line above that announces such."""
    line = place.line
    if line.words > TITLE_WORDS or line.text.endswith((".", "،")) or _credit(line) is not None:
        return False
    if newspaper.is_moment(line.text) or newspaper.names_author(line.text):
        return False
    for index in range(place.index - 1, max(-1, place.index - 1 - TITLES), -1):
        if place.before[index] is Role.SOURCE:
            return furniture.opens_a_list(place.lines[index].text)
        if place.before[index] is not Role.LIST:
            return False
    return False


def _is_caption(place: _Place) -> bool:
    line = place.line
    if line.words > CAPTION_WORDS:
        return False
    if _credit(line) is not None:
        return line.words >= 3
    is_foreign = place.main is Language.ARABIC and line.language is Language.ENGLISH
    if not is_foreign or line.words < 4:
        return False
    is_by_a_caption = not line.block.is_parted and place.before[-1:] == [Role.CAPTION]
    return Role.BODY not in place.before or is_by_a_caption or _introduces_a_caption(place)


def _introduces_a_caption(place: _Place) -> bool:
    """Tell whether the next line, with no blank one between, is a caption with its credit."""
    following = place.following
    return (
        following is not None and not following.block.is_parted and _credit(following) is not None
    )


def _credit(line: _Line) -> str | None:
    spoken = _SPOKEN_CREDIT.search(line.text)
    if spoken:
        return (spoken.group(1) or spoken.group(2)).strip()
    match = _CREDIT.search(line.text)
    if match is None or len(match.group(1).split()) > CREDIT_WORDS:
        return None
    return None if _NO_CREDIT.fullmatch(match.group(1)) else match.group(1).strip()


def _is_quotation(place: _Place) -> bool:
    return place.line.words >= 4 and _QUOTATION.fullmatch(place.line.text) is not None


def _is_heading(place: _Place) -> bool:
    """Tell a short unfinished line that a longer paragraph follows."""
    line, following = place.line, place.following
    if line.words > HEADING_WORDS or following is None or _FINISHED.search(line.text):
        return False
    if _SPEAKER.match(line.text):
        return False
    return following.words > line.words and (
        _SENTENCE_END.search(following.text) is not None or following.words >= 15
    )


_AROUND = frozenset({Role.SOURCE, Role.BYLINE})  # what may stand above a headline

_RULES = (  # the first that holds decides; a paragraph that none fits is body
    (Role.HEADLINE, _is_headline),
    (Role.SOURCE, _is_source),
    (Role.LIST, _is_item),
    (Role.BYLINE, _is_byline),
    (Role.CAPTION, _is_caption),
    (Role.QUOTE, _is_quotation),
    (Role.HEADING, _is_heading),
)
