"""Where the program's own files and the reader's data lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent.parent
DATA_VARIABLE = "QARI_DATA"


def bundled(name: str) -> Path:
    """Return the folder ``name`` ("resources" or "translations") of a wheel or of a checkout."""
    installed = PACKAGE / "_data" / name
    return installed if installed.is_dir() else PACKAGE.parent / name


def data_folder(chosen: Path | None = None) -> Path:
    """Return where library, models and settings live: ``chosen``, ``QARI_DATA`` or the system's."""
    named = os.environ.get(DATA_VARIABLE)
    if chosen is None and not named:
        return Path(platformdirs.user_data_dir("qari", appauthor=False))
    return (chosen or Path(named or "")).expanduser().absolute()


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place the program reads or writes; writes go under ``data`` only."""

    data: Path
    resources: Path
    translations: Path

    @property
    def library(self) -> Path:
        """Return the library's one file."""
        return self.data / "library.sqlite"

    @property
    def settings(self) -> Path:
        """Return the file of settings."""
        return self.data / "settings.json"

    @property
    def models(self) -> Path:
        """Return the folder of the reader's own models."""
        return self.data / "models"

    @property
    def bundled_models(self) -> Path:
        """Return the folder of models that came with the program."""
        return self.resources / "models"

    @property
    def converted(self) -> Path:
        """Return the cache of converted models."""
        return self.data / "converted"

    @property
    def reports(self) -> Path:
        """Return the folder of crash reports."""
        return self.data / "reports"

    @property
    def pasted(self) -> Path:
        """Return the folder of texts that had no file."""
        return self.data / "pasted"

    @property
    def bundles(self) -> Path:
        """Return the folder of what was taken out of bundles."""
        return self.data / "bundles"

    @property
    def lexicon(self) -> Path:
        """Return the folder of the Arabic lexicon."""
        return self.resources / "lexicon"

    @property
    def test_sets(self) -> Path:
        """Return the folder of sentences that models are measured on."""
        return self.resources / "quality"

    @property
    def qualities(self) -> Path:
        """Return the file of what was measured."""
        return self.data / "quality.json"

    @property
    def alignment(self) -> Path:
        """Return the file of words that translate each other."""
        return self.resources / "alignment" / "words.npz"

    @property
    def likely_words(self) -> Path:
        """Return the list of words from which the shortlists of models are made."""
        return self.resources / "alignment" / "shortlist.tsv.xz"

    @property
    def samples(self) -> Path:
        """Return the folder of sample articles."""
        return self.resources / "samples"


def find_paths(data: Path | None = None) -> Paths:
    """Return the places for this installation; creates nothing."""
    return Paths(data_folder(data), bundled("resources"), bundled("translations"))
