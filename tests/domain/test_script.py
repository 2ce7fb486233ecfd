"""Languages told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Language
from reader.domain.script import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أعلنت بعثة أثرية كشف ميناء غارق", Language.ARABIC),
        ("قَالَ الرَّجُلُ كَلِمَةً", Language.ARABIC),
        ("زار پرويز مدينة گرگان أمس وعاد إلى العاصمة", Language.ARABIC),
        ("فى القاهره يقول الناس كلاما كثيرا", Language.ARABIC),
        ("قال إن AFP وReuters نشرتا الخبر", Language.ARABIC),
        ("للمزيد: https://example.org/news/world/47?lang=ar", Language.ARABIC),
        ("راسلونا على newsroom.middle-east@example.org", Language.ARABIC),
        ("https://example.org/news/world", Language.ENGLISH),
        ("در تهران کتاب تازه‌ای چاپ شد", Language.PERSIAN),
        ("این خانه بزرگ است", Language.PERSIAN),
        ("وزیر خارجه گفت", Language.PERSIAN),
        ("یہ کتاب بہت اچھی ہے", Language.URDU),
        ("لاہور میں بارش ہوئی", Language.URDU),
        ("هەولێر پایتەختی هەرێمی کوردستانە", Language.OTHER),
        ("په کابل کې ښه ورځ ده", Language.OTHER),
        ("Divers inspect the remains of a stone pier.", Language.ENGLISH),
        ("Photo: Reuters", Language.ENGLISH),
        ("Le ministre a déclaré que la situation est grave dans le pays", Language.OTHER),
        ("Der Minister sagte, die Lage im Land und in der Stadt ist gut", Language.OTHER),
        ("Привет, мир", Language.OTHER),
        ("1234 - 5678 ***", Language.OTHER),
        ("", Language.OTHER),
        ("رحمان", None),
    ],
)
def test_the_language_of_a_line(text: str, language: Language | None):
    assert language_of(text) is language


@given(st.text(max_size=80))
def test_any_text_has_a_language_or_none_for_sure(text: str):
    assert language_of(text) is None or language_of(text) in Language
