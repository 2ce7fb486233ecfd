"""Opening: bytes to an article."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Article, Role
from reader.domain.errors import (
    AddressNotSupported,
    FileEmpty,
    FileIsFolder,
    FileMissing,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
)
from reader.domain.language import Language
from reader.services.opening import SIZE_LIMIT, article_from_bytes, open_article

SECONDS_FOR_MANY = 15  # it takes less than two; a rule that looks at all lines takes minutes


def read(text: str) -> Article:
    return article_from_bytes(text.encode(), "-", FORMATS)


def roles(text: str) -> list[str]:
    return [paragraph.role.value for paragraph in read(text).paragraphs]


def shape(article: Article) -> list[tuple[str, str, str, str | None]]:
    return [(p.text, p.role.value, p.language.value, p.credit) for p in article.paragraphs]


@pytest.fixture
def harbour(data_folder: Path) -> Article:
    return open_article(str(data_folder / "harbour.ar.txt"), FORMATS)


def test_the_harbour_is_read_as_its_structure_says(harbour: Article, data_folder: Path):
    structure = json.loads((data_folder / "structure.harbour.json").read_text("utf-8"))
    read_as = [
        (p.line, p.role.value, p.language.value, p.credit or None) for p in harbour.paragraphs
    ]
    assert read_as == [
        (p["line"], p["role"], p["language"], p.get("credit")) for p in structure["paragraphs"]
    ]
    for paragraph, expected in zip(harbour.paragraphs, structure["paragraphs"], strict=True):
        if "sentences" in expected:
            assert len(paragraph.sentences) == expected["sentences"]


def test_paragraphs_are_the_files_own_lines(harbour: Article, data_folder: Path):
    lines = (data_folder / "harbour.ar.txt").read_text("utf-8").split("\n")
    assert all(lines[p.line - 1] == p.text for p in harbour.paragraphs)
    assert [p.index for p in harbour.paragraphs] == list(range(15))


def test_the_repeated_caption_is_dropped_with_a_reason(harbour: Article):
    assert [(d.text[:4], d.why) for d in harbour.dropped] == [("جرار", "repeats its neighbour")]


def test_the_article_knows_title_language_format_and_encoding(harbour: Article):
    assert harbour.title == "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"
    assert (harbour.language, harbour.format, harbour.encoding) == ("ar", "text", "utf-8")


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("cp1256", b"", "cp1256"),
        ("iso-8859-6", b"", "iso-8859-6"),
        ("utf-8-sig", b"", "utf-8-sig"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32"),
        ("utf-32-be", b"\x00\x00\xfe\xff", "utf-32"),
    ],
)
def test_the_same_text_in_another_encoding_reads_the_same(
    harbour: Article, data_folder: Path, codec: str, mark: bytes, name: str
):
    text = (data_folder / "harbour.ar.txt").read_text("utf-8")
    article = article_from_bytes(mark + text.encode(codec), "-", FORMATS)
    assert article.encoding == name
    assert shape(article) == shape(harbour)


def test_roles_of_a_feature_with_byline_list_and_quote():
    text = """عنوان المقال الطويل عن السوق
بقلم: سلمى الدريدي

افتتحت السوق أبوابها صباح الأحد أمام الزوار القادمين من المدن المجاورة.

