"""An article beside its translation, as plain text and as a page that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import Final

from reader.adapters.exchange.excerpts import direction, target_of
from reader.adapters.exchange.page import page_of
from reader.domain.article import Paragraph, Role
from reader.domain.language import Language
from reader.services.file_ports import Sheet

_STYLE: Final = """
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font-size: 1.05rem;
  background: Canvas; color: CanvasText; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td { vertical-align: top; padding: 0.5rem 1rem; border-bottom: 1px solid #8884;
  white-space: pre-line; overflow-wrap: anywhere; }
td:lang(ar), td:lang(fa), td:lang(ur) { font-family: Amiri, "Noto Naskh Arabic",
  "Traditional Arabic", serif; font-size: 1.25em; line-height: 1.8; }
td:lang(en) { font-family: "Gentium Book Plus", Georgia, serif; line-height: 1.55; }
.headline td { font-weight: bold; font-size: 1.6em; }
.heading td { font-weight: bold; }
.caption td, .source td, .byline td { opacity: 0.8; font-size: 0.95em; }
@media (max-width: 40rem) { td { display: block; width: auto; } }
@media print { tr { break-inside: avoid; } }
"""
_PARAGRAPH: Final = "\n\n"


def write_text(sheet: Sheet) -> bytes:
    """Write each paragraph and its translation on the next line, a blank line between pairs."""
    pairs = (
        "\n".join(dict.fromkeys(filter(None, (paragraph.text, _target(sheet, paragraph)))))
        for paragraph in sheet.article.paragraphs
    )
    return f"{_PARAGRAPH.join(pairs)}\n".encode()


def write_html(sheet: Sheet) -> bytes:
    """Write one row a paragraph; each cell says its language and its direction."""
    rows = "\n".join(_row(sheet, paragraph) for paragraph in sheet.article.paragraphs)
    return page_of(sheet.article, _STYLE, f"<table>\n{rows}\n</table>")


def _row(sheet: Sheet, paragraph: Paragraph) -> str:
    source = _cell(paragraph.text, paragraph.language)
    language = Language.ENGLISH if paragraph.is_translatable else paragraph.language
    target = _cell(_target(sheet, paragraph), language)
    kind = "" if paragraph.role is Role.BODY else f' class="{paragraph.role}"'
    return f"<tr{kind}>{source}{target}</tr>"


def _cell(text: str, language: Language) -> str:
    return f'<td lang="{language}" dir="{direction(language)}">{escape(text)}</td>'


def _target(sheet: Sheet, paragraph: Paragraph) -> str:
    if not paragraph.is_translatable:
        return paragraph.text
    return target_of(sheet, paragraph.index)
