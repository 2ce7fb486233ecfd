"""A model fetched from the Hugging Face hub: the one place that opens a socket, when asked.

No credentials and no telemetry are sent, and what arrives is checked against the hub's sums. What a
cut line has left in the folder is gone on with the next time.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from reader.adapters.marian import layouts, transfer
from reader.adapters.marian.checkpoint import CONFIGURATION
from reader.adapters.marian.origin import Origin, hash_file, read_origin, write_origin
from reader.domain.errors import EngineMissing, ModelBroken, ModelUnreachable
from reader.services.jobs import Step, Ticket

PATIENCE_SECONDS = 10  # for an answer, and between two pieces of a file
RETRIES = 3  # in a row that bring nothing more
PAUSE_SECONDS = 1.0  # before the first of them, and twice as long before each further one
NOT_THERE = {401, 403, 404}  # the hub asks strangers for a password to what does not exist
PAST_THE_END = 416

# ``services.wording`` knows these, so that the window says them in its own language.
_ABSENT: Final = "it is not there"
_ANSWERS: Final = "the server answers {detail}"
_ASKS: Final = "the proxy asks for a password"
_BROKE: Final = "the connection broke; download it again to go on from there"
_BUSY: Final = "the server has too much to do; try again later"
_DAMAGED: Final = "{detail} arrived damaged"
_FORBIDDEN: Final = "HF_HUB_OFFLINE forbids it"
_NO_PROXY: Final = "the proxy set on this computer does not answer"
_NO_SERVER: Final = "the server cannot be reached"
_ODD_PROXY: Final = "the proxy set on this computer cannot be used"
_PLAIN: Final = {**dict.fromkeys(NOT_THERE, _ABSENT), 407: _ASKS, 429: _BUSY, 503: _BUSY}


@dataclass(frozen=True, slots=True)
class _File:
    """A file on the hub; ``sha256`` is known for the large ones, Git's sum for the others."""

    name: str
    size: int
    sha256: str
    git: str


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
    _begin(folder, Origin(repository, hub.revision, {}))
    total, done = sum(file.size for file in files), 0
    transfer.need_room(folder, total - sum(_there(folder, file) for file in files))
    sums: dict[str, str] = {}
    for file in files:
        for count in _fetch_file(hub, file, folder / file.name, ticket):
            yield Step(file.name, done + count, total)
        sums[file.name] = _checked(file, folder / file.name, repository)
        done += file.size
    write_origin(folder, Origin(repository, hub.revision, sums))


def _begin(folder: Path, origin: Origin) -> None:
    """Leave in the folder only what the same revision has brought."""
    before = read_origin(folder)
    if before and (before.repository, before.revision) == (origin.repository, origin.revision):
        return
    with transfer.writing(folder):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    write_origin(folder, origin)


def _there(folder: Path, file: _File) -> int:
    path = folder / file.name
    return min(path.stat().st_size, file.size) if path.is_file() else 0


def _fetch_file(hub: _Hub, file: _File, path: Path, ticket: Ticket) -> Iterator[int]:
    """Write what is not there yet; yield how many bytes are."""
    arrived = _there(path.parent, file)
    with transfer.writing(path), path.open("ab") as out:
        if out.tell() > arrived:
            out.truncate(arrived)
        for chunk in hub.chunks(file, arrived, ticket):
            ticket.check()
            out.write(chunk)
            arrived += len(chunk)
            if arrived > file.size:
                return  # it is larger than it says: no more of it is wanted
            yield arrived


def _checked(file: _File, path: Path, repository: str) -> str:
    """Return the file's sha256, or throw it away and raise ``ModelUnreachable``."""
    with transfer.writing(path):
        is_whole = path.stat().st_size == file.size
        sha256 = hash_file(path)
        if is_whole and file.sha256 in {"", sha256} and file.git in {"", _git_sum(path, file)}:
            return sha256
        path.unlink()
    raise ModelUnreachable(repository, _DAMAGED, file.name)


def _git_sum(path: Path, file: _File) -> str:
    """Return the sum under which Git keeps a small file."""
    if not file.git:
        return ""
    digest = hashlib.sha1(f"blob {file.size}\0".encode(), usedforsecurity=False)
    digest.update(path.read_bytes())
    return digest.hexdigest()


