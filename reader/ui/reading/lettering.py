"""A sheet whose letters take harakat and colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.domain.language import Side
from reader.ui.reading.guiding import GuidedSheet
from reader.ui.reading.places import Place, Shade, Tint


class LetteredSheet(GuidedSheet):
    """Shows marks and tints on the letters of the article, which stay where they are."""

    def set_tashkeel(self, marks: Mapping[int, Mapping[int, str]]) -> None:
        """Show harakat that the article does not have, by row and code point set in before.

        None for a row takes those away that were there; other rows stay as they are. Notes, find
        and the clipboard go by the article's own text, and what the reader sees does not move.
        """
        ends = [self._document.place_at(at) for at in self._cursor_ends()] if self._page else []
        rows = [row for row in marks if row < len(self._page) and self._page.mark(row, marks[row])]
        if not rows:
            return
        position = self.reading_position()
        self._document.update_texts(Side.SOURCE, rows)
        for row in rows:
            self._layout.refresh(row)
        if any(side is Side.SOURCE and row in marks for side, row, _ in ends):
            self._move_cursor(*(self._document.position_of(*end) for end in ends))
            self._eye.look_at(*position)
        self._eye.hold()
        self._place_placeholder()
        self.viewport().update()

    def set_tints(self, tints: Mapping[int, Sequence[Tint]]) -> None:
        """Write parts of words of the article in the colours of their kind, by row."""
        for row, tinted in tints.items():
            if row < len(self._page):
                self._decoration.tints[row] = tuple(tinted)
                self._repaint_row(row)

    def clear_tints(self) -> None:
        """Write the whole article in ink again."""
        self._decoration.tints.clear()
        self.viewport().update()

    def tint_word(self, place: Place, tints: Sequence[Tint]) -> None:
        """Write the parts of the chosen word in the colours of their kind while it is chosen."""
        if self._decoration.word == place:
            self._decoration.word_tints = tuple(tints)
            self._repaint_row(place.paragraph)

    def set_shades(self, shades: Mapping[int, Sequence[Shade]]) -> None:
        """Lay words of the article on faint grounds, by row; other rows stay as they are."""
        for row, shaded in shades.items():
            if row < len(self._page):
                self._decoration.shades[row] = tuple(shaded)
                self._repaint_row(row)

    def clear_shades(self) -> None:
        """Take every faint ground away."""
        self._decoration.shades.clear()
        self.viewport().update()

    def rows_in_sight(self) -> range:
        """Return the rows that the view shows some of."""
        if not len(self._page):
            return range(0)
        bottom = self._eye.top + self.viewport().height()
        return range(self._layout.row_at(self._eye.top), self._layout.row_at(bottom) + 1)
