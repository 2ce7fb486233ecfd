"""A folder with a checkpoint turned into a translator that has proved itself."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, suppress
from pathlib import Path

from reader.adapters.marian import card, ctranslate2_engine, runtime, selftest
from reader.adapters.marian.checkpoint import GOLDEN, Checkpoint, open_checkpoint
from reader.adapters.marian.ctranslate2_engine import Search
from reader.adapters.marian.fingerprint import fingerprint
from reader.adapters.marian.home import home_of, is_inhabited
from reader.adapters.marian.languages import check_languages
from reader.adapters.marian.memory import failure, need_memory
from reader.adapters.marian.ready import ReadyModel, is_ready, open_ready
from reader.adapters.marian.runtime import Runtime
from reader.adapters.marian.trial import (
    Place,
    Trial,
    decide,
    has_own_shortlist,
    is_decided,
    is_earned,
    records_of,
)
from reader.adapters.marian.vocabulary import check_pieces
from reader.domain.errors import EngineMissing, ModelBroken, ModelUnfit
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Ticket
from reader.services.translator_ports import Translator

DEFAULT_ENGINE = runtime.ENGINE
DEFAULT_BEAM = 4
PROVED = "proved"  # a mark in the cache: the sanity check was passed


def load_translator(
    folder: Path,
    cache: Path,
    engine: str = DEFAULT_ENGINE,
    beam: int = DEFAULT_BEAM,
    ticket: Ticket | None = None,
) -> Translator:
    """Load the checkpoint in ``folder`` and let it prove that it speaks.

    ``cache`` keeps the converted model. Raises ``ModelMissing``, ``ModelBroken``, ``ModelUnfit``
    ``EngineMissing`` and ``Cancelled``.
    """
    ticket = ticket or Ticket()
    if engine == runtime.ENGINE:
        return _by_ctranslate2(folder, cache, beam, ticket)
    from reader.adapters.marian import transformers_engine  # noqa: PLC0415  hardly ever asked for

    if engine != transformers_engine.ENGINE:
        raise EngineMissing(engine)
    speaker, identity = _opened(folder, cache)
    if isinstance(speaker, ReadyModel):
        raise ModelUnfit(speaker.name, f"the engine {engine} does not run CTranslate2's format")
    need_memory(speaker, is_converted=False)
    translator = transformers_engine.load(speaker, identity, beam)
    _prove(translator, folder, ticket)
    return translator


def _by_ctranslate2(folder: Path, cache: Path, beam: int, ticket: Ticket) -> Translator:
    speaker, identity = _opened(folder, cache)
    library = runtime.load_runtime()
    place = _place(library, speaker, identity, cache, ticket)
    try:
        return _with_ctranslate2(library, place, beam, ticket)
    except ModelBroken:
        if isinstance(speaker, ReadyModel) or not (place.converted / PROVED).is_file():
            raise
    # It spoke once: what was converted of it has been damaged since, and is made anew.
    shutil.rmtree(place.converted, ignore_errors=True)
    place = _place(library, speaker, identity, cache, ticket)
    return _with_ctranslate2(library, place, beam, ticket)


def try_shortlist(folder: Path, cache: Path, trial: Trial, ticket: Ticket) -> None:
    """Find out whether a shortlist serves the model in ``folder``, where that is not known yet.

    A model that was never loaded is left alone. It takes some seconds, and tells from the next
    loading on. Raises what loading raises, and ``WritingError``.
    """
    speaker, identity = _opened(folder, cache)
    if isinstance(speaker, ReadyModel):
        return  # it has its own, or none: nothing is written into the folder of a model
    library = runtime.load_runtime()
    home = home_of(speaker, identity.sha256, library.version, cache)
    place = Place(speaker, identity, home, records_of(identity, cache))
    if is_inhabited(home) and not is_decided(place):
        decide(library, place, trial, ticket)


def _opened(folder: Path, cache: Path) -> tuple[Checkpoint | ReadyModel, ModelIdentity]:
    speaker = open_ready(folder) if is_ready(folder) else open_checkpoint(folder)
    check_languages(folder)
    sha256 = fingerprint(folder, cache)
    identity = ModelIdentity(speaker.name, sha256, card.licence(folder), card.is_draft(folder))
    return speaker, identity


def _place(
    library: Runtime,
    speaker: Checkpoint | ReadyModel,
    identity: ModelIdentity,
    cache: Path,
    ticket: Ticket,
) -> Place:
    """Return where the model lies converted, once it does."""
    records = records_of(identity, cache)
    if isinstance(speaker, ReadyModel):
        if not (records / PROVED).is_file():
            check_pieces(speaker)
        need_memory(speaker, is_converted=True)
        return Place(speaker, identity, speaker.folder, records)
    converted = _converted(library, speaker, identity.sha256, cache, ticket)
    return Place(speaker, identity, converted, records)


def _with_ctranslate2(library: Runtime, place: Place, beam: int, ticket: Ticket) -> Translator:
    is_ready_made = isinstance(place.speaker, ReadyModel)
    has_shortlist = has_own_shortlist(place) if is_ready_made else is_earned(place)
    search = Search(beam, has_shortlist)
    translator = ctranslate2_engine.load(
        library, place.speaker, place.identity, place.converted, search
    )
    mark = (place.records if is_ready_made else place.converted) / PROVED
    if mark.is_file() and not (place.speaker.folder / GOLDEN).is_file():
        return translator
    try:
        _prove(translator, place.speaker.folder, ticket)
    except ModelBroken:
        if not is_ready_made:
            shutil.rmtree(place.converted, ignore_errors=True)  # nobody will ask for it again
        raise
    with suppress(OSError):  # then it proves itself again the next time
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return translator


def _converted(
    library: Runtime, checkpoint: Checkpoint, sha256: str, cache: Path, ticket: Ticket
) -> Path:
    home = home_of(checkpoint, sha256, library.version, cache)
    need_memory(checkpoint, is_converted=is_inhabited(home))
    if is_inhabited(home):
        return home
    from reader.adapters.marian import conversion  # noqa: PLC0415  brings numpy along

    try:
        return conversion.converted(library, checkpoint, sha256, cache, ticket)
    except MemoryError as error:
        raise failure(checkpoint.name, error) from error


def _prove(translator: Translator, folder: Path, ticket: Ticket) -> None:
    with ExitStack() as stack:
        stack.callback(translator.close)
        selftest.check(translator, folder, ticket)
        stack.pop_all()
