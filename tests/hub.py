"""The model hub played by a server on this machine, in the hub's layout."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

REPOSITORY = "Somebody/opus-mt-xx"
LARGE = 100_000  # bytes; larger files are kept in LFS, with their sha256


class Hub(ThreadingHTTPServer):
    """Serves one model as the hub does; breaks, lies and refuses when told to."""

    daemon_threads = False

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.files["tf_model.h5"] = b"not wanted"
        self.revision = "c" * 40
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []
        self.sent = 0  # bytes of files
        self.breaks = 0  # connections to break in the middle of a large file
        self.status = 200
        self.altered = ""  # a file that is served damaged
        self.told: dict[str, int] = {}  # sizes that the listing lies about
        self.resumes = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def listing(self) -> bytes:
        siblings: list[dict[str, object]] = []
        for name, data in self.files.items():
            size = self.told.get(name, len(data))
            git = hashlib.sha1(f"blob {len(data)}\0".encode() + data, usedforsecurity=False)
            entry: dict[str, object] = {"rfilename": name, "size": size, "blobId": git.hexdigest()}
            if len(data) > LARGE:
                entry["blobId"] = "b" * 40  # the sum of the pointer that Git has in its place
                sha256 = hashlib.sha256(data).hexdigest()
                entry["lfs"] = {"sha256": sha256, "size": size, "pointerSize": 130}
            siblings.append(entry)
        return json.dumps({"id": REPOSITORY, "sha": self.revision, "siblings": siblings}).encode()


class Answer(BaseHTTPRequestHandler):
    """Large files are answered with another address, as the hub does."""

    server: Hub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        hub = self.server
        path = self.path.partition("?")[0]
        path = path.removeprefix("http://hub.test")  # as a proxy is asked
        hub.asked.append(path)
        hub.headers_seen.append({name.lower(): value for name, value in self.headers.items()})
        name = path.rpartition("/")[2]
        if hub.status != 200:
            self._send(b"{}", status=hub.status)
        elif path == f"/api/models/{REPOSITORY}":
            self._send(hub.listing())
        elif path == f"/{REPOSITORY}/resolve/{hub.revision}/{name}":
            if len(hub.files[name]) > LARGE and self.path == self.path.removeprefix("http:"):
                self._redirect(f"{hub.address}/store/{name}")
            else:
                self._send_file(name)
        elif path == f"/store/{name}":
            self._send_file(name)
        else:
            self._send(b"{}", status=404)

    def _redirect(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_file(self, name: str) -> None:
        hub = self.server
        data = hub.files[name]
        if name == hub.altered:
            data = data[:-1] + bytes([data[-1] ^ 1])
        start = 0
        if hub.resumes and (asked := self.headers.get("Range")):
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        if start >= len(data) > 0:
            self._send(b"", status=416)
            return
        broken = hub.breaks > 0 and len(data) > LARGE
        hub.breaks -= broken
        self._send(data[start:], status=206 if start else 200, is_broken=broken, counts=True)

    def _send(
        self, data: bytes, *, status: int = 200, is_broken: bool = False, counts: bool = False
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        sent = data[: len(data) // 2] if is_broken else data
        self.wfile.write(sent)
        self.server.sent += len(sent) * counts
        if is_broken:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        pass


@contextmanager
def served(folder: Path) -> Iterator[Hub]:
    """Serve the model in ``folder`` while the block runs."""
    import huggingface_hub

    server = Hub(folder)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        huggingface_hub.close_session()
        server.shutdown()
        server.server_close()
        thread.join()
