from __future__ import annotations

import pytest

from reader.domain.naming import likeness


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("كيري", "Kerry"), ("لافروف", "Lavrov"), ("بوتين", "Putin"), ("أوباما", "Obama"),
        ("شولمان", "Schulman"), ("أوزبورن", "Osborne"), ("سيغال", "Seagal"),
        ("غلاسكو", "Glasgow"), ("بلغراد", "Belgrade"), ("باركر", "Parker"), ("رودس", "Rhodes"),
        ("زيلينسكي", "Zelensky"), ("ميشيل", "Michelle"), ("كاتالانو", "Catalano"),
        ("محمد", "Mohamed"), ("فاطمة", "Fatima"), ("درنه", "Derna"), ("كافانو", "Kavanaugh"),
        ("جيبوتي", "Djibouti"), ("عثمان", "Osman"), ("عثمان", "Ousmane"), ("غوري", "Gorée"),
        ("كوفاتشيتش", "Kovacic"), ("فاغنر", "Wagner"), ("يوهانس", "Johannes"),
        ("فرانسيس", "Francis"), ("تشيلسي", "Chelsea"), ("الرزاق", "Alrazzaq"),
    ],
)  # fmt: skip
def test_one_name_in_two_scripts_is_alike(arabic: str, english: str) -> None:
    assert likeness(arabic, english) > 0.82


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لافروف", "Kerry"), ("بوتين", "Paris"), ("دولة", "Delhi"), ("القرار", "Carter"),
        ("وزير", "Warsaw"), ("الحكومة", "Hamas"), ("ء", "A"), ("كتاب", ""),
    ],
)  # fmt: skip
def test_other_words_are_not(arabic: str, english: str) -> None:
    assert likeness(arabic, english) < 0.8
