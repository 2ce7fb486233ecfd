"""The reader's settings as one JSON file."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from math import isfinite
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

from reader.adapters.files import write_atomically
from reader.domain.settings import Settings

_LOG: Final = logging.getLogger(__name__)
_DEFAULTS: Final = Settings()


class SettingsFile:
    """Reads and changes settings on disk. Safe to call from any thread.

    A value of the wrong kind counts as absent, a key of a later version is kept, and a file that is
    no JSON object is set aside as ``settings.damaged.json``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def load(self) -> Settings:
        """Return the settings; the defaults where the file is absent or damaged."""
        with self._lock:
            return _decoded(self._read())

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Read, change and write the settings; raises ``WritingError``."""
        with self._lock:
            kept = self._read()
            changed = change(_decoded(kept))
            text = json.dumps(kept | _encoded(changed), ensure_ascii=False, indent=2)
            write_atomically(self._path, f"{text}\n".encode())
            return changed

    def _read(self) -> dict[str, object]:
        try:
            found: object = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            found = None
        if isinstance(found, dict):
            return cast("dict[str, object]", found)  # JSON's keys are strings
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        aside = self._path.with_suffix(".damaged.json")
        try:
            self._path.replace(aside)
        except OSError:
            return  # unreadable as well as unmovable: the defaults serve
        _LOG.warning("the settings were damaged and are set aside")


def _encoded(settings: Settings) -> dict[str, object]:
    return {field.name: getattr(settings, field.name) for field in fields(Settings)}


def _decoded(kept: Mapping[str, object]) -> Settings:
    names = [field.name for field in fields(Settings)]
    values = {name: _value(kept.get(name), getattr(_DEFAULTS, name)) for name in names}
    return Settings(**values)


# Any: the value has the type of its field's default, which no annotation can say here.
def _value(found: object, default: object) -> Any:  # noqa: ANN401
    match default:
        case StrEnum():
            return _member(found, default)
        case float():
            return _number(found, default)
        case _:
            return found if type(found) is type(default) else default


def _member(found: object, default: StrEnum) -> StrEnum:
    try:
        return type(default)(found)
    except ValueError:
        return default


def _number(found: object, default: float) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float):
        return default
    return float(found) if isfinite(found) else default
