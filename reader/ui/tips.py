"""What tooltips say: words as they are, never read as markup."""

from __future__ import annotations

from html import escape


def tip(*sentences: str) -> str:
    """Return a tooltip, a paragraph a sentence; Qt breaks no long line of plain text.

    It would take a plain one for markup where an article's words look like a tag, and fetch what
    that names.
    """
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)
