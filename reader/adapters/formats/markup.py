"""HTML markup to pieces of text, in order, with what the tags say of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Final, Protocol, cast

from reader.domain.arabic import is_blank
from reader.domain.article import Role

_SKIPPED: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed"}
    | {"canvas", "audio", "video", "select", "textarea", "button", "head", "map", "datalist"}
)
_INLINE: Final = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"}
    | {"font", "i", "img", "ins", "kbd", "label", "mark", "picture", "q", "rp", "rt", "ruby", "s"}
    | {"samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"}
    | {"var", "wbr", "center", "nobr", "input"}
)
_NOT_BLOCKS: Final = _INLINE | _SKIPPED | {"br"}
_ROLES: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "blockquote": Role.QUOTE,
}
_CELLS: Final = frozenset({"td", "th"})
ROW: Final = "row"  # stands for the tag of a table's row whose cells are read on one line
_ROW_LENGTH: Final = 200  # code points at most; more is a page laid out in a table
_BETWEEN_CELLS: Final = " | "
_SURROUNDINGS: Final = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_LANDMARKS: Final = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog"}
)
_CLASSES = (
    (Role.CAPTION, re.compile(r"(?:(?!has-|with-|no-)[\w-]*[-_])?caption(?:[-_]text)?")),
    (Role.BYLINE, re.compile(r"(?:[\w-]*[-_])?(?:byline|author)(?:[-_]name)?")),
    (Role.HEADLINE, re.compile(r"(?:[\w-]*[-_])?(?:title|headline)")),
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_CLOSING = re.compile(r"</(?:body|html)[ \t]*>", re.IGNORECASE)
# What is not closed reaches to the end, as in browsers; to look for its end from each is quadratic.
_LOUD = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*+>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile("<[^<>]*>")
_SPACE = re.compile("[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one block element, or of a line of it between line breaks.

    ``element`` and ``parent`` number the block elements of the page. ``linked`` is the share of the
    text inside links. ``is_surrounding`` tells of menus, footers, forms and hidden elements.
    """

    line: int
    text: str
    tag: str
    role: Role | None
    element: int
    parent: int
    linked: float
    is_surrounding: bool


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's pieces, and its title as its head gives it."""

    title: str
    pieces: tuple[Piece, ...]


class _Element(Protocol):
    """What is used of lxml's elements, which have no types."""

    tag: str
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]
    sourceline: int | None

    def xpath(self, path: str) -> str: ...
    def iterdescendants(self) -> Iterator[_Element]: ...


class _Complaint(Protocol):
    type_name: str


class _Parser(Protocol):
    error_log: Iterable[_Complaint]


class _Walker(Protocol):
    def __iter__(self) -> Iterator[tuple[str, _Element]]: ...
    def skip_subtree(self) -> None: ...


class _Etree(Protocol):
    """What is used of the library itself."""

    def HTMLParser(self, *, encoding: str, huge_tree: bool, no_network: bool) -> _Parser: ...  # noqa: N802 - its name
    def fromstring(self, text: bytes, parser: _Parser) -> _Element | None: ...
    def iterwalk(self, root: _Element, events: tuple[str, ...]) -> _Walker: ...


@dataclass(frozen=True, slots=True)
class _Frame:
    """An open block element."""

    tag: str
    role: Role | None
    number: int
    parent: int
    line: int
    is_surrounding: bool


