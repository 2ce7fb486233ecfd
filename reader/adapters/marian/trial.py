"""Whether a shortlist serves a model: tried once, and remembered in the cache.

Nobody can tell by looking at a model which words it needs. It translates some sentences with and
without, and where it says the same the shortlist is used from the next loading on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, TypeAlias, cast

from reader.adapters.files import write_atomically
from reader.adapters.marian import selftest
from reader.adapters.marian.checkpoint import WORDS, Speaker
from reader.adapters.marian.ctranslate2_engine import Search, load
from reader.adapters.marian.ready import SHORTLIST
from reader.adapters.marian.runtime import Runtime
from reader.adapters.marian.shortlist import can_follow, read_words, shortlist
from reader.domain.agreement import Agreement
from reader.domain.errors import ModelBroken
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Ticket
from reader.services.translator_ports import Translator

VERDICT: Final = "shortlist.json"
REVISION: Final = 1  # raise it when shortlists are made otherwise, so that they are tried anew
FEWEST: Final = 4000  # pieces; to weigh all of fewer takes hardly longer
BEAM: Final = 4  # hypotheses: what is usual
UNTRIED: Final = Agreement(0, 0.0, 0.0, 0.0)  # where the library or the model cannot follow one

Line: TypeAlias = tuple[str, list[str]]
Agree: TypeAlias = Callable[[Translator, Translator, Ticket], Agreement]


@dataclass(frozen=True, slots=True)
class Trial:
    """What every model is tried with: words, where it brings none, and who compares."""

    words: Path
    agree: Agree


@dataclass(frozen=True, slots=True)
class Place:
    """A model, where it lies converted, and the folder of the cache that keeps what is found."""

    speaker: Speaker
    identity: ModelIdentity
    converted: Path
    records: Path


def records_of(identity: ModelIdentity, cache: Path) -> Path:
    """Return the folder of the cache that keeps what is found out about a model."""
    return cache / f"{identity.name}-{identity.sha256[:16]}"


def read_agreement(records: Path) -> Agreement | None:
    """Return what the last trial of a model has shown; None where there was none."""
    found = _read(records).get("agreement")
    if not isinstance(found, dict):
        return None
    entries = cast("dict[str, object]", found)  # JSON objects have string keys
    numbers = {name: value for name, value in entries.items() if isinstance(value, int | float)}
    try:
        return Agreement(**numbers)  # pyright: ignore[reportArgumentType] the first is whole
    except TypeError:
        return None


def has_own_shortlist(place: Place) -> bool:
    """Tell whether the folder of a model has a shortlist that the library can keep to."""
    return (place.converted / SHORTLIST).is_file() and can_follow(place.speaker, place.converted)


def is_decided(place: Place) -> bool:
    """Tell whether what lies converted was tried."""
    record = _read(place.records)
    wanted = (REVISION, place.converted.name)
    return (record.get("revision"), record.get("converted")) == wanted


def is_earned(place: Place) -> bool:
    """Tell whether what lies converted is to be used with its shortlist."""
    agreement = read_agreement(place.records)
    is_good = agreement is not None and agreement.is_close
    return is_good and is_decided(place) and has_own_shortlist(place)


def decide(runtime: Runtime, place: Place, trial: Trial, ticket: Ticket) -> None:
    """Try the shortlist and remember the outcome; it stays beside the model where it serves.

    Raises ``ModelError``, ``WritingError`` and ``Cancelled``; nothing is decided then.
    """
    path = place.converted / SHORTLIST
    found = UNTRIED
    try:
        if len(place.speaker.target) >= FEWEST and can_follow(place.speaker, place.converted):
            own = place.speaker.folder / WORDS
            words = read_words(own if own.is_file() else trial.words)
            lines = "\n".join(shortlist(place.speaker, _until_cancelled(words, ticket)))
            write_atomically(path, f"{lines}\n".encode())
            found = _tried(runtime, place, trial, ticket)
    finally:
        if not found.is_close:
            path.unlink(missing_ok=True)
    record = {
        "revision": REVISION,
        "converted": place.converted.name,
        "agreement": asdict(found),
    }
    write_atomically(place.records / VERDICT, json.dumps(record, indent=1).encode())


def _until_cancelled(words: Iterable[Line], ticket: Ticket) -> Iterator[Line]:
    for line in words:
        ticket.check()
        yield line


def _tried(runtime: Runtime, place: Place, trial: Trial, ticket: Ticket) -> Agreement:
    ticket.check()
    usual = load(runtime, place.speaker, place.identity, place.converted, Search(BEAM))
    listed = usual.searching(Search(BEAM, has_shortlist=True))
    try:
        found = trial.agree(usual, listed, ticket)
        if found.is_close:
            selftest.check(listed, place.speaker.folder, ticket)
    except ModelBroken:
        return UNTRIED
    finally:
        listed.close()
        usual.close()
    return found


def _read(records: Path) -> Mapping[str, object]:
    try:
        tree: object = json.loads((records / VERDICT).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", tree) if isinstance(tree, dict) else {}
