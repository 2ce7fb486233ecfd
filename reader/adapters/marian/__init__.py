"""MarianMT translation models: found, fetched, converted, proved and run.

Importing this package imports none of the libraries that do the work.
"""

from __future__ import annotations
