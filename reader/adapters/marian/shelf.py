"""The translation models on this machine: listed, found, added, fetched, removed."""

from __future__ import annotations

import glob
import re
import shutil
import tempfile
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.adapters.marian import card, transfer
from reader.adapters.marian.checkpoint import CONFIGURATION
from reader.adapters.marian.download import fetch
from reader.adapters.marian.fingerprint import fingerprint
from reader.adapters.marian.listing import ARCHIVE
from reader.adapters.marian.loading import load_translator, try_shortlist
from reader.adapters.marian.origin import check_sums, read_origin
from reader.adapters.marian.trial import Trial, read_agreement, records_of
from reader.domain.agreement import Agreement
from reader.domain.errors import (
    ModelBroken,
    ModelMissing,
    ModelUnfit,
    ModelUnreachable,
    WritingError,
)
from reader.domain.model import OFFERED, StoredModel
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Step, Ticket

UNNAMED = "model"
ARRIVING, LEAVING, PARTIAL = ".arriving-", ".leaving-", ".partial-"
FORGOTTEN_SECONDS = 24 * 3600  # no download takes as long


class Shelf:
    """The reader's own models in one folder, the bundled ones in another.

    ``cache`` keeps what was converted. Models that are on their way in lie in hidden folders, so
    that a listed model is always whole. Without a ``trial`` no model gets a shortlist.
    """

    def __init__(
        self,
        own: Path,
        bundled: Path,
        cache: Path,
        endpoint: str | None = None,
        trial: Trial | None = None,
    ) -> None:
        self._own = own
        self._bundled = bundled
        self._cache = cache
        self._endpoint = endpoint
        self._trial = trial

    def models(self) -> Sequence[StoredModel]:
        """Return the reader's own models, then the bundled ones; of each, drafts come last."""
        found = [
            _stored(folder, is_bundled=shelf == self._bundled)
            for shelf in (self._own, self._bundled)
            for folder in shelf.glob("*")
            if (folder / CONFIGURATION).is_file() and not folder.name.startswith(".")
        ]
        return sorted(found, key=lambda model: (model.is_bundled, model.is_draft, model.name))

    def find(self, name: str) -> StoredModel:
        """Return a model by its name or folder, the first one for no name; or ``ModelMissing``."""
        found = next((model for model in self.models() if name in {"", model.name}), None)
        if found is not None:
            return found
        folder = Path(name).expanduser()
        if not name or not folder.is_dir():
            raise ModelMissing(name)
        if not (folder / CONFIGURATION).is_file():
            if any(folder.glob(f"*{ARCHIVE}")):
                raise ModelUnfit(
                    folder.name, "it is as Marian writes it; add it to the models first"
                )
            raise ModelBroken(folder.name, f"{CONFIGURATION} is missing")
        return _stored(folder.resolve(), is_bundled=False)

    def identity(self, model: StoredModel) -> ModelIdentity:
        """Return which model it is; raises ``ModelBroken``."""
        sha256 = fingerprint(model.folder, self._cache)
        return ModelIdentity(model.name, sha256, model.licence, model.is_draft)

    def agreement(self, model: StoredModel) -> Agreement | None:
        """Return how well a shortlist served the model; None where that is not known."""
        return read_agreement(records_of(self.identity(model), self._cache))

    def try_shortlist(self, model: StoredModel, ticket: Ticket) -> None:
        """Find out whether a shortlist serves the model, unless that is known."""
        if self._trial is not None:
            try_shortlist(model.folder, self._cache, self._trial, ticket)

    def check(self, model: StoredModel) -> None:
        """Convert the model anew and let it prove that it speaks; raises ``ModelBroken``.

        A downloaded one has to be what the hub had.
        """
        check_sums(model.folder)
        self._forget(model.name)
        load_translator(model.folder, self._cache).close()
        self.try_shortlist(model, Ticket())

    def add(self, source: Path, ticket: Ticket) -> StoredModel:
        """Copy a folder, a ZIP of one or an archive of tensors to the reader's models.

        A broken one is not kept. Raises ``ModelMissing``, ``ModelBroken``, ``ModelUnfit``,
        ``FileUnreadable``, ``WritingError`` and ``Cancelled``.
        """
        if not source.exists():
            raise ModelMissing(str(source))
        with self._staging(_name_of(source)) as folder:
            if source.is_dir():
                transfer.copy_folder(source, folder, ticket)
            elif source.suffix == ARCHIVE:
                transfer.copy_folder(source.parent, folder, ticket, only=source.name)
            else:
                transfer.unpack(source, folder, ticket)
            if not (folder / CONFIGURATION).is_file():
                _rewrite(folder, ticket)
            return self._shelve(folder, ticket)

    def download(self, name: str, ticket: Ticket) -> Iterator[Step[str]]:
        """Fetch a model by its name on the hub; the only method that opens a socket.

        ``Step`` counts bytes, its value is the file. Raises ``ModelUnreachable`` besides the
        errors of ``add``.
        """
        offered = {model.name: model.repository for model in OFFERED}
        repository = offered.get(name, name)
        if not re.fullmatch(r"[\w.-]+/[\w.-]+", repository):
            raise ModelUnreachable(name, "it is not on offer, and the hub names models OWNER/NAME")
        partial = self._own / f"{PARTIAL}{_safe(repository)}"
        try:
            yield from fetch(repository, partial, ticket, self._endpoint)
        except WritingError:  # a full disk is not to stay full; all else can be gone on with
            shutil.rmtree(partial, ignore_errors=True)
            raise
        with self._staging(repository.rpartition("/")[2]) as folder:
            with transfer.writing(folder):
                folder.rmdir()
                partial.rename(folder)
            self._shelve(folder, ticket)

    def remove(self, name: str) -> None:
        """Delete one of the reader's models; raises ``ModelMissing``, ``WritingError``."""
        model = next((each for each in self.models() if each.name == name), None)
        if model is None:
            raise ModelMissing(name)
        if model.is_bundled:
            raise WritingError(str(model.folder), "it came with the program")
        with transfer.writing(model.folder):
            hidden = Path(tempfile.mkdtemp(dir=self._own, prefix=LEAVING))
            model.folder.rename(hidden / model.name)  # at once or not at all
            shutil.rmtree(hidden)
        self._forget(model.name)

    @contextmanager
    def _staging(self, name: str) -> Generator[Path]:
        """Give a folder, under the model's name, that goes away with the block."""
        with transfer.writing(self._own):
            self._own.mkdir(parents=True, exist_ok=True)
            self._sweep()
            outer = Path(tempfile.mkdtemp(dir=self._own, prefix=ARRIVING))
        try:
            folder = outer / _safe(name)
            folder.mkdir()
            yield folder
        finally:
            shutil.rmtree(outer, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what a crash has left of models on their way in or out."""
        for prefix in (ARRIVING, LEAVING, PARTIAL):
            for folder in self._own.glob(f"{prefix}*"):
                if time.time() - folder.stat().st_mtime > FORGOTTEN_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)

    def _forget(self, name: str) -> None:
        """Delete what was converted of the model, and of others whose names begin alike."""
        for converted in self._cache.glob(f"{glob.escape(name)}-*"):
            shutil.rmtree(converted, ignore_errors=True)

    def _shelve(self, folder: Path, ticket: Ticket) -> StoredModel:
        """Prove the model in a staging folder and put it among the reader's own."""
        load_translator(folder, self._cache, ticket=ticket).close()
        self.try_shortlist(_stored(folder, is_bundled=False), ticket)
        sum_of_new = fingerprint(folder, self._cache)
        place, number = self._own / folder.name, 2
        while place.exists():
            if fingerprint(place, self._cache) == sum_of_new:
                return _stored(place, is_bundled=False)
            place, number = self._own / f"{folder.name}-{number}", number + 1
        with transfer.writing(place):
            folder.rename(place)
        return _stored(place, is_bundled=False)


def _name_of(source: Path) -> str:
    if source.is_dir():
        return source.resolve().name
    return source.name.split(ARCHIVE)[0] if source.suffix == ARCHIVE else source.stem


def _rewrite(folder: Path, ticket: Ticket) -> None:
    from reader.adapters.marian.original import rewrite  # noqa: PLC0415  brings numpy along

    rewrite(folder, ticket)


def _safe(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or UNNAMED


def _stored(folder: Path, *, is_bundled: bool) -> StoredModel:
    size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    origin = read_origin(folder)
    return StoredModel(
        folder.name,
        folder,
        card.licence(folder),
        size,
        is_bundled,
        card.is_draft(folder),
        origin.repository if origin else "",
    )
