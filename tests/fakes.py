"""Small honest stand-ins for the ports."""

from __future__ import annotations
