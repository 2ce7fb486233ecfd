"""English word forms brought together, so that a sense can be found in a translation."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][a-z]+)?")

FUNCTION_WORDS = frozenset((
    "a", "an", "the", "of", "to", "in", "and", "or", "be", "is", "are", "was", "were", "been",
    "being", "by", "with", "for", "from", "on", "at", "it", "he", "she", "they", "we", "you", "i",
    "his", "her", "its", "their", "him", "them", "me", "my", "our", "your", "us", "this", "that",
    "these", "those", "not", "as", "will", "would", "have", "has", "had", "do", "does", "did",
    "so", "than", "then", "there", "here", "who", "whom", "which", "what", "if", "into", "no",
    "nor", "but", "some", "one",
))  # fmt: skip

_IRREGULAR = {
    "said": "say", "went": "go", "gone": "go", "made": "make", "took": "take", "taken": "take",
    "held": "hold", "led": "lead", "built": "build", "won": "win", "left": "leave",
    "found": "find", "became": "become", "began": "begin", "begun": "begin", "saw": "see",
    "seen": "see", "told": "tell", "thought": "think", "given": "give", "gave": "give",
    "wrote": "write", "written": "write", "knew": "know", "known": "know", "came": "come",
    "got": "get", "kept": "keep", "paid": "pay", "sent": "send", "spent": "spend",
    "brought": "bring", "bought": "buy", "fought": "fight", "lost": "lose", "met": "meet",
    "ran": "run", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall",
    "grew": "grow", "grown": "grow", "chose": "choose", "chosen": "choose", "shown": "show",
    "felt": "feel", "meant": "mean", "stood": "stand", "understood": "understand",
    "spoke": "speak", "spoken": "speak", "broke": "break", "broken": "break", "drew": "draw",
    "drawn": "draw", "drove": "drive", "driven": "drive", "ate": "eat", "eaten": "eat",
    "flew": "fly", "flown": "fly", "forgot": "forget", "hid": "hide", "hidden": "hide",
    "laid": "lay", "lay": "lie", "lit": "light", "rode": "ride", "sang": "sing", "sat": "sit",
    "sold": "sell", "shot": "shoot", "slept": "sleep", "stole": "steal", "stolen": "steal",
    "struck": "strike", "swore": "swear", "taught": "teach", "threw": "throw",
    "thrown": "throw", "wore": "wear", "worn": "wear", "died": "die", "dying": "die",
    "lying": "lie", "heard": "hear", "caught": "catch", "sought": "seek", "bound": "bind",
    "fed": "feed", "fled": "flee", "bore": "bear", "born": "bear", "men": "man",
    "women": "woman", "children": "child", "people": "person", "feet": "foot", "lives": "life",
    "wives": "wife", "teeth": "tooth", "mice": "mouse", "leaves": "leaf", "crises": "crisis",
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "many",
    "most": "many", "further": "far", "less": "little", "least": "little", "elder": "old",
}  # fmt: skip

_UNINFLECTED = frozenset(("news", "series", "species", "gas", "bus", "this", "thus", "yes"))
_ENDINGS = ("ies", "ied", "ing", "ed", "es", "s")

# What derivation adds, longest first; the remainder must keep four letters.
_DERIVATIONS = (
    "ization", "isation", "ational", "ically", "ation", "ingly", "ement", "ment", "ness", "iti",
    "ity", "edly", "anc", "enc", "abl", "ibl", "ism", "ist", "ing", "ion", "iv", "ian", "ous",
    "ial", "est", "er", "or", "ed", "ly", "al", "ic", "y",
)  # fmt: skip


def words(text: str) -> list[str]:
    """Return the words of an English text in lower case, function words left out."""
    found = (match[0].lower() for match in WORD.finditer(text))
    return [word for word in found if word not in FUNCTION_WORDS and len(word) > 1]


@lru_cache(8192)
def inflected(word: str) -> str:
    """Return a key that the forms of one lower-case word share: make, makes, making, made."""
    word = re.sub(r"['’]s?$", "", word)
    if word in _UNINFLECTED:
        return word
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 2 and re.search("[aeiouy]", rest):
            return _plain(rest + "y" if ending in {"ies", "ied"} else rest)
    return _plain(word)


@lru_cache(8192)
def family(word: str) -> str:
    """Return a key that related words share: supporter, support and supportive."""
    stem = inflected(word)
    for _ in range(2):
        for ending in _DERIVATIONS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 4:
                stem = _plain(stem[: -len(ending)])
                break
    return stem


def _plain(stem: str) -> str:
    """Drop what inflection adds or takes at the end: a silent e, a doubled letter."""
    bare = stem.rstrip("e")
    stem = bare if len(bare) > 1 else stem
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
