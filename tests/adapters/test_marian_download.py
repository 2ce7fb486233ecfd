"""The hub is played by a server on this machine, in the hub's layout."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from reader.adapters.marian.shelf import Shelf
from reader.domain.errors import ModelBroken, ModelMissing, ModelUnreachable, WritingError
from reader.services.jobs import Cancelled, Ticket

REPOSITORY = "Somebody/opus-mt-xx"
REVISION = "c" * 40
LARGE = 100_000  # bytes; larger files are kept in LFS, with their sha256

pytestmark = pytest.mark.loopback


class Hub(ThreadingHTTPServer):
    """Serves one model as the hub does; breaks, lies and refuses when told to."""

    daemon_threads = False

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.files["tf_model.h5"] = b"not wanted"
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []
        self.breaks = 0  # connections to break in the middle of a file
        self.status = 200
        self.altered = ""  # a file that is served damaged
        self.resumes = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def listing(self) -> bytes:
        siblings: list[dict[str, object]] = []
        for name, data in self.files.items():
            entry: dict[str, object] = {"rfilename": name, "size": len(data), "blobId": "b" * 40}
            if len(data) > LARGE:
                sha256 = hashlib.sha256(data).hexdigest()
                entry["lfs"] = {"sha256": sha256, "size": len(data), "pointerSize": 130}
            siblings.append(entry)
        return json.dumps({"id": REPOSITORY, "sha": REVISION, "siblings": siblings}).encode()


class Answer(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        hub, path = self.server, self.path.partition("?")[0]
        hub.asked.append(path)
        hub.headers_seen.append({name.lower(): value for name, value in self.headers.items()})
        if hub.status != 200:
            self._send(b"{}", status=hub.status)
        elif path == f"/api/models/{REPOSITORY}":
            self._send(hub.listing())
        elif path.startswith(f"/{REPOSITORY}/resolve/{REVISION}/"):
            self._send_file(path.rpartition("/")[2])
        else:
            self._send(b"{}", status=404)

    def _send_file(self, name: str) -> None:
        hub = self.server
        data = hub.files[name]
        if name == hub.altered:
            data = data[:-1] + bytes([data[-1] ^ 1])
        start = 0
        if hub.resumes and (asked := self.headers.get("Range")):
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        broken = hub.breaks > 0 and len(data) > LARGE
        hub.breaks -= broken
        self._send(data[start:], status=206 if start else 200, is_broken=broken)

    def _send(self, data: bytes, *, status: int = 200, is_broken: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if is_broken else data)
        if is_broken:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        pass


@pytest.fixture
def hub(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    import huggingface_hub

    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    server = Hub(data_folder / "by-heart")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    huggingface_hub.close_session()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def shelf(tmp_path: Path, hub: Hub) -> Shelf:
    return Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache", hub.address)


def left(tmp_path: Path) -> list[str]:
    return [path.name for path in (tmp_path / "models").iterdir()]


def test_a_model_is_fetched_with_its_progress_in_bytes(
    shelf: Shelf, hub: Hub, data_folder: Path
) -> None:
    steps = list(shelf.download(REPOSITORY, Ticket()))
    sizes = [path.stat().st_size for path in (data_folder / "by-heart").iterdir()]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == sum(sizes)
    model = shelf.find("opus-mt-xx")
    assert {path.name: path.read_bytes() for path in model.folder.iterdir()} == {
        name: data for name, data in hub.files.items() if name != "tf_model.h5"
    }


def test_no_credentials_and_no_telemetry_are_sent(
    shelf: Shelf, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    list(shelf.download(REPOSITORY, Ticket()))
    assert all(
        path.startswith((f"/api/models/{REPOSITORY}", f"/{REPOSITORY}/")) for path in hub.asked
    )
    assert not any("authorization" in headers for headers in hub.headers_seen)
    agents = {headers["user-agent"] for headers in hub.headers_seen}
    assert not any(each in agent for agent in agents for each in ("torch", "agent/", "qari"))


def test_a_broken_connection_is_taken_up_again(shelf: Shelf, hub: Hub) -> None:
    hub.breaks = 2
    list(shelf.download(REPOSITORY, Ticket()))
    assert shelf.find("opus-mt-xx").name == "opus-mt-xx"
    assert sum("range" in headers for headers in hub.headers_seen) == 2


def test_it_gives_up_where_the_connection_breaks_for_ever(
    shelf: Shelf, hub: Hub, tmp_path: Path
) -> None:
    hub.breaks = 1000
    with pytest.raises(ModelUnreachable, match="cannot be reached"):
        list(shelf.download(REPOSITORY, Ticket()))
    assert left(tmp_path) == []


def test_it_gives_up_where_the_server_cannot_resume(shelf: Shelf, hub: Hub) -> None:
    hub.breaks, hub.resumes = 1, False
    with pytest.raises(ModelUnreachable, match="connection broke"):
        list(shelf.download(REPOSITORY, Ticket()))


def test_a_damaged_file_is_not_kept(shelf: Shelf, hub: Hub, tmp_path: Path) -> None:
    hub.altered = "model.safetensors"
    with pytest.raises(ModelUnreachable, match=r"model\.safetensors arrived damaged"):
        list(shelf.download(REPOSITORY, Ticket()))
    assert left(tmp_path) == []


def test_cancelling_leaves_nothing(shelf: Shelf, tmp_path: Path) -> None:
    ticket = Ticket()
    steps = shelf.download(REPOSITORY, ticket)
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)
    assert left(tmp_path) == []


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    shelf: Shelf, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.adapters.marian.transfer.SPARE", 10**18)
    with pytest.raises(WritingError, match="MB are needed"):
        list(shelf.download(REPOSITORY, Ticket()))
    assert len(hub.asked) == 1


@pytest.mark.parametrize(
    ("status", "reason"), [(404, "not there"), (401, "not there"), (503, "503")]
)
def test_a_refusal_is_plain(shelf: Shelf, hub: Hub, status: int, reason: str) -> None:
    hub.status = status
    with pytest.raises(ModelUnreachable, match=reason):
        list(shelf.download(REPOSITORY, Ticket()))


def test_no_server_at_all_is_plain(tmp_path: Path, hub: Hub) -> None:
    nowhere = "http://127.0.0.1:9"  # the discard port, which nobody serves
    shelf = Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache", nowhere)
    with pytest.raises(ModelUnreachable, match="cannot be reached"):
        list(shelf.download(REPOSITORY, Ticket()))


def test_offline_mode_is_respected(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelUnreachable, match="HF_HUB_OFFLINE"):
        list(shelf.download(REPOSITORY, Ticket()))


def test_a_repository_without_a_model_is_broken(shelf: Shelf, hub: Hub) -> None:
    del hub.files["source.spm"]
    with pytest.raises(ModelBroken, match=r"source\.spm is missing"):
        list(shelf.download(REPOSITORY, Ticket()))


@pytest.mark.parametrize("name", ["unheard-of", "../../etc", "a/b/c", "https://example.org/x"])
def test_a_name_that_is_neither_offered_nor_a_repository_is_missing(
    shelf: Shelf, hub: Hub, name: str
) -> None:
    with pytest.raises(ModelMissing):
        list(shelf.download(name, Ticket()))
    assert hub.asked == []
