"""What is known of one model: where it came from, and how good it has shown itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.model import Quality, Score, StoredModel
from reader.ui.models.listing import Listed

HUB = "huggingface.co"
JOINER = "\u2060"  # Unicode's word joiner


class Facts(QLabel):
    """A few lines on the selected model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Listed | None = None
        self._is_bare = False  # the shelf, as far as is known
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def show_model(self, shown: Listed | None) -> None:
        """Tell of another model, or of none."""
        self._shown = shown
        self._is_bare = self._is_bare and shown is None
        self.retranslate()

    def show_bare(self) -> None:
        """Say how to come by a model, since there is none."""
        self._is_bare = True
        self.show_model(None)

    def retranslate(self) -> None:
        """Say the same in the language of the interface."""
        if self._shown is None:
            self.setText(self._advice() if self._is_bare else "")
            return
        model, quality = self._shown.model, self._shown.quality
        lines = [self._source(model)]
        if model.is_draft:
            lines.append(self.tr("It is a draft: expect more mistakes than of a finished model."))
        elif quality is not None and quality.is_weak:
            lines.append(
                self.tr("It scores so little that many of its sentences will mislead you.")
            )
        lines.append(self._measured(quality) if quality else self._unmeasured())
        self.setText("\n".join(lines))

    def _advice(self) -> str:
        return self.tr(
            "There is no model here yet. Download one below, or add the folder or file of one; "
            "it may come from another computer."
        )

    def _source(self, model: StoredModel) -> str:
        if model.is_bundled:
            return self.tr("It came with Qari.")
        if model.repository:
            place = f"{HUB}/{model.repository}"
            return self.tr("Downloaded from {place}.").format(place=place)
        return self.tr("Added from this computer.")

    def _unmeasured(self) -> str:
        return self.tr("How good it is has not been measured yet; that takes some minutes.")

    def _measured(self, quality: Quality) -> str:
        scores = [self._score(score) for score in quality.scores]
        tokens = round(quality.tokens_per_second)
        speed = self.tr("%n token(s) a second on this computer.", None, tokens)
        day = self.tr("Measured on {day}.").format(day=_day(quality.day))
        return "\n".join([f"{day} {speed}", *scores])

    def _score(self, score: Score) -> str:
        names = {
            "news": self.tr("News of our own"),
            "ntrex": self.tr("NTREX, news"),
            "pud": self.tr("PUD, news and Wikipedia"),
        }
        return self.tr("{test}: BLEU {bleu}, chrF {chrf} of 100").format(
            test=names.get(score.test_set, score.test_set),
            bleu=decimal(score.bleu),
            chrf=decimal(score.chrf),
        )


def unbroken(name: str) -> str:
    """Return a name that no line breaks at its hyphens: a half of one reads as nothing."""
    return name.replace("-", f"{JOINER}-{JOINER}")


def decimal(number: float) -> str:
    """Return a figure with one decimal, as the language of the interface writes it."""
    return QLocale().toString(number, "f", 1)


def _day(day: str) -> str:
    made = date.fromisoformat(day)
    return QLocale().toString(QDate(made.year, made.month, made.day), "d MMMM yyyy")
