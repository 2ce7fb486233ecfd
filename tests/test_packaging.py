from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from configparser import RawConfigParser
from pathlib import Path

import pytest
from guards import CHECKOUT
from lxml import etree

from reader.adapters.exchange.bundle import MIME_TYPE
from reader.services.bundling import SUFFIX

INSIDE = "reader/_data/"
SAFELY = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # from 3.11.4 on


def built(kind: str, source: Path, target: Path) -> Path:
    """Build without isolation, which would ask the package index."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    run = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return next(target.iterdir())


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("sdist", CHECKOUT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", CHECKOUT, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    resources = CHECKOUT / "resources"
    wanted = {
        f"{INSIDE}{path.relative_to(CHECKOUT).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file()
        and path.suffix not in {".py", ".pyc"}
        and not path.is_relative_to(resources / "models" / "training")
        and not path.is_relative_to(resources / "desktop")
    }
    carried = {name for name in contents(wheel) if name.startswith(f"{INSIDE}resources/")}
    assert carried == wanted
    assert f"{INSIDE}resources/samples/harbour.ar.txt" in carried


def test_the_wheel_carries_each_translation_compiled(wheel: Path) -> None:
    sources = (CHECKOUT / "translations").glob("*.ts")
    compiled = {f"{INSIDE}translations/{source.stem}.qm" for source in sources}
    assert compiled
    assert {name for name in contents(wheel) if "/translations/" in name} == compiled
    with zipfile.ZipFile(wheel) as archive:
        assert all(archive.getinfo(name).file_size > 100 for name in compiled)


def test_the_wheel_carries_the_package_and_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in contents(wheel)}
    assert tops == {"reader", "qari-0.1.0.data", "qari-0.1.0.dist-info"}


def test_the_wheel_tells_a_desktop_of_the_program_and_its_bundles(wheel: Path) -> None:
    shared = "qari-0.1.0.data/data/share/"
    assert {name for name in contents(wheel) if name.startswith(shared)} == {
        f"{shared}applications/qari.desktop",
        f"{shared}mime/packages/qari.xml",
        f"{shared}icons/hicolor/scalable/apps/qari.svg",
    }


def test_the_desktop_starts_the_program_and_knows_its_bundles() -> None:
    folder = CHECKOUT / "resources" / "desktop"
    entry = RawConfigParser(delimiters="=", strict=True)
    entry.optionxform = str  # type: ignore[assignment] - keys have capitals
    entry.read(folder / "qari.desktop", encoding="utf-8")
    keys = entry["Desktop Entry"]
    command, field = keys["Exec"].split()
    scripts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert command in scripts["gui-scripts"]
    assert field == "%f"
    assert (CHECKOUT / "resources" / "icons" / f"{keys['Icon']}.svg").is_file()
    assert MIME_TYPE.decode() in keys["MimeType"].split(";")
    kinds = etree.parse(folder / "qari.xml").getroot()
    names = {"m": kinds.nsmap[None]}
    assert kinds.xpath("string(m:mime-type/@type)", namespaces=names) == MIME_TYPE.decode()
    assert kinds.xpath("string(//m:glob/@pattern)", namespaces=names) == f"*{SUFFIX}"


def test_the_sdist_makes_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, **SAFELY)  # noqa: S202 - we have just made it
    unpacked = tmp_path / sdist.name.removesuffix(".tar.gz")
    for needed in ("README.md", "CHANGELOG.md", "LICENSE", "tests/conftest.py", "hatch_build.py"):
        assert (unpacked / needed).is_file()
    assert contents(built("wheel", unpacked, tmp_path / "again")) == contents(wheel)
