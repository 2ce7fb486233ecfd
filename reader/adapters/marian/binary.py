"""The table of contents of a ``model.bin``: which tensors it holds and how large they are.

The format is that of CTranslate2's ``ModelSpec``: numbers of two or four bytes, the lowest first,
and names that end with a zero.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from reader.domain.errors import ModelBroken, ModelUnfit

VERSIONS: Final = range(4, 7)  # of the format; the older ones name no types
SPECIFICATION: Final = "TransformerSpec"
MOST_TENSORS: Final = 100_000
MOST_AXES: Final = 8

Shape: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Stream:
    """A file that is known to have ``size`` bytes; reading past them raises ``EOFError``."""

    file: BinaryIO
    size: int

    def number(self, width: str) -> int:
        (value,) = struct.unpack(f"<{width}", self._bytes(struct.calcsize(f"<{width}")))
        return int(value)

    def name(self) -> str:
        return self._bytes(self.number("H")).rstrip(b"\0").decode("utf-8")

    def skip(self, length: int) -> None:
        if self.file.tell() + length > self.size:
            raise EOFError
        self.file.seek(length, 1)

    def is_at_end(self) -> bool:
        return self.file.tell() == self.size

    def _bytes(self, length: int) -> bytes:
        data = self.file.read(length)
        if len(data) < length:
            raise EOFError
        return data


def read_shapes(path: Path) -> dict[str, Shape]:
    """Return the shape of every tensor in the file, those that share their numbers included.

    Raises ``ModelBroken`` where it breaks off or is no such file, and ``ModelUnfit`` where another
    program or version has written it.
    """
    name = path.parent.name
    try:
        with path.open("rb") as file:
            return _shapes(_Stream(file, path.stat().st_size), name)
    except EOFError as error:
        raise ModelBroken(name, f"{path.name} breaks off in the middle") from error
    except (OSError, UnicodeDecodeError, KeyError) as error:
        raise ModelBroken(name, f"{path.name} cannot be read: {error}") from error


def _shapes(stream: _Stream, name: str) -> dict[str, Shape]:
    version = stream.number("I")
    if version not in VERSIONS:
        reason = (
            f"its format has the version {version}, and {VERSIONS[0]} to {VERSIONS[-1]} are read"
        )
        raise ModelUnfit(name, reason)
    kind = stream.name()
    if kind != SPECIFICATION:
        raise ModelUnfit(name, f"it is a {kind}, not a {SPECIFICATION}")
    stream.number("I")  # the revision of the specification: for the library to judge
    shapes = dict(_tensor(stream) for _ in range(_count(stream, name)))
    for _ in range(_count(stream, name)):
        alias, meant = stream.name(), stream.name()
        shapes[alias] = shapes[meant]
    if not stream.is_at_end():
        raise ModelBroken(name, "it goes on after its end")
    return shapes


def _tensor(stream: _Stream) -> tuple[str, Shape]:
    name = stream.name()
    axes = stream.number("B")
    if axes > MOST_AXES:
        raise EOFError  # what follows is not what a writer of this format has put there
    shape = tuple(stream.number("I") for _ in range(axes))
    stream.number("B")
    stream.skip(stream.number("I"))
    return name, shape


def _count(stream: _Stream, name: str) -> int:
    count = stream.number("I")
    if count > MOST_TENSORS:
        raise ModelBroken(name, "it holds too many tensors")
    return count
