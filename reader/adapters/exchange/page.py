"""A web page that needs nothing else: no script, no link, no address."""

from __future__ import annotations

from html import escape

from reader.adapters.exchange.excerpts import direction
from reader.domain.article import Article


def page_of(article: Article, style: str, body: str) -> bytes:
    """Return a page on an article, in its language and direction."""
    language = article.language
    page = f"""<!DOCTYPE html>
<html lang="{language}" dir="{direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(article.title)}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""
    return page.encode("utf-8", "replace")
