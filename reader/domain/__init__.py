"""Values and rules; imports nothing of ours."""

from __future__ import annotations
