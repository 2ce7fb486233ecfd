from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Role
from reader.domain.gloss import Gloss, NameSpelling, Reading, Segment, SegmentKind
from reader.domain.language import Language
from reader.domain.settings import Theme
from reader.ui.gloss.card import GlossCard
from reader.ui.gloss.placing import place
from reader.ui.gloss.strip import spoken
from reader.ui.gloss.terms import TERMS, kind, reason, term
from reader.ui.gloss.word import TintedWord
from reader.ui.look.fonts import Typography, load_fonts
from reader.ui.look.theme import Colours, palette_of, read_colours

ROOT = Path(__file__).parents[2]
NEAR = QRect(400, 60, 70, 30)


def reading(
    vocalised: str, *glosses: str, pos: str = "noun", features: tuple[str, ...] = ()
) -> Reading:
    stem = (Segment(vocalised, SegmentKind.STEM, "; ".join(glosses)),)
    return Reading(vocalised, vocalised, "ك ت ب", pos, features, stem, glosses, "latin", 1.0)


WRITE = Reading(
    vocalised="سَيَكْتُبُونَها",
    lemma="كَتَبَ",
    root="ك ت ب",
    pos="verb",
    features=("third person", "plural", "future"),
    segments=(
        Segment("سَ", SegmentKind.PROCLITIC, "will"),
        Segment("يَ", SegmentKind.PREFIX, "they"),
        Segment("كْتُبُ", SegmentKind.STEM, "write; record"),
        Segment("ونَ", SegmentKind.SUFFIX, "plural"),
        Segment("ها", SegmentKind.ENCLITIC, "it"),
    ),
    glosses=("write", "record"),
    transliteration="sa-yaktubūna-hā",
    score=3.0,
    why=("spelling", "translation: write"),
)
BOOKS = reading("كُتُب", "book", features=("plural",))
WROTE = reading("كَتَبَ", "write", pos="verb")
GLOSS = Gloss("كتب", (BOOKS, WROTE, WRITE))


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK])
def colours(request: pytest.FixtureRequest) -> Colours:
    return read_colours(ROOT / "resources" / "themes", request.param)


@pytest.fixture
def page(qtbot: QtBot, colours: Colours) -> QWidget:
    widget = QWidget()
    widget.setPalette(palette_of(colours))
    widget.resize(700, 560)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def card(page: QWidget, colours: Colours) -> GlossCard:
    return GlossCard(colours, page)


def shown(card: GlossCard) -> str:
    return f"{card.face.word.text} | {card.face.senses.accessibleName()}"


def plain(text: str) -> str:
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))


def test_the_card_tells_the_first_reading(card: GlossCard) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE,)), NEAR)
    assert shown(card) == "سَيَكْتُبُونَها | write; record"
    assert card.face.transliteration.text() == "sa-yaktubūna-hā"
    assert card.face.grammar.text() == "verb · third person · plural · future"
    assert plain(card.face.dictionary.text()) == "Lemma: كَتَبَ    Root: ك ت ب"
    assert plain(card.face.reasons.text()) == "Why this reading: spelling, translation: write"
    assert card.face.strip.isVisible()


def test_the_sense_that_the_translation_uses_is_bold(card: GlossCard) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE,)), NEAR)
    assert plain(card.face.senses.text()) == "<b>write</b>; record"


def test_each_part_is_named_and_explained_not_only_coloured() -> None:
    assert spoken(WRITE.segments) == (
        "proclitic سَ: will; prefix يَ: they; stem كْتُبُ: write; suffix ونَ: plural; enclitic ها: it"
    )


def test_down_and_up_go_from_reading_to_reading(card: GlossCard, qtbot: QtBot) -> None:
    card.show_gloss(GLOSS, NEAR)
    steps = [Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up]
    seen = [shown(card)]
    for key in steps:
        qtbot.keyClick(card, key)
        seen.append(shown(card))
    assert seen == [
        "كُتُب | book",
        "كَتَبَ | write",
        "سَيَكْتُبُونَها | write; record",
        "سَيَكْتُبُونَها | write; record",
        "كَتَبَ | write",
    ]


@pytest.mark.parametrize("letter", ["m", "ة"])
def test_m_lists_all_readings_on_either_keyboard(
    card: GlossCard, qtbot: QtBot, letter: str
) -> None:
    card.show_gloss(GLOSS, NEAR)
    before = card.height()
    assert card.readings.isHidden()
    press(qtbot, card, letter)
    assert card.readings.isVisible()
    assert card.height() > before
    assert [card.readings.topLevelItem(row).text(0) for row in range(3)] == [
        "كُتُب",
        "كَتَبَ",
        "سَيَكْتُبُونَها",
    ]
    press(qtbot, card, letter)
    assert card.readings.isHidden()


