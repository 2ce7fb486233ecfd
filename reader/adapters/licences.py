"""The licences of everything that the program is made of."""

from __future__ import annotations

import re
from importlib import metadata
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from reader.domain.licence import Licence

PROGRAM: Final = "qari"
LONGEST_NAME: Final = 60  # letters; what is longer is the licence itself
# Folder of the resources, the part of the program, its licence, the file with the text.
BUNDLED: Final = (
    ("fonts", "Amiri, Gentium Book Plus", "OFL-1.1", "OFL.txt"),
    ("lexicon", "Buckwalter's Arabic lexicon", "GPL-2.0-only", "COPYING.GPL-2"),
    ("phrases", "Phrases and words of grammar", "MIT", "LICENSE"),
    ("lexicon", "Example sentences", "MIT", "LICENSE.examples"),
    ("alignment", "Statistics of word pairs", "CC-BY-SA-4.0", "LICENSE.words"),
    ("samples", "Sample articles", "MIT", "LICENSE"),
    ("icons", "Icons", "MIT", "LICENSE"),
    ("quality", "Test set of news", "MIT", "LICENSE"),
    ("quality", "Test set NTREX-128", "CC-BY-SA-4.0", "LICENSE.ntrex"),
    ("quality", "Test set PUD", "CC-BY-SA-3.0", "LICENSE.pud"),
)
_FILE: Final = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_NAME: Final = re.compile(r"[\w.-]+")


def licences(resources: Path) -> tuple[Licence, ...]:
    """Return the licence of the program, of its data, and of each library it needs."""
    bundled = [
        Licence(part, name, (resources / folder / file).read_text(encoding="utf-8"))
        for folder, part, name, file in BUNDLED
    ]
    libraries = [_licence(each, _title(each)) for each in _installed(PROGRAM)]
    return (*libraries[:1], *bundled, *libraries[1:])


def _installed(name: str) -> list[Distribution]:
    """Return a distribution and, by name, all that it needs directly or not."""
    found: dict[str, Distribution] = {}
    wanted = [name]
    while wanted:
        wanted_now = wanted.pop()
        key = wanted_now.lower().replace("_", "-")
        if key in found:
            continue
        try:
            found[key] = metadata.distribution(wanted_now)
        except metadata.PackageNotFoundError:
            continue  # for another system, or another Python
        wanted += _needs(found[key])
    return [found[key] for key in sorted(found, key=lambda key: (key != name, key))]


def _needs(distribution: Distribution) -> list[str]:
    needs = [need for need in distribution.requires or [] if "extra ==" not in need]
    return [match[0] for need in needs if (match := _NAME.match(need))]


def _title(distribution: Distribution) -> str:
    return f"{distribution.metadata['Name']} {distribution.version}"


def _licence(distribution: Distribution, part: str) -> Licence:
    classified = [
        classifier.rsplit(" :: ", 1)[-1]
        for classifier in _fields(distribution, "Classifier")
        if classifier.startswith("License ::")
    ]
    named = _fields(distribution, "License-Expression", "License")
    short = [name for name in named if len(name) <= LONGEST_NAME and "\n" not in name]
    name = next(iter([*short, *classified]), "")
    return Licence(part, name, _text(distribution) or _where(distribution))


def _text(distribution: Distribution) -> str:
    files = [file for file in distribution.files or [] if _FILE.search(str(file))]
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for file in files
        if (path := Path(str(file.locate()))).is_file()
    ]
    return "\n\n".join(texts)


def _where(distribution: Distribution) -> str:
    return "\n".join(_fields(distribution, "Summary", "Home-page", "Project-URL"))


def _fields(distribution: Distribution, *names: str) -> list[str]:
    about = distribution.metadata
    return [value for name in names for value in about.get_all(name) or [] if value]