ماذا بعد؟
وقال المنظمون إن الدورة المقبلة ستكون أوسع من هذه الدورة.
• كتب الأطفال
• كتب التاريخ
«هذه أجمل أيام حياتي كلها».
Source: Reuters"""
    assert roles(text) == [
        "headline",
        "byline",
        "body",
        "heading",
        "body",
        "list",
        "list",
        "quote",
        "source",
    ]


def test_a_one_paragraph_brief_has_a_body_and_a_shortened_title():
    article = read("قال علماء في الأحياء البحرية إنهم رصدوا قبالة الساحل قطيعا من الدلافين. " * 3)
    assert [p.role for p in article.paragraphs] == [Role.BODY]
    assert article.title.endswith("…")
    assert article.paragraphs[0].text.startswith(article.title[:-1])


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("متظاهرون في ساحة الاستقلال وسط العاصمة (رويترز)", "رويترز"),
        ("متظاهرون في ساحة الاستقلال وسط العاصمة (أ ف ب)", "أ ف ب"),
        ("متظاهرون في ساحة الاستقلال وسط العاصمة (AFP)", "AFP"),
        ("متظاهرون في ساحة الاستقلال - تصوير: ليلى حسن", "ليلى حسن"),
        ("متظاهرون في ساحة الاستقلال. Getty Images", "Getty Images"),
        ("متظاهرون في ساحة الاستقلال / الأناضول", "الأناضول"),
        ("متظاهرون في ساحة الاستقلال - أرشيفية", "أرشيفية"),
        ("صدر الصورة، Getty Images", "Getty Images"),
        ("التعليق على الصورة، متظاهرون في ساحة الاستقلال", None),
    ],
)
def test_a_caption_carries_its_credit(line: str, credit: str | None):
    article = read(f"عنوان الخبر اليوم\n\n{line}\n\nخرج الآلاف إلى الشوارع في العاصمة أمس الأحد.")
    assert [(p.role.value, p.credit) for p in article.paragraphs][1] == ("caption", credit)


def test_a_paragraph_that_ends_in_brackets_and_a_full_stop_is_body():
    text = "عنوان الخبر اليوم\n\nافتتح المعرض في دورته الأولى في المدينة (2015).\n\nانتهى الخبر."
    assert roles(text)[1] == "body"


def test_a_repetition_of_the_headline_is_folded_whatever_its_marks():
    article = read("بعثة تكشف ميناء قديما\n\nبِعثة تكشف ميناءً قديماً\n\nكشفت البعثة الميناء أمس.")
    assert [p.role.value for p in article.paragraphs] == ["headline", "body"]
    assert [d.why for d in article.dropped] == ["repeats its neighbour"]


def test_short_and_distant_repetitions_stay():
    refrain = "وظل البحر هادئا طوال الليل."
    text = f"عنوان\n\n{refrain}\n\nثم هبت الريح.\n\n{refrain}\n\nثم صمت.\n\nثم صمت."
    article = read(text)
    assert not article.dropped
    assert len(article.paragraphs) == 6


def test_hard_wrapped_text_is_joined():
    text = """عنوان الخبر

أعلنت بعثة أثرية مصرية يونانية مشتركة الأحد كشف ميناء غارق
يعود إلى القرن الثالث قبل الميلاد قبالة ساحل الإسكندرية، في
وقت دعا فيه خبراء إلى حماية الموقع من التلوث ومن حركة السفن
الكبيرة.

وأوضحت أن الفريق سيوثق القطع في مكانها ولن ينتشل منها إلا ما
يهدده التيار.
"""
    article = read(text)
    assert [p.line for p in article.paragraphs] == [1, 3, 8]
    assert article.paragraphs[2].text == (
        "وأوضحت أن الفريق سيوثق القطع في مكانها ولن ينتشل منها إلا ما يهدده التيار."
    )


def test_persian_and_urdu_are_recognised():
    persian = read("وزیر امور خارجه ایران گفت که این کشور به مذاکرات ادامه می دهد.")
    urdu = read("وزیر اعظم نے کہا ہے کہ ملک میں حالات بہتر ہو رہے ہیں۔")
    assert (persian.language, urdu.language) == (Language.PERSIAN, Language.URDU)


def test_what_cannot_be_opened_says_why(tmp_path: Path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"\xef\xbb\xbf \n\n")
    with pytest.raises(FileEmpty):
        open_article(str(empty), FORMATS)
    with pytest.raises(FileMissing):
        open_article(str(tmp_path / "nothing.txt"), FORMATS)
    with pytest.raises(FileIsFolder):
        open_article(str(tmp_path), FORMATS)
    with pytest.raises(AddressNotSupported):
        open_article("https://example.org/article", FORMATS)


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(SIZE_LIMIT + 10)
    with pytest.raises(FileTooLarge) as refusal:
        open_article(str(huge), FORMATS)
    assert (refusal.value.size, refusal.value.limit) == (SIZE_LIMIT + 10, SIZE_LIMIT)


def test_people_talking_in_turns_are_no_list_and_no_headings():
    text = """حوار مع المهندس سمير
