"""``qari inspect``: how an article was read."""

from __future__ import annotations

from collections import Counter

from reader.commands.documents import article_document
from reader.commands.terminal import Terminal
from reader.domain import segmenting
from reader.domain.article import Article, Paragraph


def inspect(article: Article, terminal: Terminal, *, as_json: bool) -> None:
    """Show encoding, title, paragraphs and what was dropped."""
    if as_json:
        terminal.say_json(article_document(article))
        return
    terminal.say(article.title, is_right_to_left=article.language.is_right_to_left)
    terminal.say()
    terminal.say(_summary(article))
    for paragraph in article.paragraphs:
        terminal.say()
        terminal.say(_heading(paragraph))
        terminal.say(paragraph.text, is_right_to_left=paragraph.language.is_right_to_left)
    if article.dropped:
        terminal.say()
        terminal.say("Left out:")
        for dropped in article.dropped:
            terminal.say(f"- {dropped.why}: {dropped.text}")


def _summary(article: Article) -> str:
    roles = Counter(paragraph.role.value for paragraph in article.paragraphs)
    mended = sum(paragraph.is_mended for paragraph in article.paragraphs)
    counts = ", ".join(f"{count} {role}" for role, count in roles.items())
    return (
        f"{article.format}, {article.encoding}, "
        f"{_counted(len(article.paragraphs), 'paragraph')} ({counts}), "
        f"{len(article.dropped)} left out" + (f", {mended} mended" if mended else "")
    )


def _heading(paragraph: Paragraph) -> str:
    words = sum(len(segmenting.words(paragraph.text, sentence)) for sentence in paragraph.sentences)
    facts = [
        f"{paragraph.index}",
        paragraph.role.value,
        paragraph.language.value,
        f"line {paragraph.line}",
        _counted(len(paragraph.sentences), "sentence"),
        _counted(words, "word"),
    ]
    if paragraph.credit:
        facts.append(f"credit {paragraph.credit}")
    if paragraph.is_mended:
        facts.append("mended")
    return f"[{', '.join(facts)}]"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
