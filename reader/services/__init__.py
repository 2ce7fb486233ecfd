"""What the program can do, one module a verb."""

from __future__ import annotations
