"""Telling what each paragraph of a news page is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain import furniture, items, newspaper, signatures, verse
from reader.domain.arabic import strip_marks
from reader.domain.article import Role
from reader.domain.credits import credit_of, is_alone, is_labelled
from reader.domain.language import Language
from reader.services.file_ports import Block

HEADLINE_WORDS = 30  # at most
HEADING_WORDS = 12
TEXT_WORDS = 15  # at least, of an unfinished paragraph below a heading
CAPTION_WORDS = 45
TITLE_WORDS = 20
TITLES = 6  # of other articles, under one line that says what else to read
COMMENTER_WORDS = 4
TOP_LINES = 5  # headline, subhead, captions: among them stands the by-line
BOTTOM_LINES = 3
NOTICE_LINES = 6  # at the end, among which an outlet says whose the opinions are
VERSE_WORDS = 20
VERSES = 12  # lines on each side among which a poem's other lines are looked for

_SENTENCE_END = re.compile("[.؟!?…:][\"'”’»)\\]]*$")
_FINISHED = re.compile('[.!…»",،؛;]$')
_LONE_TATWEEL = re.compile(r"(?<=\s)ـ+(?=\s)")  # typed for a dash
_INTERVIEW = re.compile(
    r"نص (?:ال)?(?:حوار|مقابلة|لقاء)|^\W*(?:حوار|حاور\w+|أجر[ىت] (?:الحوار|المقابلة))\b"
    r"|(?:هذا|في) (?:ال)?حوار\b|حوار (?:مع|خاص)\b|(?:في|هذه) (?:ال)?مقابلة (?:مع|خاصة)"
)
_STARRED = re.compile(r"\*{2,}\s*[^*]+$")
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
    is_interview: bool = False

    @property
    def line(self) -> _Line:
        return self.lines[self.index]

    @property
    def neighbours(self) -> list[str]:
        """Return the texts of the lines before and after."""
        around = (self.index - 1, self.index + 1)
        return [self.lines[i].text for i in around if 0 <= i < len(self.lines)]

    @property
    def following(self) -> _Line | None:
        return self.lines[self.index + 1] if self.index + 1 < len(self.lines) else None


def assign_roles(
    blocks: Sequence[Block], languages: Sequence[Language], main: Language
) -> tuple[Part, ...]:
    """Give each block its role; ``main`` is the language most of the article is in."""
    lines = [_line(block, language) for block, language in zip(blocks, languages, strict=True)]
    roles: list[Role] = []
    is_interview = _is_interview(lines)
    for index in range(len(lines)):
        roles.append(_role(_Place(lines, index, roles, main, is_interview)))
    return tuple(
        Part(
            line.block, role, line.language, credit_of(line.text) if role is Role.CAPTION else None
        )
        for line, role in zip(lines, roles, strict=True)
    )


def _line(block: Block, language: Language) -> _Line:
    text = strip_marks(_LONE_TATWEEL.sub("-", block.text)).strip()
    return _Line(block, text, len(text.split()), language)


def _is_interview(lines: Sequence[_Line]) -> bool:
    """Tell a conversation: lines at the top say so, and several questions stand alone."""
    if not any(_INTERVIEW.search(line.text) for line in lines[:TOP_LINES]):
        return False
    return sum(line.text.endswith("؟") for line in lines) > 1


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
    return not ends_like_prose and not _is_source(place) and not items.is_bulleted(first.text)


def _is_source(place: _Place) -> bool:
    text = place.line.text
    if newspaper.names_source(text) or furniture.stands_around(text) or _is_section(place):
        return True
    if 0 < place.index >= len(place.lines) - NOTICE_LINES and signatures.is_notice(text):
        return True
    stands_at_end = 0 < place.index >= len(place.lines) - BOTTOM_LINES
    if not stands_at_end or newspaper.names_author(text):
        return False
    if signatures.is_agency(text):
        return True
    return is_alone(text)


def _is_section(place: _Place) -> bool:
    """Tell the name of a newspaper's section above the headline."""
    following = place.following
    is_above = all(role in _AROUND for role in place.before) and place.index < TOP_LINES
    if not is_above or following is None or not signatures.names_section(place.line.text):
        return False
    return place.line.words < following.words <= HEADLINE_WORDS


def _is_byline(place: _Place) -> bool:
    top = place.before if place.index <= TOP_LINES else ()
    stands_at_top = bool(top) and Role.BODY not in top
    stands_at_an_edge = stands_at_top or place.index >= len(place.lines) - BOTTOM_LINES
    text = place.line.text
    if newspaper.names_date(text) or newspaper.is_initialled(text) or _is_comment_head(place):
        return True
    if stands_at_an_edge and (newspaper.names_author(text) or newspaper.is_moment(text)):
        return True
    follows_headline = place.index <= TOP_LINES and Role.HEADLINE in place.before
    if follows_headline and place.before.count(Role.BODY) <= 1:
        could_be = place.before[-1] in _ABOVE_TEXT and signatures.could_name_writer(text)
        return could_be or _comes_from(text) or _is_signature(place)
    return stands_at_an_edge and _is_signature(place)