- ما أكبر المشكلات التي تواجه المدينة اليوم؟
- أكبرها شح المياه، ثم تهالك الشبكة القديمة في الأحياء.
س: كيف ترون المستقبل؟
ج: أراه مشرقا إذا توفرت الإرادة والمال والوقت."""
    assert roles(text) == ["headline", "body", "body", "body", "body"]


def test_numbered_and_dashed_lines_need_a_neighbour_to_be_a_list():
    listed = (
        "عنوان\n\nوهذه هي الشروط كما وردت في البيان.\n\n1. أول شرط\n2. ثاني شرط\n\n- بند\n- بند آخر"
    )
    alone = "عنوان\n\n- بند واحد لا غير.\n\nوهذه هي الشروط كما وردت في البيان الصادر أمس."
    assert roles(listed)[2:] == ["list"] * 4
    assert roles(alone)[1] == "body"


def test_a_correspondent_and_his_city_are_a_byline():
    text = "عنوان الخبر\n\nليلى منصور-القاهرة\n\nأعلنت البعثة أمس كشف ميناء غارق قبالة الساحل."
    assert roles(text) == ["headline", "byline", "body"]


def test_an_english_paragraph_among_arabic_ones_is_body_unless_a_caption_is_near():
    english = "The ministry said in a statement that the harbour would be protected."
    arabic = "أعلنت البعثة أمس كشف ميناء غارق قبالة الساحل، ودعت إلى حمايته."
    assert roles(f"عنوان\n\n{arabic}\n\n{english}\n\n{arabic[:-1]} كله.")[2] == "body"
    near = f"عنوان\n\n{arabic}\n\n{english}\nغواصون قبالة الساحل (رويترز)\n\n{arabic[:-1]} كله."
    assert roles(near)[2:4] == ["caption", "caption"]


def test_without_headline_the_first_line_is_what_it_is():
    assert roles("أعلنت البعثة كشف الميناء.\n\nثم غادرت المدينة.") == ["body", "body"]
    assert roles("المصدر : وكالات\n\nأعلنت البعثة كشف الميناء.")[0] == "source"
    assert roles("• أول بند\n• ثاني بند") == ["list", "list"]


def test_a_caption_repeated_far_away_is_folded():
    caption = "غواصون يتفقدون الرصيف قبالة الساحل (رويترز)"
    body = "أعلنت البعثة أمس كشف ميناء غارق قبالة الساحل."
    article = read(f"عنوان الخبر\n\n{caption}\n\n{body}\n\n{body[:-1]} كله.\n\n{caption}")
    assert len(article.paragraphs) == 4
    assert [d.why for d in article.dropped] == ["repeats a caption"]


def test_a_baked_page_is_read_in_letters_and_in_order():
    page = "\ufeb3\ufefc\ufee1\n\n.\ufee2\ufed8\ufecb"
    assert [p.text for p in read(page).paragraphs] == ["سلام", "عقم."]


def test_a_file_the_system_refuses_is_unreadable(tmp_path: Path):
    with pytest.raises(FileUnreadable) as refusal:
        open_article(str(tmp_path / ("ا" * 300)), FORMATS)
    assert refusal.value.reason
    with pytest.raises(FileMissing):
        open_article("a\x00b", FORMATS)


def test_no_format_means_no_text():
    with pytest.raises(FileNotText):
        article_from_bytes(b"text", "-", ())


def test_a_long_headline_is_kept_whole_as_title():
    headline = "بعثة أثرية " * 12
    assert read(f"{headline}\n\nأعلنت البعثة كشف الميناء.").title == headline.strip()


@pytest.mark.parametrize(
    "line",
    ["تاريخ النشر: 12/3/2025", "نُشر في ٤ مايو ٢٠٢٥", "آخر تحديث: 14:20", "Published 3 May 2025"],
)
def test_a_line_that_says_when_it_came_out_is_a_byline(line):
    text = f"مهرجان الربيع يعود إلى صنعاء\n\n{line}\n\nعاد مهرجان الربيع إلى المدينة."
    assert roles(text) == ["headline", "byline", "body"]


@pytest.mark.parametrize("line", ["جميع الحقوق محفوظة © 2025", "حقوق النشر محفوظة للوكالة"])
def test_a_line_that_keeps_the_rights_is_the_source(line):
    text = f"مهرجان الربيع يعود إلى صنعاء\n\nعاد مهرجان الربيع إلى المدينة.\n\n{line}"
    assert roles(text) == ["headline", "body", "source"]


def test_a_sentence_about_rights_and_dates_is_prose():
    text = (
        "عودة\n\nنشر في القاهرة كتاب عن عام 2011 تناول حقوق الإنسان.\n\n"
        "وقالت الدار إن جميع الحقوق محفوظة للكاتبة منذ العقد الذي وقعته معها قبل "
        "عشر سنوات في بيروت."
    )
    assert roles(text)[1:] == ["body", "body"]


def test_a_byline_stands_at_the_end_too():
    text = "أعلنت البعثة كشف الميناء أمس.\n\nثم غادرت المدينة.\n\nكتبت: منى علي"
    assert roles(text) == ["body", "body", "byline"]


@pytest.mark.parametrize("text", ["أعلنت البعثة كشف {}.", "• بند {}", "A line in English {}"])
def test_thousands_of_paragraphs_of_any_kind_open_in_time(text: str):
    lines = "\n\n".join(text.format(number) for number in range(20_000))
    start = time.process_time()
    assert len(read(lines).paragraphs) == 20_000
    assert time.process_time() - start < SECONDS_FOR_MANY


def test_an_agency_alone_in_brackets_at_the_end_is_the_source():
    text = "عنوان الخبر\n\nأعلنت البعثة كشف الميناء أمس.\n\nثم غادرت المدينة.\n\n(رويترز)"
    assert roles(text) == ["headline", "body", "body", "source"]