@dataclass(slots=True)
class _Walk:
    """Gathers pieces while a tree is walked from its start to its end."""

    frames: list[_Frame] = field(default_factory=lambda: [_Frame("body", None, 0, 0, 1, False)])
    pieces: list[Piece] = field(default_factory=list[Piece])
    count: int = 0
    texts: list[str] = field(default_factory=list[str])
    linked: int = 0
    open_links: int = 0

    def add(self, text: str | None) -> None:
        if text:
            self.texts.append(text)
            self.linked += len(text) if self.open_links else 0

    def flush(self) -> None:
        raw = "".join(self.texts)
        text = _SPACE.sub(" ", raw).strip()
        if self.is_in_row:
            text = text.removesuffix(_BETWEEN_CELLS.rstrip())
        if not is_blank(text):
            frame = self.frames[-1]
            self.pieces.append(
                Piece(
                    line=frame.line,
                    text=text,
                    tag=frame.tag,
                    role=frame.role,
                    element=frame.number,
                    parent=frame.parent,
                    linked=self.linked / len(raw),
                    is_surrounding=frame.is_surrounding,
                )
            )
        self.texts.clear()
        self.linked = 0

    def open_row(self, line: int) -> None:
        self.open_block(ROW, {}, line)
        self.frames[-1] = replace(self.frames[-1], role=Role.LIST)

    def open_cell(self) -> None:
        """Part a cell from the one before; empty ones leave no trace."""
        before = "".join(self.texts).rstrip()
        if before and not before.endswith(_BETWEEN_CELLS.rstrip()):
            self.texts.append(_BETWEEN_CELLS)

    @property
    def is_in_row(self) -> bool:
        return self.frames[-1].tag == ROW

    def open_block(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        self.flush()
        self.count += 1
        above = self.frames[-1]
        self.frames.append(
            _Frame(
                tag=tag,
                role=_role(tag, attributes) or above.role,
                number=self.count,
                parent=above.number,
                line=line,
                is_surrounding=above.is_surrounding or _is_surrounding(tag, attributes),
            )
        )

    def close_block(self) -> None:
        self.flush()
        self.frames.pop()

    def break_line(self) -> None:
        if self.frames[-1].tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.texts.append(" ")
        else:
            self.flush()


def read_markup(html: str) -> Markup:
    """Take a page apart; whatever is not well formed is mended as browsers do."""
    # Only pages need it, and it has no types.
    from lxml import etree as untyped  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]

    etree = cast("_Etree", untyped)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    whole = _CLOSING.sub("", html)  # what follows them is shown by browsers and lost by libxml2
    root = etree.fromstring(whole.encode("utf-8", "replace"), parser)
    if root is None:
        return Markup("", ())
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return Markup(_title(root), _flat_pieces(html))
    walk = _Walk()
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if event == "start" and node.tag in _SKIPPED:
            walker.skip_subtree()
        elif event == "start":
            _start(walk, node)
        elif event == "end":
            _end(walk, node)
        else:
            walk.add(node.tail)
    walk.flush()
    return Markup(_title(root), tuple(walk.pieces))


def _start(walk: _Walk, node: _Element) -> None:
    if node.tag == "br":
        walk.break_line()
    elif node.tag in _CELLS and walk.is_in_row:
        walk.open_cell()
    elif node.tag == "tr" and _is_row(node):
        walk.open_row(node.sourceline or 1)
    elif _is_block(node):
        walk.open_block(node.tag, node.attrib, node.sourceline or 1)
    elif node.tag == "a":
        walk.open_links += 1
    walk.add(node.text)


def _end(walk: _Walk, node: _Element) -> None:
    """Close an element; what follows it belongs to the element around it."""
    if node.tag == "a":
        walk.open_links -= 1
    elif _is_block(node) and not (node.tag in _CELLS and walk.is_in_row):
        walk.close_block()
    walk.add(node.tail)


def _is_row(node: _Element) -> bool:
    """Tell a row of short cells from one that holds a part of the page."""
    inside = list(node.iterdescendants())
    cells = sum(each.tag in _CELLS for each in inside)
    is_plain = all(each.tag in _CELLS | _INLINE for each in inside)
    return cells > 1 and is_plain and len(node.xpath("string()")) <= _ROW_LENGTH


def _is_block(node: _Element) -> bool:
    """Tell block elements, and spans that stand for one: a caption, a by-line."""
    if node.tag == "span":
        return _role(node.tag, node.attrib) is not None
    return node.tag not in _NOT_BLOCKS


def _role(tag: str, attributes: Mapping[str, str]) -> Role | None:
    if tag in _ROLES:
        return _ROLES[tag]
    if tag not in {"p", "div", "span"}:
        return None
    classes = attributes.get("class", "").lower().split()
    return next(
        (role for role, name in _CLASSES if any(name.fullmatch(given) for given in classes)), None
    )


def _is_surrounding(tag: str, attributes: Mapping[str, str]) -> bool:
    return (
        tag in _SURROUNDINGS
        or attributes.get("role") in _LANDMARKS
        or "hidden" in attributes
        or _HIDDEN_STYLE.search(attributes.get("style", "")) is not None
    )


def _title(root: _Element) -> str:
    shared = root.xpath("string(//meta[@property='og:title' or @name='twitter:title']/@content)")
    return _SPACE.sub(" ", shared or root.xpath("string(//head/title)")).strip()


def _flat_pieces(html: str) -> tuple[Piece, ...]:
    """Return the lines between tags of a page nested so deep that no tree can hold it."""
    pieces: list[Piece] = []
    for line, source in enumerate(_LOUD.sub("", html).split("\n"), start=1):
        for raw in _TAG.split(source):
            text = _SPACE.sub(" ", unescape(raw)).strip()
            if text:
                pieces.append(Piece(line, text, "p", None, 0, 0, 0.0, is_surrounding=False))
    return tuple(pieces)
