"""The reader's corrected translations, and the history of every change made to them."""

from __future__ import annotations

from typing import Final

from reader.adapters.library.records import Table
from reader.domain.correction import Correction, correction_of, record_of
from reader.domain.errors import CorrectionChanged

CORRECTIONS: Final[Table[Correction]] = Table(
    name="corrections",
    changes_name="correction_changes",
    key=("sentence",),
    columns=("sentence", "text", "machine", "article", "created", "modified"),
    record_of=record_of,
    read=correction_of,
    changed=CorrectionChanged,
)