def _comes_from(text: str) -> bool:
    """Tell where a text comes from, or from whom."""
    return (
        (newspaper.names_correspondent(text) and credit_of(text) is None)
        or signatures.names_city_and_writer(text)
        or signatures.is_dateline(text)
    )


def _is_signature(place: _Place) -> bool:
    """Tell a writer's name, and what may stand below one: a profession, a town."""
    text = place.line.text
    if place.index == 0 or place.line.language is not Language.ARABIC:
        return False
    if any(holds(text) for holds in (signatures.is_persons_name, signatures.is_desks_sign)):
        return True
    stands_at_end = place.index >= len(place.lines) - BOTTOM_LINES
    if stands_at_end and signatures.names_city_and_writer(text):
        return True
    is_below = place.before[-1] is Role.BYLINE or (stands_at_end and text.startswith("*"))
    if stands_at_end and signatures.tells_profession(text, is_writers=True):
        return True
    return is_below and (signatures.tells_profession(text) or signatures.names_two_places(text))


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
    text, neighbours = place.line.text, place.neighbours
    if items.is_bulleted(text) or _is_title_elsewhere(place):
        return not _is_asked(place)
    if items.is_tabular(text, neighbours):
        return True
    if not items.is_marked(text) or signatures.is_desks_sign(text):
        return False
    if items.is_dashed(text) and any(line.endswith("؟") for line in (text, *neighbours)):
        return False  # people talking
    return any(map(items.is_marked, neighbours))


def _is_asked(place: _Place) -> bool:
    """Tell a question that the next line answers with a dash."""
    following = place.following
    is_answered = following is not None and items.is_dashed(following.text)
    return is_answered and place.line.text.endswith("؟")


def _is_labelled(place: _Place) -> bool:
    """Tell a line of a card, "Referee: ...", by a neighbour of its kind."""
    return items.is_label(place.line.text) and any(map(items.is_label, place.neighbours))


def _is_title_elsewhere(place: _Place) -> bool:
    """Tell a title of another article, or a topic, by the line above that announces such."""
    line = place.line
    if (
        line.words > TITLE_WORDS
        or line.text.endswith((".", "،"))
        or credit_of(line.text) is not None
    ):
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
    if is_labelled(line.text):
        return True
    if credit_of(line.text) is not None:
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
        following is not None
        and not following.block.is_parted
        and credit_of(following.text) is not None
    )


def _is_quotation(place: _Place) -> bool:
    return place.line.words >= 4 and _QUOTATION.fullmatch(place.line.text) is not None


def _is_verse(place: _Place) -> bool:
    """Tell a line of a poem: halved ones stand together, whole ones rhyme and are announced."""
    if place.line.words > VERSE_WORDS or place.index == 0:
        return False
    if _is_halved_verse(place):
        return True
    before, after = _stanza(place, -1)[::-1], _stanza(place, 1)
    opening = place.lines[place.index - len(before) - 1]
    if not opening.text.endswith(":") or not verse.could_be_verse(place.line.text):
        return False
    return verse.rhyme([line.text for line in (*before, place.line, *after)])


def _stanza(place: _Place, step: int) -> list[_Line]:
    """Return the lines next to a place, up or down, that could be verse as well."""
    found: list[_Line] = []
    index = place.index + step
    while 0 < index < len(place.lines) and len(found) < VERSES:
        if not verse.could_be_verse(place.lines[index].text):
            break
        found.append(place.lines[index])
        index += step
    return found


def _is_halved_verse(place: _Place) -> bool:
    return verse.is_halved(place.line.text) and any(map(verse.is_halved, place.neighbours))


def _is_heading(place: _Place) -> bool:
    """Tell a short unfinished line that a longer paragraph follows, or a list."""
    line, following = place.line, place.following
    if line.words > HEADING_WORDS or following is None:
        return False
    if not _STARRED.match(line.text):
        if _FINISHED.search(line.text) or _SPEAKER.match(line.text):
            return False
        if place.is_interview and line.text.endswith("؟"):
            return False
    return _stands_over_a_list(place) or _stands_over_text(place, following)


def _stands_over_a_list(place: _Place) -> bool:
    below = [line.text for line in place.lines[place.index + 1 : place.index + 3]]
    are_items = len(below) > 1 and all(map(items.is_item, below))
    return are_items and not items.announces(place.line.text)


def _stands_over_text(place: _Place, following: _Line) -> bool:
    if items.announces(place.line.text) and items.is_item(following.text):
        return False
    return following.words > place.line.words and (
        _SENTENCE_END.search(following.text) is not None or following.words >= TEXT_WORDS
    )


_ABOVE_TEXT = frozenset({Role.HEADLINE, Role.BYLINE, Role.CAPTION})
_AROUND = frozenset({Role.SOURCE, Role.BYLINE})  # what may stand above a headline

_RULES = (  # the first that holds decides; a paragraph that none fits is body
    (Role.HEADLINE, _is_headline),
    (Role.SOURCE, _is_source),
    (Role.LIST, _is_item),
    (Role.BYLINE, _is_byline),
    (Role.LIST, _is_labelled),
    (Role.CAPTION, _is_caption),
    (Role.QUOTE, _is_quotation),
    (Role.QUOTE, _is_verse),
    (Role.HEADING, _is_heading),
)
