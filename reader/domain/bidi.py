"""Bidirectional controls in a text, kept from reordering what stands around them."""

from __future__ import annotations

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_POP = "\u202c"
_NOTHING = "\u2060"  # word joiner: invisible, and no direction of its own

# Embeddings and overrides become isolates: the first leak into what follows, the second turn
# letters round, which is how "exe.txt" is made to read "txt.exe".
_ISOLATES = {
    "\u202a": "\u2066",
    "\u202d": "\u2066",
    "\u202b": "\u2067",
    "\u202e": "\u2067",
    "\u2066": "\u2066",
    "\u2067": "\u2067",
    "\u2068": "\u2068",
}


def contained(text: str) -> str:
    """Return the text with its controls as isolates, each one closed.

    Every code point keeps its position: strays become word joiners, and the closing marks that are
    missing come after the last one.
    """
    if not any(control in text for control in (*_ISOLATES, _POP, POP_ISOLATE)):
        return text
    pieces: list[str] = []
    closers: list[str] = []  # which control closes each open isolate
    for character in text:
        if character in _ISOLATES:
            pieces.append(_ISOLATES[character])
            closers.append(POP_ISOLATE if character >= "\u2066" else _POP)
        elif character in {_POP, POP_ISOLATE}:
            pieces.append(_closed(character, closers))
        else:
            pieces.append(character)
    return "".join(pieces) + POP_ISOLATE * len(closers)


def isolated(text: str) -> str:
    """Return the text for use inside a sentence of another language or direction."""
    return f"{FIRST_STRONG_ISOLATE}{contained(text)}{POP_ISOLATE}"


def _closed(character: str, closers: list[str]) -> str:
    if closers and closers[-1] == character:
        closers.pop()
        return POP_ISOLATE
    return _NOTHING
