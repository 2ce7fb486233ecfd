"""Words of a sentence and its translation that translate each other, by the statistics of pairs."""
