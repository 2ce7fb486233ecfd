"""The program run as in a terminal, in this process or in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from guards import CHECKOUT

from reader import cli


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Qari:
    """Runs the program in this process."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Ended:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(str(ended.code))
        said = self.capsys.readouterr()
        return Ended(status, said.out, said.err)


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, without Qt."""
    paths = {"PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'tests' / 'without_qt'}"}
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        env={**os.environ, **paths, **environment},
        capture_output=True,
        check=False,
    )
