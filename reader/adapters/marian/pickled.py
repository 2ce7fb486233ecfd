"""PyTorch's pickled weights read without torch, and without trusting the pickle.

Both layouts are known: the zip of torch 1.6 and later, and the stream before it. Only the names
that a plain state dictionary needs are resolved; any other is refused before it can be called.
"""

from __future__ import annotations

import lzma
import math
import os
import pickle
import pickletools
import struct
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
import numpy.typing as npt

from reader.domain.errors import ModelBroken

MAGIC = 0x1950A86A20F9469CFC6C  # torch.serialization.MAGIC_NUMBER
LARGEST_PICKLE = 16 * 1024 * 1024  # bytes; a state dictionary without its tensors takes some 50 kB
LARGEST_MEMO = 100_000  # of an index, of which an unpickler keeps all numbers up to the largest
_NUMBERS = {"FloatStorage": np.dtype("<f4"), "HalfStorage": np.dtype("<f2")}

Numbers = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class _Storage:
    """A flat run of numbers, named before it is read."""

    key: str
    dtype: np.dtype[np.floating]
    count: int


@dataclass(frozen=True, slots=True)
class _Tensor:
    """A view into a storage."""

    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def of(self, flat: Numbers) -> Numbers:
        """Return the view, after proving that it stays inside ``flat``."""
        axes = list(zip(self.shape, self.strides, strict=True))
        if min((self.offset, *self.shape, *self.strides)) < 0:
            raise pickle.UnpicklingError("a tensor with negative measures")
        reach = self.offset + sum((size - 1) * stride for size, stride in axes)
        if 0 not in self.shape and reach >= len(flat):
            raise pickle.UnpicklingError("a tensor that points outside its storage")
        if math.prod(self.shape) > len(flat):  # strides of 0 make much of one number
            raise pickle.UnpicklingError("a tensor larger than its storage")
        steps = [stride * flat.itemsize for stride in self.strides]
        return np.lib.stride_tricks.as_strided(
            flat[self.offset :], self.shape, steps, writeable=False
        )


def _rebuild(
    storage: object, offset: object, shape: object, strides: object, *_: object
) -> _Tensor:
    if not isinstance(storage, _Storage) or not isinstance(offset, int):
        raise pickle.UnpicklingError("a tensor without a storage")
    return _Tensor(storage, offset, _measures(shape), _measures(strides))


def _measures(value: object) -> tuple[int, ...]:
    values = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (None,)
    if not all(isinstance(each, int) for each in values):
        raise pickle.UnpicklingError("a tensor without measures")
    return cast("tuple[int, ...]", values)


