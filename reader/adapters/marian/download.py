"""A model fetched from the Hugging Face hub: the one place that opens a socket, when asked.

No credentials and no telemetry are sent, and what arrives is checked against the hub's sums.
"""

from __future__ import annotations

import hashlib
import importlib
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.adapters.marian import transfer
from reader.domain.errors import EngineMissing, ModelUnreachable
from reader.services.jobs import Step, Ticket

PATIENCE_SECONDS = 10  # for an answer, and between two pieces of a file
RETRIES = 3  # times that a broken connection is taken up again
NOT_THERE = {401, 403, 404}  # the hub asks strangers for a password to what does not exist


@dataclass(frozen=True, slots=True)
class _File:
    """A file on the hub; ``sha256`` is known for the large ones, else empty."""

    name: str
    size: int
    sha256: str


def fetch(
    repository: str, folder: Path, ticket: Ticket, endpoint: str | None = None
) -> Iterator[Step[str]]:
    """Download the files of a model into ``folder``; steps count bytes and name the file.

    ``endpoint`` is another server in the hub's layout. Raises ``ModelUnreachable``,
    ``ModelBroken``, ``WritingError`` and ``Cancelled``.
    """
    hub = _Hub(repository, endpoint)
    ticket.check()
    files = hub.files()
    total, done = sum(file.size for file in files), 0
    transfer.need_room(folder, total)
    for file in files:
        digest, arrived = hashlib.sha256(), 0
        path = folder / file.name
        with transfer.writing(path), path.open("wb") as out:
            for chunk in hub.chunks(file):
                ticket.check()
                out.write(chunk)
                digest.update(chunk)
                arrived += len(chunk)
                yield Step(file.name, done + arrived, total)
        if arrived != file.size or file.sha256 not in {"", digest.hexdigest()}:
            raise ModelUnreachable(repository, f"{file.name} arrived damaged")
        done += file.size


class _Hub:
    """One model's repository, through the hub's own library.

    ``_library`` and ``_session`` have no fixed type: which HTTP library answers depends on the
    version.
    """

    def __init__(self, repository: str, endpoint: str | None) -> None:
        self._repository = repository
        self._endpoint = endpoint
        self._revision: str | None = None
        self._library: Any = _import_hub()
        self._session: Any = self._library.utils.get_session()

    def files(self) -> list[_File]:
        """Ask which files the newest revision has; return those that make the model."""
        with self._plain_errors():
            info = self._library.HfApi(endpoint=self._endpoint, token=False).model_info(
                self._repository, files_metadata=True, timeout=PATIENCE_SECONDS
            )
        self._revision = info.sha
        known = {
            str(each.rfilename): _File(
                each.rfilename, each.size or 0, each.lfs.sha256 if each.lfs else ""
            )
            for each in info.siblings or ()
        }
        sizes = {name: file.size for name, file in known.items()}
        return [known[name] for name in transfer.choose(self._repository, sizes)]

    def chunks(self, file: _File) -> Iterator[bytes]:
        """Yield the file's bytes, taking up a broken connection where it broke."""
        address = self._library.hf_hub_url(
            self._repository, file.name, revision=self._revision, endpoint=self._endpoint
        )
        done = 0
        with self._plain_errors():
            for attempt in range(RETRIES + 1):
                try:
                    for chunk in self._stream(address, done):
                        done += len(chunk)
                        yield chunk
                except self._http.TransportError:
                    if attempt == RETRIES:
                        raise
                if done >= file.size:
                    return

    def _stream(self, address: str, start: int) -> Iterator[bytes]:
        headers = self._library.utils.build_hf_headers(token=False)
        headers |= {"Range": f"bytes={start}-"} if start else {}
        headers |= {"Accept-Encoding": "identity"}
        answer = self._session.stream("GET", address, headers=headers, timeout=PATIENCE_SECONDS)
        with answer as response:
            if response.status_code >= 400:
                response.read()
                self._library.utils.hf_raise_for_status(response)
            if start and response.status_code != 206:
                raise ModelUnreachable(self._repository, "the connection broke")
            yield from response.iter_bytes()

    @property
    def _http(self) -> Any:  # noqa: ANN401  the package that the session comes from
        return importlib.import_module(type(self._session).__module__.partition(".")[0])

    @contextmanager
    def _plain_errors(self) -> Generator[None]:
        errors = self._library.errors
        try:
            yield
        except errors.OfflineModeIsEnabled as error:
            raise ModelUnreachable(self._repository, "HF_HUB_OFFLINE forbids it") from error
        except errors.HfHubHTTPError as error:
            status = error.response.status_code
            reason = "it is not there" if status in NOT_THERE else f"the server answers {status}"
            raise ModelUnreachable(self._repository, reason) from error
        except self._http.HTTPError as error:
            raise ModelUnreachable(self._repository, "the server cannot be reached") from error


def _import_hub() -> Any:  # noqa: ANN401  a library without a fixed shape
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    try:
        library = importlib.import_module("huggingface_hub")
    except ImportError as error:
        raise EngineMissing("huggingface_hub", str(error)) from error
    for part in ("errors", "utils"):
        importlib.import_module(f"huggingface_hub.{part}")
    constants: Any = importlib.import_module("huggingface_hub.constants")
    constants.HF_HUB_DISABLE_TELEMETRY = True  # it may have been imported before
    return library
