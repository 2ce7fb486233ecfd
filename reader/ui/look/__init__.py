"""The look part of the window."""

from __future__ import annotations
