"""What a test may not do, watched through Python's audit events (PEP 578).

An audit hook cannot be taken off again, nor be slipped past by a module that took its reference
early, which is why it stands here and not as a patched ``socket``.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
LOCAL = {"127.0.0.1", "::1", "localhost"}
BYTECODE = "__pycache__"
TOOLS = (".pytest_cache", ".hypothesis", ".benchmarks", "tests/shots")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT
SOCKET_EVENTS = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}
FILE_EVENTS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "sqlite3.connect"}
DIRECTORIES = {"os.mkdir": 2, "os.rename": 2, "os.remove": 1, "os.rmdir": 1}  # where dir_fd stands


class Forbidden(BaseException):
    """A test reached for what no test may; not an Exception, so that no code mends it."""


@dataclass(slots=True)
class Watch:
    """What the running test may do, and what it did against that."""

    is_on: bool = False
    loopback: bool = False
    writable: list[Path] = field(default_factory=lambda: [CHECKOUT / tool for tool in TOOLS])
    trespasses: list[str] = field(default_factory=list)

    def heed(self, event: str, arguments: tuple[object, ...]) -> None:
        """Be told of an audit event."""
        if not self.is_on:
            return
        if event in SOCKET_EVENTS and not self._may_reach(event, arguments):
            self._object(f"{event} {arguments[1:] if event != 'socket.getaddrinfo' else arguments}")
        elif event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & WRITING:
                self._check_written(event, path)
        elif event in FILE_EVENTS:
            self._check_written(event, _place(event, arguments))

    def _may_reach(self, event: str, arguments: tuple[object, ...]) -> bool:
        address = arguments[0] if event == "socket.getaddrinfo" else arguments[-1]
        if not isinstance(address, tuple):
            is_unix_path = event != "socket.getaddrinfo"
            return is_unix_path or (self.loopback and address in LOCAL)
        return self.loopback and address[0] in LOCAL

    def _check_written(self, event: str, name: object) -> None:
        if not isinstance(name, str | bytes | os.PathLike):
            return  # a descriptor that is already open
        written = os.fsdecode(name)
        if written in {"", ":memory:"} or written.startswith(("/dev/", "/proc/", "file:")):
            return
        path = Path(os.path.abspath(written))  # noqa: PTH100 - links must stay as they are
        if BYTECODE in path.parts or any(path.is_relative_to(home) for home in self.writable):
            return
        self._object(f"{event} {path}")

    def _object(self, what: str) -> None:
        self.trespasses.append(what)
        raise Forbidden(what)


def _place(event: str, arguments: tuple[object, ...]) -> object:
    """Return the path of an event, whose name may count from an open directory."""
    name, directory = arguments[0], arguments[DIRECTORIES.get(event, 0)]
    link = Path(f"/proc/self/fd/{directory}")
    if isinstance(name, str) and isinstance(directory, int) and link.exists():
        return link.readlink() / name
    return name


WATCH = Watch()
sys.addaudithook(WATCH.heed)
