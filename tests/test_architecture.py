from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from guards import CHECKOUT

READER = CHECKOUT / "reader"
PORTS = {f"reader.services.{name}" for name in (
    "ports", "file_ports", "word_ports", "quality_ports", "correction_ports", "translator_ports",
    "jobs",
)}  # fmt: skip
OURS = {"reader", "PySide6"}
# Arrays go from one module to the next; weights are read for both engines.
SHARED = {"numpy", "safetensors"}


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_adapters_know_of_the_services_only_ports_and_jobs() -> None:
    known = {
        module
        for path in (READER / "adapters").rglob("*.py")
        for module in imported(path)
        if module.startswith("reader.services")
    }
    assert known - PORTS == set()
    assert "reader.services.ports" in known


def test_each_library_is_imported_in_one_module() -> None:
    importers: dict[str, set[str]] = defaultdict(set)
    for path in READER.rglob("*.py"):
        for module in imported(path):
            importers[module.partition(".")[0]].add(path.relative_to(READER).as_posix())
    libraries = set(importers) - sys.stdlib_module_names - OURS - SHARED
    assert {name: importers[name] for name in libraries if len(importers[name]) > 1} == {}
    assert importers["ctranslate2"] == {"adapters/marian/runtime.py"}
