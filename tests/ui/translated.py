"""Qt's own tools for translations, run on this checkout."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "translations"


def tool(name: str, *arguments: str | Path) -> None:
    """Run ``lupdate`` or ``lrelease`` as PySide6 brings it."""
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


def compiled(folder: Path) -> Path:
    """Compile both languages into ``folder``."""
    folder.mkdir(exist_ok=True)
    for source in SOURCES.glob("*.ts"):
        tool("lrelease", "-silent", source, "-qm", folder / source.with_suffix(".qm").name)
    return folder


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    """Return every message of a ``.ts`` file by context and source."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found[context.findtext("name"), message.findtext("source")] = message
    return found


def wordings(message: ET.Element) -> list[str]:
    """Return the translation of a message, or all its plural forms."""
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def is_finished(message: ET.Element) -> bool:
    """Tell whether the translation is there and nothing marks it as a draft."""
    return message.find("translation").get("type") is None and all(wordings(message))
