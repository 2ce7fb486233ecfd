"""Pages as they are pasted, with all that stands around their articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.services.opening import article_from_bytes

PAGES = (
    "agency", "newspaper", "comments", "live", "interview", "lists", "english", "captions",
    "ceremony", "decree", "dialogue", "explainer", "factbox", "feature", "latin", "magazine",
    "names", "opinion", "questions", "rates", "results", "standfirst", "verse",
    "football", "minister", "weather",
)  # fmt: skip


def roles(lines: list[str]) -> list[str]:
    article = article_from_bytes("\n".join(lines).encode(), "-", FORMATS)
    assert [paragraph.text for paragraph in article.paragraphs] == lines
    return [paragraph.role.value for paragraph in article.paragraphs]


def around(line: str) -> str:
    """Give the role of a line between two paragraphs."""
    return roles(["عاد المهرجان إلى المدينة أمس.", line, "وغنى فيه ثلاثون فنانا حتى الصباح."])[1]


@pytest.mark.parametrize("name", PAGES)
def test_a_pasted_page_is_told_from_its_article(name: str, data_folder: Path):
    rows = (data_folder / "pages" / f"{name}.tsv").read_text("utf-8").splitlines()
    expected = [row.split("\t", 1) for row in rows]
    found = roles([text for _, text in expected])
    assert [[role, text] for role, (_, text) in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا",
        "اقرأ أيضاً: سد جديد في الجنوب",
        "إقرأ المزيد",
        "شاهد أيضا",
        "مواضيع ذات صلة",
        "الأكثر قراءة",
        "تابعوا أهم الأخبار عبر قناتنا على تلغرام",
        "Read also: A new dam",
        "مشاركة عبر فيسبوك",
        "شارك المقال",
        "الكلمات المفتاحية: مياه، سدود",
        "وسوم",
        "#مياه #سدود",
        "اشترك في نشرتنا البريدية",
        "احصلوا على ملخص اليوم في بريدكم الإلكتروني",
        "الرئيسية / ثقافة / مهرجانات",
        "Sign up for our newsletter",
    ],
)
def test_what_a_page_puts_around_its_article_is_no_body(line: str):
    assert around(line) == "source"


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ بين السطور وستفهم الرسالة.",
        "شاهد أيضا ثلاثة أفلام قصيرة.",
        "تابعوا المباراة من المدرجات الخلفية.",
        "تابعنا على الأرض تقدم رجال الإطفاء.",
        "اشترك في القتال قبل أن يبلغ العشرين.",
        "شارك في التحقيق خبراء من ثلاث دول.",
        "حمل تطبيق القانون في طياته مخاطر كثيرة.",
        "الإعلان عن النتائج يتأخر.",
        "المزيد من الأمطار يهدد المحاصيل في الشمال.",
        "وسوم الإبل تدل على أصحابها.",
        "منذ ساعتين لم يصل أحد.",
    ],
)
def test_prose_that_begins_like_them_is_body(line: str):
    assert around(line) == "body"


def below_headline(line: str) -> str:
    """Give the role of a line between a headline and a paragraph."""
    text = "افتتح الوزير أمس المسرح القديم بعد أعوام من الترميم."
    return roles(["مسرح المدينة يفتح أبوابه", line, text, "وحضر أهلها.", "وغنوا.", "ثم عادوا."])[1]


@pytest.mark.parametrize(
    "line",
    [
        "تونس – منى العبيدي",
        "منى العبيدي – تونس",
        "بغداد: حسين المالكي",
        "لندن - «القدس العربي»:",
        "القاهرة (زاوية عربي) –",
        "جنيف (أ ب) —",
        "الدوحة ـ قنا",
        "طرابزون / الأناضول",
        "إسطنبول/ أحمد حسين/ الأناضول",
        "الشارقة في 2 أكتوبر / وام /",
        "الغربية - مروة شاهين:",
        "د. سعاد قرشي",
        "ترجمات - أبوظبي",
        "نُشر: 12:41-3 نوفمبر 2025 م ـ 12 جمادى الأولى 1447 هـ",
        "الجمعة 16 ماي 2025 - 14:30",
        "5 دقائق قراءة",
    ],
)
def test_where_a_text_comes_from_stands_below_its_headline(line: str):
    assert below_headline(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "القاهرة ترحب بالعرض الجديد",
        "خبراء: الترميم جاء متأخرا",
        "محمد صلاح: نستحق الفوز",
        "أمسية للشعر والغناء",
    ],
)
def test_a_heading_below_the_headline_names_no_writer(line: str):
    assert below_headline(line) == "heading"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("كاتبة من الجزائر", "byline"),
        ("صالح النعيمات", "byline"),
        ("- مل -", "byline"),
        ("(إعداد سامي حداد للنشرة العربية - تحرير ندى الخولي)", "byline"),
        ("(تغطية ليلى بسام - تحرير محمود رضا مراد)", "byline"),
        ("/قنا/", "source"),
        ("و.م.ع", "source"),
        ("للتواصل: desk@example.org", "source"),
        ("المقالات المنشورة تعبر عن آراء أصحابها ولا تمثل رأي الصحيفة.", "source"),
        ("كاتب المقال لم يحضر الأمسية.", "body"),
        ("هذه المقالات تعبر الحدود كل صباح.", "body"),
    ],
)
def test_what_signs_a_text_stands_at_its_end(line: str, role: str):
    lines = ["مسرح يفتح أبوابه", "افتتح الوزير المسرح.", "وحضر أهل المدينة.", "وغنوا.", line]
    assert roles(lines)[-1] == role


@pytest.mark.parametrize("section", ["أخبار", "كرة قدم", "مقالات", "حقوق وحريات", "اقتصاد"])
def test_a_section_stands_above_the_headline(section: str):
    lines = [section, "سد جديد في الجنوب يبدأ العمل", "بني سد أمس في الجنوب.", "وحضر الناس."]
    assert roles(lines)[:2] == ["source", "headline"]


def test_two_lines_that_end_alike_are_no_poem():
    lines = [
        "عاد المهرجان أمس.",
        "وجاء فيه:",
        "أمسية للشعر",
        "وأخرى للنثر",
        "ثم عاد الناس إلى بيوتهم.",
    ]
    assert "quote" not in roles(lines)


def test_titles_end_where_the_article_goes_on():
    lines = ["عاد المهرجان أمس.", "اقرأ أيضا", "سد جديد في الجنوب", "ثم غنى فيه ثلاثون فنانا."]
    assert roles(lines) == ["body", "source", "list", "body"]


def test_a_day_heads_a_part_of_a_chronology():
    lines = ["عاد المهرجان أمس.", "28 سبتمبر", "افتتح الوزير المسرح القديم بحضور أهل المدينة."]
    lines += ["ثم أغلق أبوابه.", "ثم عاد.", "ثم رحل."]
    assert roles(lines)[1] == "heading"


def test_the_first_line_that_is_the_articles_own_is_the_headline():
    lines = ["الرئيسية > أخبار", "12/3/2025 14:20", "سد جديد في الجنوب", "بني سد أمس في الجنوب."]
    assert roles(lines) == ["source", "byline", "headline", "body"]
