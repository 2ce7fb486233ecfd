"""An article and its translation as a translation memory: TMX 1.4b.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree as ET

from reader import __version__
from reader.adapters.exchange.excerpts import sentence_pairs
from reader.domain.language import Language
from reader.services.file_ports import Sheet

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# XML 1.0, section 2.2, allows no others.
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def write_memory(sheet: Sheet) -> bytes:
    """Write one unit a pair of sentences; paragraphs that were not translated are left out.

    Each says who made it, the reader or a machine, where that is known.
    """
    language = sheet.article.language  # counted anew each time that it is asked for
    root = ET.Element("tmx", version="1.4")
    ET.SubElement(root, "header", _header(language))
    body = ET.SubElement(root, "body")
    for number, pair in enumerate(sentence_pairs(sheet), start=1):
        unit = ET.SubElement(body, "tu", tuid=str(number))
        _variant(unit, language, pair.source)
        variant = _variant(unit, Language.ENGLISH, pair.target)
        if pair.maker:
            unit.set("creationid", pair.maker)
            variant.set("creationid", pair.maker)
    ET.indent(root)
    return f"{_HEAD}{ET.tostring(root, encoding='unicode')}\n".encode()


def _header(language: Language) -> dict[str, str]:
    return {
        "creationtool": "Qari",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "Qari",
        "adminlang": "en",
        "srclang": language.value,
        "datatype": "plaintext",
        "creationdate": f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}",
    }


def _variant(unit: ET.Element, language: Language, text: str) -> ET.Element:
    variant = ET.SubElement(unit, "tuv", {_LANGUAGE: language.value})
    ET.SubElement(variant, "seg").text = _NOT_IN_XML.sub("", text)
    return variant
