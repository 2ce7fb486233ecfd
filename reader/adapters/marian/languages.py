"""Which languages a model's own files say that it translates between, where they say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reader.adapters.marian.card import read_card
from reader.adapters.marian.checkpoint import read_json
from reader.domain.errors import ModelBroken, ModelUnfit

TOKENIZER: Final = "tokenizer_config.json"

_ARABIC = (  # ISO 639-1 and -3, with the spoken varieties that OPUS-MT names
    "ar ara arb abh abv acm acq acw acx acy adf aeb aec afb apc apd ajp arq ars ary arz auz avl"
    " ayh ayl ayn ayp pga shu ssh"
)
ARABIC: Final = frozenset(_ARABIC.split())
GROUPS: Final = frozenset({"mul", "sem", "afa", "multi", "xx"})  # with Arabic among them
ENGLISH: Final = frozenset({"en", "eng", "mul", "multi", "xx"})

_STATED = re.compile(
    r"^[^\w\n]*(?P<side>source|src|target|tgt|trg)[ _]lang\w*(?:\(s\))?\W*[:=]\s*+"
    r"(?P<codes>[\w ,+/-]+)$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = re.compile(r"opus-mt(?:-tc)?(?:-(?:big|base|tiny))?-(\w+)-(\w+)")
_LISTED = re.compile(r"^languages?:[ ]*\n((?:[ ]*-[ ]*[\w-]+[ ]*\n)+)", re.MULTILINE)
_SIDES = {"s": "source", "t": "target"}


def check_languages(folder: Path) -> None:
    """Raise ``ModelUnfit`` where the model in ``folder`` says that it is for other languages."""
    for side, codes in _stated(folder):
        if side == "source" and not codes & (ARABIC | GROUPS):
            raise ModelUnfit(folder.name, "it does not translate from Arabic")
        if side == "target" and not codes & ENGLISH:
            raise ModelUnfit(folder.name, "it does not translate into English")


def _stated(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield a side and the codes of its languages, each time that one is told."""
    for side, value in (*_of_tokenizer(folder), *_of_card(folder), *_of_name(folder.name)):
        codes = frozenset(
            code for code in re.split(r"[^a-z]+", value.lower()) if 2 <= len(code) <= len("multi")
        )
        if codes:
            yield side, codes


def _of_tokenizer(folder: Path) -> Iterator[tuple[str, str]]:
    if not (folder / TOKENIZER).is_file():
        return
    try:
        settings = read_json(folder / TOKENIZER, folder.name)
    except ModelBroken:
        return  # nothing needs the file
    for side in _SIDES.values():
        value = settings.get(f"{side}_lang")
        if isinstance(value, str):
            yield side, value


def _of_card(folder: Path) -> Iterator[tuple[str, str]]:
    for found in _STATED.finditer(read_card(folder)):
        yield _SIDES[found["side"][0].lower()], found["codes"]
    listed = _LISTED.search(read_card(folder))
    if listed and listed[1].count("\n") > 1:  # the hub lists the languages of both sides
        yield "source", listed[1]


def _of_name(name: str) -> Iterator[tuple[str, str]]:
    found = _NAME.match(name)
    if found:
        yield "source", found[1]
        yield "target", found[2]