class _Hub:
    """One model's repository, through the hub's own library.

    ``_library`` and ``_session`` have no fixed type: which HTTP library answers depends on the
    version.
    """

    def __init__(self, repository: str, endpoint: str | None) -> None:
        self.revision = ""
        self._repository = repository
        self._endpoint = endpoint
        self._library: Any = _import_hub()
        try:
            self._session: Any = self._library.utils.get_session()
        except (ValueError, ImportError) as error:  # an unknown scheme, or one that needs a package
            raise ModelUnreachable(repository, _ODD_PROXY) from error

    def files(self) -> list[_File]:
        """Ask which files the newest revision has; return those that make the model."""
        with self._plain_errors():
            info = self._library.HfApi(endpoint=self._endpoint, token=False).model_info(
                self._repository, files_metadata=True, timeout=PATIENCE_SECONDS
            )
        self.revision = str(info.sha)
        known = {str(each.rfilename): _file(each) for each in info.siblings or ()}
        sizes = {name: file.size for name, file in known.items()}
        names = layouts.choose(self._repository, sizes)
        if CONFIGURATION not in names:
            reason = f"{CONFIGURATION} is missing"  # what Marian wrote has no sums to keep
            raise ModelBroken(self._repository, reason)
        return [known[name] for name in names]

    def chunks(self, file: _File, start: int, ticket: Ticket) -> Iterator[bytes]:
        """Yield the file's bytes from ``start``, taking up a broken connection where it broke."""
        with self._plain_errors():
            yield from self._resumed(file, start, ticket)

    def _resumed(self, file: _File, start: int, ticket: Ticket) -> Iterator[bytes]:
        done, retries = start, 0
        while done < file.size:
            before = done
            try:
                for chunk in self._stream(file, done):
                    done += len(chunk)
                    yield chunk
            except self._http.TransportError as error:
                retries = 1 if done > before else retries + 1
                if retries > RETRIES:
                    raise self._broken(error, done) from error
                ticket.wait(PAUSE_SECONDS * 2 ** (retries - 1))
            else:
                if done == before:
                    return  # there is no more, whatever was announced

    def _stream(self, file: _File, start: int) -> Iterator[bytes]:
        address = self._library.hf_hub_url(
            self._repository, file.name, revision=self.revision, endpoint=self._endpoint
        )
        headers = self._library.utils.build_hf_headers(token=False)
        headers |= {"Range": f"bytes={start}-"} if start else {}
        headers |= {"Accept-Encoding": "identity"}
        answer = self._session.stream("GET", address, headers=headers, timeout=PATIENCE_SECONDS)
        with answer as response:
            if response.status_code == PAST_THE_END:
                return
            if response.status_code >= 400:
                response.read()
                self._library.utils.hf_raise_for_status(response)
            unwanted = start if response.status_code != 206 else 0  # all of it comes once more
            for chunk in response.iter_bytes():
                yield chunk[unwanted:]
                unwanted = max(0, unwanted - len(chunk))

    def _broken(self, error: Exception, done: int) -> Exception:
        return ModelUnreachable(self._repository, _BROKE) if done else error

    @property
    def _http(self) -> Any:  # noqa: ANN401  the package that the session comes from
        return importlib.import_module(type(self._session).__module__.partition(".")[0])

    @contextmanager
    def _plain_errors(self) -> Generator[None]:
        errors = self._library.errors
        try:
            yield
        except errors.OfflineModeIsEnabled as error:
            raise ModelUnreachable(self._repository, _FORBIDDEN) from error
        except errors.HfHubHTTPError as error:
            status = error.response.status_code
            reason = _PLAIN.get(status, _ANSWERS)
            raise ModelUnreachable(self._repository, reason, str(status)) from error
        except self._http.HTTPError as error:
            reason = _NO_PROXY if self._goes_by_proxy() else _NO_SERVER
            raise ModelUnreachable(self._repository, reason) from error

    def _goes_by_proxy(self) -> bool:
        address = urlsplit(self._endpoint or "https://huggingface.co")
        proxies = urllib.request.getproxies()
        is_direct = urllib.request.proxy_bypass(address.hostname or "")
        return not is_direct and bool({address.scheme, "all"} & proxies.keys())


def _file(sibling: Any) -> _File:  # noqa: ANN401  the library's own record
    sha256 = sibling.lfs.sha256 if sibling.lfs else ""
    git = "" if sha256 else str(sibling.blob_id or "")
    return _File(str(sibling.rfilename), sibling.size or 0, sha256, git)


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
