"""Texts by name, as a table's row or JSON holds them, and what can be read of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

UNFIT: Final = (KeyError, ValueError, TypeError, OverflowError)
"""What reading a record raises that does not hold what it should."""


def text_in(record: Mapping[str, object], name: str) -> str:
    """Return a text; raises ``KeyError`` or ``TypeError`` where there is none of that name."""
    value = record[name]
    if not isinstance(value, str):
        raise TypeError("a record is made of texts")
    return value


def time_in(record: Mapping[str, object], name: str) -> datetime:
    """Return a moment in UTC, in which one without a zone is; raises ``ValueError`` too."""
    moment = datetime.fromisoformat(text_in(record, name))
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)


def time_text(moment: datetime) -> str:
    """Return a moment as records hold it: ISO 8601, in UTC."""
    return moment.astimezone(UTC).isoformat()
