"""Test sets, measures and the record of what they have shown."""

from __future__ import annotations

from reader.adapters.quality.measure import SacreBleu
from reader.adapters.quality.record import RecordFile
from reader.adapters.quality.sets import read_sets

__all__ = ["RecordFile", "SacreBleu", "read_sets"]
