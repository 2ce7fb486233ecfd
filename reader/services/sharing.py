"""The buttons for sharing a page, which come along when an article is copied from the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from reader.domain.article import Dropped
from reader.domain.folding import fold_text
from reader.services.file_ports import Block

FEWEST_BUTTONS: Final = 4  # in a row; fewer could be a heading or a list of companies

_BETWEEN: Final = re.compile(r"[\s|•·,،/-]+")
_LABELS: Final = """
شارك|شاركنا|شارك المقال|شارك الخبر|شارك هذا المقال|شارك على|مشاركة|انشر|نشر|تابعنا|تابعونا|تعليق
تعليقات|التعليقات|فيسبوك|فيس بوك|الفيسبوك|تويتر|إكس|منصة إكس|واتساب|واتس اب|واتس آب|الواتساب
تلغرام|تليجرام|تيليجرام|تيليغرام|ماسنجر|لينكدإن|لينكد إن|لينكد ان|بنترست|بينتيريست|انستغرام
إنستغرام|انستجرام|يوتيوب|تيك توك|سناب شات|ريديت|ثريدز|بريد|البريد|بريد إلكتروني
البريد الإلكتروني|ايميل|إيميل|طباعة|اطبع|حفظ|احفظ|نسخ الرابط|انسخ الرابط|نسخ|رابط|facebook
twitter|x|whatsapp|telegram|messenger|linkedin|pinterest|instagram|youtube|tiktok|snapchat
reddit|threads|email|e-mail|mail|print|save|share|share this|share on|tweet|copy link|copy|link
comments|follow us
"""
_BUTTONS: Final = frozenset(
    fold_text(label) for line in _LABELS.split("\n") for label in line.split("|") if label
)


def without_buttons(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Take out rows of buttons; single words that could be one stay, and a page of nothing else."""
    buttons = {block.line for run in _runs(blocks) for block in run}
    kept = tuple(block for block in blocks if block.line not in buttons)
    if not kept:
        return tuple(blocks), ()
    gone = (block for block in blocks if block.line in buttons)
    return kept, tuple(Dropped(block.text, "stands outside the article") for block in gone)


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    for has_buttons, group in groupby(blocks, lambda block: _buttons_of(block) > 0):
        run = tuple(group)
        if has_buttons and sum(map(_buttons_of, run)) >= FEWEST_BUTTONS:
            yield run


def _buttons_of(block: Block) -> int:
    """Count the buttons of a line that has nothing else."""
    if block.role is not None:
        return 0
    text = fold_text(block.text.strip(" :|•·"))
    if text in _BUTTONS:
        return 1
    words = [word for word in _BETWEEN.split(text) if word]
    return len(words) if all(word in _BUTTONS for word in words) else 0
