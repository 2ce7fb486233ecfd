from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotated import note_on
from windows import DATA, opened, paths_in, text_of

from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.bundle import pack
from reader.adapters.formats import FORMATS
from reader.domain.language import Side
from reader.domain.translation import TranslatedParagraph
from reader.services.bundling import bundle_of
from reader.services.exporting import sheet_of
from reader.services.opening import open_article


def test_a_bundle_opens_with_its_translation_and_notes(qtbot, tmp_path: Path):
    article = open_article(str(DATA / "harbour.ar.txt"), FORMATS)
    name = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"
    note = replace(note_on(article, "ميناء غارقا", "a port"), id=name)
    sheet = sheet_of(article, [TranslatedParagraph(0, "A mission.", ())], [note])
    data = (DATA / "harbour.ar.txt").read_bytes()
    packed = tmp_path / "harbour.qari"
    packed.write_bytes(pack(bundle_of(sheet, data, None, write_annotations)))

    with opened(paths_in(tmp_path / "data")) as window:
        window.open_path(str(packed))
        qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
        assert text_of(window, Side.SOURCE, 0) == article.title
        qtbot.waitUntil(lambda: text_of(window, Side.TARGET, 0) == "A mission.")
        assert "came with the article" in window.centre.banner.sentences()[0]
        assert window.noting.notes[0].body == "a port"

    with opened(paths_in(tmp_path / "data")) as window:
        window.open_last()
        qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
        qtbot.waitUntil(lambda: text_of(window, Side.TARGET, 0) == "A mission.")
