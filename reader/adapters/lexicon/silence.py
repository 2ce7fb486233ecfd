"""ONNX Runtime, which two libraries bring along, kept from reporting to its makers.

Its wheels write down what machine they run on, and send that away when there is a network.
"""

from __future__ import annotations

import os
from typing import Final

SWITCH: Final = "ORT_DISABLE_TELEMETRY"


def silence() -> None:
    """Let it write down and send nothing; to be called before it is loaded."""
    os.environ[SWITCH] = "1"
