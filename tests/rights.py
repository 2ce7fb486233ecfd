"""Running as one whom the system refuses what it may refuse."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest

_HEADER: Final = struct.pack("Ii", 0x20080522, 0)  # the third version, this thread
_SETS: Final = struct.Struct("6I")  # effective, permitted and inheritable, twice 32 bits


@contextmanager
def refused() -> Iterator[None]:
    """Let this thread read and write only what a file's own rights allow, as root may not be.

    Skips the test where root cannot give its rights up for a while.
    """
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows keeps rights elsewhere than in a file's mode")
    if os.geteuid() != 0:
        yield
        return
    if not sys.platform.startswith("linux"):
        pytest.skip("root reads everything here")
    system, before = ctypes.CDLL(None), ctypes.create_string_buffer(_SETS.size)
    assert system.capget(_HEADER, before) == 0
    sets = _SETS.unpack(before.raw)
    assert system.capset(_HEADER, _SETS.pack(0, *sets[1:3], 0, *sets[4:])) == 0
    try:
        yield
    finally:
        assert system.capset(_HEADER, before) == 0
