"""Pages as they are pasted, with all that stands around their articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.services.opening import article_from_bytes

PAGES = ("agency", "newspaper", "comments", "live", "interview", "lists", "english")


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
