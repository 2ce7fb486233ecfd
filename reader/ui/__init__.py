"""The window; the only package that imports Qt."""

from __future__ import annotations
