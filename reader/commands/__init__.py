"""The terminal front end, a module a command; no Qt."""

from __future__ import annotations
