from __future__ import annotations

import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import pytest
from guards import CHECKOUT

PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
LINK = re.compile(r"\]\(([^)#\s]+)\)")


def block_after(marker: str) -> str:
    """Return the fenced block that follows ``<!-- marker -->``, as ``.ci/run`` takes it."""
    page = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- {marker} -->\n```sh\n(.*?)```", page, re.DOTALL)
    assert found is not None, marker
    return found[1]


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_somewhere(page: str) -> None:
    links = LINK.findall((CHECKOUT / page).read_text(encoding="utf-8"))
    local = [unquote(link) for link in links if "://" not in link]
    assert [link for link in local if not (CHECKOUT / link).exists()] == []


def test_setting_up_is_two_commands_of_one_line_each() -> None:
    for marker in ("open", "tests"):
        assert block_after(marker).count("\n") == 1


def test_the_sample_that_readme_opens_is_there() -> None:
    opened = shlex.split(block_after("open"))[-1]
    assert (CHECKOUT / opened).is_file()


def test_ci_runs_the_command_that_readme_gives() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    assert "readme tests" in script.replace('"', "")
    assert block_after("tests").rstrip().endswith("-m pytest")


def test_every_folder_of_resources_has_its_licence_beside_it() -> None:
    def is_licensed(folder: Path) -> bool:
        return any(re.match(r"LICEN[CS]E|OFL|COPYING", path.name) for path in folder.iterdir())

    own_work = {"desktop", "themes", "training"}
    resources = CHECKOUT / "resources"
    kinds = [path for path in resources.iterdir() if any(path.glob("*"))]
    models = resources / "models"
    folders = [*(path for path in kinds if path != models), *models.iterdir()]
    unlicensed = {folder.name for folder in folders if not is_licensed(folder)}
    assert unlicensed <= own_work
