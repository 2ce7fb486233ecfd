"""A folder with a checkpoint turned into a translator that has proved itself."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path

from reader.adapters.marian import (
    card,
    ctranslate2_engine,
    runtime,
    selftest,
    transformers_engine,
)
from reader.adapters.marian.checkpoint import GOLDEN, Checkpoint, open_checkpoint
from reader.adapters.marian.fingerprint import fingerprint
from reader.domain.errors import EngineMissing
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Ticket
from reader.services.ports import Translator

DEFAULT_ENGINE = runtime.ENGINE
DEFAULT_BEAM = 4
PROVED = "proved"  # a mark in the cache: the sanity check was passed


def load_translator(
    folder: Path, cache: Path, engine: str = DEFAULT_ENGINE, beam: int = DEFAULT_BEAM
) -> Translator:
    """Load the checkpoint in ``folder`` and let it prove that it speaks.

    ``cache`` keeps the converted model. Raises ``ModelMissing``, ``ModelBroken`` and
    ``EngineMissing``.
    """
    checkpoint = open_checkpoint(folder)
    sha256 = fingerprint(folder, cache)
    identity = ModelIdentity(checkpoint.name, sha256, card.licence(folder), card.is_draft(folder))
    if engine == runtime.ENGINE:
        return _with_ctranslate2(checkpoint, identity, cache, beam)
    if engine == transformers_engine.ENGINE:
        translator = transformers_engine.load(checkpoint, identity, beam)
        _prove(translator, checkpoint.folder)
        return translator
    raise EngineMissing(engine)


def _with_ctranslate2(
    checkpoint: Checkpoint, identity: ModelIdentity, cache: Path, beam: int
) -> Translator:
    from reader.adapters.marian import conversion  # noqa: PLC0415  brings numpy along

    library = runtime.load_runtime()
    converted = conversion.converted(library, checkpoint, identity.sha256, cache)
    translator = ctranslate2_engine.load(library, checkpoint, identity, converted, beam)
    mark = converted / PROVED
    if mark.is_file() and not (checkpoint.folder / GOLDEN).is_file():
        return translator
    _prove(translator, checkpoint.folder)
    with suppress(OSError):  # then it proves itself again the next time
        mark.touch()
    return translator


def _prove(translator: Translator, folder: Path) -> None:
    with ExitStack() as stack:
        stack.callback(translator.close)
        selftest.check(translator, folder, Ticket())
        stack.pop_all()
