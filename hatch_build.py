"""The build hook: compile the interface's translations and lay resources inside the package."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What of resources/ the package itself does not need, besides the scripts that make the data.
LEFT_OUT = (
    "desktop",  # installed beside the package
    "models/training",
)
INSIDE = "reader/_data"
RELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


def compile_translations(sources: Path, target: Path) -> list[Path]:
    """Compile every ``.ts`` file of ``sources`` into ``target``; return the ``.qm`` files."""
    made: list[Path] = []
    for source in sorted(sources.glob("*.ts")):
        compiled = target / source.with_suffix(".qm").name
        command = [sys.executable, "-c", RELEASE, "-silent", str(source), "-qm", str(compiled)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        if run.returncode != 0 or not compiled.exists():
            raise RuntimeError(
                f"Qt's lrelease could not compile {source.name}; on a bare Linux machine install "
                f"the system packages that README.md names.\n{run.stdout}{run.stderr}"
            )
        made.append(compiled)
    return made


def packaged_resources(resources: Path) -> list[Path]:
    """Return the files of ``resources`` that a wheel carries."""
    left_out = tuple(resources / place for place in LEFT_OUT)
    return [
        path
        for path in sorted(resources.rglob("*"))
        if path.is_file()
        and path.suffix != ".py"
        and not any(path.is_relative_to(place) for place in left_out)
        and not any(part.startswith(".") for part in path.relative_to(resources).parts)
        and "__pycache__" not in path.parts
    ]


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Give a wheel its data files; give a checkout its compiled translations."""

    _scratch: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into the checkout when it is installed editable, else into the wheel."""
        root = Path(self.root)
        translations = root / "translations"
        if version == "editable":
            compile_translations(translations, translations)
            return
        self._scratch = Path(tempfile.mkdtemp(prefix="qari-build-"))
        inside = {
            path: f"{INSIDE}/{path.relative_to(root).as_posix()}"
            for path in packaged_resources(root / "resources")
        }
        for compiled in compile_translations(translations, self._scratch):
            inside[compiled] = f"{INSIDE}/translations/{compiled.name}"
        build_data["force_include"].update({str(path): place for path, place in inside.items()})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled beside the checkout."""
        del version, build_data, artifact_path
        if self._scratch is not None:
            shutil.rmtree(self._scratch)
