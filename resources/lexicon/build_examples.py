"""Makes the example sentences: ``python resources/lexicon/build_examples.py PAIRS OUT``.

PAIRS is a file of lines ``Arabic TAB English``, or a file that this script has written, since that
holds the pairs whole. The words are read as the program reads them, with the English as the
translation, but without the vocaliser, whose numbers differ between processors.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.adapters.lexicon.examples_build import build, read_pairs
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.gloss import Reading
from reader.domain.spans import Span
from reader.services.glossing import Context, gloss_in

LEXICON = Path(__file__).with_name("lexicon.sqlite")


def main(arguments: Sequence[str]) -> int:
    """Run the script; return the exit status."""
    if len(arguments) != 2:
        print("usage: python build_examples.py PAIRS OUT", file=sys.stderr)
        return 2
    pairs, out = map(Path, arguments)
    lexicon = SqliteLexicon(LEXICON)

    def lemmatise(sentence: str, word: Span, translation: str) -> Reading | None:
        context = Context(sentence, translation, word.start)
        readings = gloss_in(lexicon, word.of(sentence), context).readings
        return readings[0] if readings and readings[0].glosses else None

    build(read_pairs(pairs), lemmatise, out)
    lexicon.close()
    print(f"{out}: {out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
