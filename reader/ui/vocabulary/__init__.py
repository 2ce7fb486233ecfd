"""The panel that lists the words a reader learns."""

from __future__ import annotations
