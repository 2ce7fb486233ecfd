"""The ports made real; no Qt."""

from __future__ import annotations
