from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path

from annotated import note_on
from bundled import harbour_article, packed_of
from PySide6.QtWidgets import QToolTip
from windows import DATA, opened, paths_in, text_of

from reader import cli
from reader.adapters.exchange.bundle import unpack
from reader.adapters.library import SqliteLibrary
from reader.domain.language import Side
from reader.domain.translation import TranslatedParagraph
from reader.services.exporting import sheet_of
from reader.ui.actions import Command


def test_a_bundle_opens_with_its_translation_and_notes(qtbot, tmp_path: Path):
    article = harbour_article()
    name = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"
    note = replace(note_on(article, "ميناء غارقا", "a port"), id=name)
    sheet = sheet_of(article, [TranslatedParagraph(0, "A mission.", ())], [note])
    packed = tmp_path / "harbour.qari"
    with closing(SqliteLibrary(tmp_path / "there.sqlite")) as library:
        packed.write_bytes(packed_of(sheet, library))

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


LONG = (
    "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\n\nوقالت رئيسة البعثة ليلى منصور في مؤتمر صحفي "
    "عقد بمكتبة الإسكندرية إن الغواصين عثروا على رصيف حجري طوله 180 مترا، وعلى ستة مراس، وعشرات "
    "الجرار الفخارية، وأضافت أن الفريق سيوثق القطع في مكانها، ولن ينتشل منها إلا ما يهدده التيار، "
    "مشيرة إلى أن العمل سيستمر خمس سنوات على الأقل، وأن الوزارة ستتحمل 40% من التكلفة، فيما تتحمل "
    "الجامعة اليونانية بقية المبلغ، وذلك بموجب اتفاق وقعه الجانبان في مارس الماضي.\n"
)


def test_a_sentence_translated_by_its_clauses_comes_whole_with_links_and_doubts(
    qtbot, tmp_path: Path
):
    article, packed = tmp_path / "long.txt", tmp_path / "long.qari"
    article.write_text(LONG, encoding="utf-8")
    here = ["--data", str(tmp_path / "here"), "--model", str(DATA / "by-heart")]
    assert cli.main(["bundle", str(article), "-o", str(packed), *here]) == 0
    sent = unpack(packed.read_bytes(), "").translated
    with opened(paths_in(tmp_path / "there")) as window:
        with qtbot.waitSignal(window.desk.translated):
            window.open_path(str(packed))
        assert text_of(window, Side.TARGET, 1) == sent[1].text
        (pair,) = window.desk.translated_paragraphs[1].sentences
        assert pair == sent[1].sentences[0]
        assert pair.source.of(text_of(window, Side.SOURCE, 1)) == LONG.split("\n\n")[1].strip()
        link = next(each for each in pair.links if each.source.of(LONG.split("\n\n")[1]) == "180")
        assert link.target.of(sent[1].text) == "180"
        assert "number" in {doubt.kind for doubt in pair.doubts}
        window.commands[Command.NEXT_DOUBT].trigger()
        assert pair.doubts[0].why in unescape(QToolTip.text())