class _Unpickler(pickle.Unpickler):
    """Resolves what a state dictionary needs, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _rebuild
        if module == "torch" and name in _NUMBERS:
            return name
        raise pickle.UnpicklingError(f"it asks for {module}.{name}")

    def persistent_load(self, pid: object) -> _Storage:
        match cast("tuple[object, ...]", pid)[:5]:
            case ("storage", str(kind), str(key), str(), int(count)) if kind in _NUMBERS:
                return _Storage(key, _NUMBERS[kind], count)
            case _:
                raise pickle.UnpicklingError("a storage of an unknown kind")


def read_pickled(path: Path, name: str) -> Mapping[str, Numbers]:
    """Return the tensors of a pickled state dictionary, as read-only views.

    Raises ``ModelBroken`` where the file is damaged or asks for anything but numbers.
    """
    try:
        if zipfile.is_zipfile(path):
            return _read_zip(path)
        return _read_stream(path)
    except _DEFECTS as error:
        raise ModelBroken(name, f"{path.name} cannot be read: {error}") from error


def _load(stream: BinaryIO) -> object:
    """Unpickle what comes next, after a look at how much memory it would have the reader take."""
    begin = stream.tell()
    pickled = BytesIO(stream.read(LARGEST_PICKLE))
    for opcode, argument, _ in pickletools.genops(pickled):
        number = argument if opcode.name.endswith("PUT") else None
        if isinstance(number, int) and number > LARGEST_MEMO:
            raise pickle.UnpicklingError("it numbers its parts too high")
    stream.seek(begin + pickled.tell())
    pickled.seek(0)
    return _Unpickler(pickled).load()


# What a hostile or cut-off pickle can raise out of the standard library's reader.
_DEFECTS = (
    pickle.UnpicklingError, zipfile.BadZipFile, OSError, EOFError, ValueError, KeyError, IndexError,
    TypeError, AttributeError, OverflowError, MemoryError, struct.error, RecursionError,
    NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError,
)  # fmt: skip


def _tree(loaded: object) -> dict[str, _Tensor]:
    if not isinstance(loaded, dict):
        raise pickle.UnpicklingError("it holds no state dictionary")
    tree = cast("dict[object, object]", loaded)
    return {
        key: value
        for key, value in tree.items()
        if isinstance(key, str) and isinstance(value, _Tensor)
    }


def _views(tree: Mapping[str, _Tensor], fetch: Callable[[_Storage], Numbers]) -> dict[str, Numbers]:
    flats: dict[str, Numbers] = {}
    views: dict[str, Numbers] = {}
    for name, tensor in tree.items():
        key = tensor.storage.key
        if key not in flats:
            flats[key] = fetch(tensor.storage)
        views[name] = tensor.of(flats[key])
    return views


def _read_zip(path: Path) -> Mapping[str, Numbers]:
    with zipfile.ZipFile(path) as archive:
        index = next(n for n in [*archive.namelist(), ""] if n.endswith("data.pkl") or not n)
        if not index or archive.getinfo(index).file_size > LARGEST_PICKLE:
            raise pickle.UnpicklingError("it holds no proper index")
        root = index.removesuffix("data.pkl")
        if (
            f"{root}byteorder" in archive.namelist()
            and archive.read(f"{root}byteorder") != b"little"
        ):
            raise pickle.UnpicklingError("its numbers are big-endian")
        tree = _tree(_load(BytesIO(archive.read(index))))

        def fetch(storage: _Storage) -> Numbers:
            member = archive.getinfo(f"{root}data/{storage.key}")
            if member.compress_type != zipfile.ZIP_STORED:  # torch never compresses; a bomb does
                raise pickle.UnpicklingError("its numbers are compressed")
            return _flat(archive.read(member), storage)

        return _views(tree, fetch)


def _read_stream(path: Path) -> Mapping[str, Numbers]:
    with path.open("rb") as stream:
        if _load(stream) != MAGIC:
            raise pickle.UnpicklingError("it is not a file of torch")
        _load(stream)  # the protocol's version
        _load(stream)  # the writer's machine: little-endian in every published model
        tree = _tree(_load(stream))
        keys: object = _load(stream)
        if not isinstance(keys, list):
            raise pickle.UnpicklingError("it lists no storages")
        storages = {tensor.storage.key: tensor.storage for tensor in tree.values()}
        flats = {
            str(key): _next_flat(stream, storages[str(key)]) for key in cast("list[object]", keys)
        }
    return _views(tree, lambda storage: flats[storage.key])


def _next_flat(stream: BinaryIO, storage: _Storage) -> Numbers:
    (count,) = struct.unpack("<q", stream.read(8))
    rest = os.fstat(stream.fileno()).st_size - stream.tell()
    if count != storage.count or count * storage.dtype.itemsize > rest:
        raise pickle.UnpicklingError("a storage of another size than announced")
    return _flat(stream.read(count * storage.dtype.itemsize), storage)


def _flat(data: bytes, storage: _Storage) -> Numbers:
    if len(data) != storage.count * storage.dtype.itemsize:
        raise pickle.UnpicklingError("a storage is cut off")
    return np.frombuffer(data, storage.dtype)
