"""What a crash report says: where the program was, never what was being read."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping
from traceback import extract_tb
from types import TracebackType

# Messages of these kinds speak of code; any other may quote the text that was being worked on.
_SPEAKING_OF_CODE = (AttributeError, ImportError, NameError, NotImplementedError, RecursionError)


def report(error: BaseException, versions: Mapping[str, str]) -> str:
    """Return the report as text: versions, and for each exception its kind and its places."""
    lines = [f"{name} {version}" for name, version in versions.items()]
    lines += [f"Python {platform.python_version()}", platform.platform(), ""]
    for link in _chain(error):
        lines += _places(link.__traceback__)
        lines += [_kind(link), ""]
    return "\n".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    chain = [error]
    while (earlier := chain[-1].__cause__ or chain[-1].__context__) and earlier not in chain:
        chain.append(earlier)
    return chain[::-1]


def _places(traceback: TracebackType | None) -> list[str]:
    return [
        f"  {_module(place.filename)}:{place.lineno} in {place.name}: {place.line}"
        for place in extract_tb(traceback)
    ]


def _module(filename: str) -> str:
    """Return the path from the folder Python found it in: a home folder's name is private."""
    folders = sorted((folder for folder in sys.path if folder), key=len, reverse=True)
    return next(
        (
            filename.removeprefix(folder).lstrip("/\\")
            for folder in folders
            if filename.startswith(folder)
        ),
        filename.replace("\\", "/").rsplit("/", 1)[-1],
    )


def _kind(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name}: {error.strerror}"
    return f"{name}: {error}" if isinstance(error, _SPEAKING_OF_CODE) else name