def press(qtbot: QtBot, card: GlossCard, letter: str) -> None:
    """Send a key press that writes ``letter``, as either keyboard layout does."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(card, event)


def test_a_reading_picked_from_the_list_is_told(card: GlossCard) -> None:
    card.show_gloss(GLOSS, NEAR)
    card.toggle_readings()
    card.readings.itemClicked.emit(card.readings.topLevelItem(1), 0)
    assert shown(card) == "كَتَبَ | write"


def test_escape_closes_and_gives_the_keyboard_back(
    card: GlossCard, page: QWidget, qtbot: QtBot
) -> None:
    button = QPushButton("page", page)
    button.show()
    button.setFocus()
    card.show_gloss(GLOSS, NEAR)
    assert card.hasFocus()
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert button.hasFocus()


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, -1)])
def test_the_side_keys_ask_for_the_next_word(
    card: GlossCard, qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    card.show_gloss(GLOSS, NEAR)
    with qtbot.waitSignal(card.step_requested) as asked:
        qtbot.keyClick(card, key)
    assert asked.args == [step]


def test_keys_and_buttons_ask_for_a_note_and_another_word(card: GlossCard, qtbot: QtBot) -> None:
    card.show_gloss(GLOSS, NEAR)
    with qtbot.waitSignal(card.note_requested) as noted:
        press(qtbot, card, "ى")
    with qtbot.waitSignal(card.lookup_requested) as looked_up:
        card.lookup.click()
    assert (noted.args, looked_up.args) == (["كتب"], ["كتب"])


def test_copying_takes_what_is_told(card: GlossCard, qtbot: QtBot) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE,)), NEAR)
    qtbot.keyClick(card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[:3] == [
        "سَيَكْتُبُونَها",
        "sa-yaktubūna-hā",
        "write; record",
    ]


def test_a_better_gloss_keeps_the_reading_that_was_chosen(card: GlossCard) -> None:
    card.show_gloss(GLOSS, NEAR)
    card.step(1)
    card.show_gloss(Gloss("كتب", (WRITE, BOOKS, WROTE)), NEAR)
    assert shown(card) == "كَتَبَ | write"
    card.show_gloss(GLOSS, QRect(10, 200, 40, 30))
    assert shown(card) == "كُتُب | book"


def test_a_better_gloss_shows_its_best_reading_where_none_was_chosen(card: GlossCard) -> None:
    card.show_gloss(GLOSS, NEAR)
    card.show_gloss(Gloss("كتب", (WROTE, BOOKS)), NEAR)
    assert shown(card) == "كَتَبَ | write"


def test_a_better_gloss_brings_its_own_first_reading_where_none_was_chosen(
    card: GlossCard,
) -> None:
    card.show_gloss(GLOSS, NEAR)
    card.show_gloss(Gloss("كتب", (WROTE, BOOKS)), NEAR)
    assert shown(card) == "كَتَبَ | write"


def test_a_name_is_spelt_in_english(card: GlossCard) -> None:
    kerry = reading("كِيرِي", "bellows")
    card.show_gloss(Gloss("كيري", (kerry,), NameSpelling("Kerry", is_certain=True)), NEAR)
    assert shown(card) == "كِيرِي | Kerry; bellows"
    named = Gloss("كيري", (reading("كيري", "Kerry"),), NameSpelling("Kerry", is_certain=True))
    card.show_gloss(named, NEAR)
    assert shown(card) == "كيري | Kerry"
    card.show_gloss(Gloss("كيري", (kerry,), NameSpelling("Kiri", is_certain=False)), NEAR)
    assert shown(card) == "كِيرِي | ≈ Kiri; bellows"


def test_an_unknown_word_is_said_to_be_unknown(card: GlossCard) -> None:
    card.show_gloss(Gloss("غغغ", ()), NEAR)
    assert shown(card) == "غغغ | This word is not in the dictionary."
    assert card.more.isHidden()


def test_the_card_speaks_to_screen_readers(card: GlossCard) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE,)), NEAR)
    assert card.accessibleName() == "Meaning of سيكتبونها"
    assert "write; record" in card.accessibleDescription()
    assert card.face.word.accessibleName() == "سَيَكْتُبُونَها"
    assert card.readings.accessibleName() == "Other readings"


def test_tinting_changes_neither_the_letters_nor_their_width(
    card: GlossCard, colours: Colours
) -> None:
    load_fonts(ROOT / "resources" / "fonts")  # Amiri sets a word otherwise than its parts
    card.set_typography(Typography())
    card.face.word.show_segments(WRITE.segments, colours)
    tinted = card.face.word.sizeHint()
    card.face.word.show_plain(WRITE.vocalised, colours)
    assert card.face.word.sizeHint() == tinted


@pytest.mark.parametrize("word", ["أُكُلُّهُمْ", "لِمُحَمَّدٍ", "إِبِلٍ"])
def test_no_mark_of_the_word_is_cut(qtbot: QtBot, colours: Colours, word: str) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    shown_word = TintedWord()
    qtbot.addWidget(shown_word)
    shown_word.set_face(Typography(arabic_size=30.0).font(Role.BODY, Language.ARABIC))
    shown_word.show_plain(word, colours)
    shown_word.resize(shown_word.sizeHint())
    picture = shown_word.grab().toImage()
    edges = [(x, y) for x in range(picture.width()) for y in (0, picture.height() - 1)]
    assert {picture.pixelColor(*edge).name() for edge in edges} == {picture.pixelColor(0, 0).name()}


def test_the_card_follows_fonts_and_colours(card: GlossCard, colours: Colours) -> None:
    card.show_gloss(GLOSS, NEAR)
    before = card.face.word.sizeHint().height()
    card.set_typography(Typography(arabic_size=30.0))
    assert card.face.word.sizeHint().height() > 1.5 * before
    card.set_theme(colours)
    assert card.face.senses.palette().windowText().color().name() == colours.roles.ink


@pytest.mark.parametrize("mirrored", [False, True])
def test_lines_begin_where_the_interface_does(card: GlossCard, *, mirrored: bool) -> None:
    card.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    card.show_gloss(GLOSS, NEAR)
    wanted = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    assert card.face.senses.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == (
        wanted | Qt.AlignmentFlag.AlignAbsolute
    )


@pytest.mark.parametrize("near", [NEAR, QRect(5, 500, 60, 30), QRect(640, 270, 60, 30)])
def test_the_card_never_covers_the_line_of_its_word(
    card: GlossCard, page: QWidget, near: QRect
) -> None:
    card.show_gloss(GLOSS, near)
    card.toggle_readings()
    line = QRect(0, near.top(), page.width(), near.height())
    assert not card.geometry().intersects(line)
    assert page.rect().contains(card.geometry())


@pytest.mark.parametrize("top", range(0, 400, 37))
@pytest.mark.parametrize("height", [80, 240, 900])
def test_a_card_is_placed_beside_the_line_and_inside_the_page(top: int, height: int) -> None:
    room, near = QSize(500, 440), QRect(300, top, 60, 28)
    placed = place(near, QSize(400, height), room).rect
    assert not placed.intersects(QRect(0, top, 500, 28))
    assert QRect(0, 0, 500, 440).contains(placed)


def test_no_button_of_a_card_in_large_letters_is_cut(card: GlossCard) -> None:
    large = QFont(card.font())
    large.setPointSizeF(14)
    card.setFont(large)
    card.show_gloss(GLOSS, NEAR)
    buttons = [button for button in card.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) >= 6
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_the_parts_stay_in_sight_in_other_colours(card: GlossCard, colours: Colours) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE,)), NEAR)
    card.set_theme(colours)
    assert [label.isVisible() for label in card.face.strip._labels] == [True] * len(
        card.face.strip._labels
    )


def test_every_term_and_kind_has_a_word() -> None:
    assert {term(name) for name in TERMS} == TERMS
    assert term("a sense") == "a sense"
    assert {kind(k) for k in SegmentKind} == {k.value for k in SegmentKind}
    assert reason("translation: write") == "translation: write"


def test_pictures_of_the_card(card: GlossCard, page: QWidget, tmp_path: Path) -> None:
    card.show_gloss(Gloss("سيكتبونها", (WRITE, BOOKS)), NEAR)
    card.toggle_readings()
    picture = page.grab()
    assert picture.save(str(tmp_path / "card.png"))
    image = picture.toImage()
    inks = {image.pixelColor(x, y).name() for x in range(20, 470, 1) for y in range(100, 160)}
    assert card.face._colours.segments[SegmentKind.ENCLITIC] in inks


@pytest.mark.parametrize(("width", "has_close"), [(700, True), (400, False)])
def test_on_a_narrow_page_no_button_is_cut_and_escape_alone_closes(page, colours, width, has_close):
    page.resize(width, 560)
    card = GlossCard(colours, page)
    card.show_gloss(GLOSS, QRect(100, 100, 40, 20))
    QApplication.sendPostedEvents()
    assert card.dismiss_button.isVisible() is has_close
    for button in (card.star, card.more, card.note, card.lookup):
        assert button.width() >= button.sizeHint().width()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
