"""Negations that a translation has lost or made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from reader.domain.folding import Fold, Folded, fold
from reader.domain.spans import Span, cover, is_covered
from reader.domain.translation import Doubt, Link
from reader.services.counting import quoted
from reader.services.wording import QT_TRANSLATE_NOOP

UNTRANSLATED: Final = "untranslated"
Matches: TypeAlias = Sequence[re.Match[str]]
NEAR = 0.35  # of the text: how far a negation may move in translation
NEAREST = 60.0  # letters that it may move in any text
CLOSE = 60  # letters between two negations that English may say as one: "not A or B"

_START, _END = "(?<![\u0621-\u064a])", "(?![\u0621-\u064a])"
# Negations proper. What only seems to deny is left out: still, nearly, must, at least, especially.
_DENIALS: Final = re.compile(
    f"{_START}(?:[وف]?ب?|بأن|أن|أ[وف]?(?=ليس|لست)|أ[وف](?=لم|لن))(?:"
    "لم(?= (?:[يتنأ]|اكن))(?! (?:[يت]زل|[يت]كد|[يت]تجاوز|[يت]زد|[يت]تعد\\b|(?:ال)?شمل))|"
    "لن|ليس|ليست|ليسوا|لسنا|لست\\w{0,2}|ل?عدم|أن لا|ألا|بلا|"
    "(?:بدون\\w{0,3}|(?:من )?دون(?:ه|ها|هم|هما|نا|ي|ك|ما)?)"
    "(?! (?:طيار|تغيير|سن|مستوى|[\\d٠-٩]|ال(?:سن|مستوى|\\w+ة (?:عشرة|والعشرين|عشر|من)|"
    "ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ين)\\b))|"
    "(?<!الذي )(?<!كيف )(?<!قد )غير(?! (?:ذلك|اسم\\w*|رجعة)\\b)"
    "(?!(?<!من غير) (?:أن|ان)\\w{0,2}\\b)|"
    "(?<!أم )(?<!ام )لا(?! (?:[أيتن]?زال\\w*|سيما|بد|شك|"
    "[يت]تجاوز\\w*|[يت]زيد\\w*|[يت]تعدى|[يت]كاد|[يت]قل|[يت]قلون|[يت]نفك|[يت]برح|محال\\w|مفر|غبار|بل|إله|اله|ريب|حول|سلم|يقاس|تقاس|متناه\\w*|نهائي\\w*|محدود\\w*|مركزي\\w*|إرادي\\w*|سلكي\\w*)\\b)"
    f"){_END}"
)
_EXCEPTING: Final = re.compile(f"(?:\\s+\\S+){{0,9}}?\\s+[وف]?(?:إلا|الا|سوى){_END}")
_COORDINATE: Final = re.compile("[وف](?:لا|لم|لن|ليس|بدون|دون)")
_EMPHATIC: Final = re.compile("أبدا|إطلاقا|مطلقا")  # not at all: another word denies
# What English may say by a negation, though Arabic says it otherwise.
_DENYING: Final = re.compile(
    f"{_START}(?:"
    "(?:[وفبلك]|ال|وال|بال|لل)?(?:[يتن]?رفض\\w*|رافض\\w*|مرفوض\\w*|[يت]?نفي|[يت]?نفى|نفت|نفوا|نفيا|نافي\\w*|"
    "[يتن]?فشل\\w*|[يتن]?تعذر\\w*|[يتن]?عجز\\w*|عاجز\\w*|[يتن]?حظر\\w*|محظور\\w*|[يتن]?منع\\w*|ممنوع\\w*|"
    "[يتنم]?فتقر\\w*|افتقار|[يت]خلو|خال|خالي[اة]?|خلت|خلو|نادرا|قلما|قل|لولا|أبدا|إطلاقا|مطلقا|"
    "[يت]ستحيل|مستحيل\\w*|استحالة|مستبعد\\w*|[يتا]ستبعد\\w*|انعدام|منعدم\\w*|غياب|لكيلا|كيلا|لئلا|بل|بدلا|عوضا|"
    "كلا(?= ?[،,.!؟]|$)|لا(?:حرب|سلم|عنف|مبالاة|مركزية|نهائي\\w*|محدود\\w*)|(?:بغض|بصرف) النظر|"
    "فقدان|[يتن]?فتقد\\w*|مجهول\\w*|[يتن]جهل\\w*|[يتن]?نكر\\w*|إنكار|[يتن]?متنع\\w*|امتناع|[يتن]?مانع|"
    "بالكاد|معدوم\\w*|[يتن]?تجنب\\w*|[يتن]?تجاهل\\w*|محروم\\w*|حرمان|نفاد|نفد\\w*|غائب\\w*|استثناء|هيهات|عدا|اللاعودة)"
    f"){_END}"
)

_RESTRICTING: Final = re.compile(
    f"{_START}(?:"
    "(?:لم|لا) [يت](?:تجاوز\\w*|زيد\\w*|زد|تعدى?)|"
    "قط|كاد\\w*|[وف]?[يت]كاد|[وف]?سوى|[وف]?إلا(?! (?:أن|ان)\\b)|إياك\\w*"
    "|[وف]?ما(?= (?:من|كان|عاد|عدا|هو|هي|أن|إن|زال|هم|كنت|ب\\w+)\\b)"
    f"){_END}"
)

_ENGLISH: Final = (
    r"n['’]t\b|\bneither\b[^.;:]{1,80}?\bnor\b|"
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b"
)
_SEEMING: Final = (
    r"(?!not (?:only|just|merely|simply|least|to mention)\b)"
    r"(?!no (?:doubt|matter|less|later|more than)\b|no\. ?\d|no-(?!one\b)[a-z]|nowhere near)"
    r"(?<!whether or )(?<!or )(?<!why )(?<!if )"
)
_GOING_ON: Final = re.compile(r"(?:\b(?:and|or)|[,–-]) (?:\w+ ){0,3}$")
_PLAIN: Final = re.compile(_ENGLISH, re.IGNORECASE)
_NOT: Final = re.compile(rf"{_SEEMING}(?:{_ENGLISH})(?! only\b| just\b)", re.IGNORECASE)
_NEGATIVE: Final = re.compile(
    _ENGLISH + r"|\b(?:hardly|"
    r"barely|scarcely|rarely|seldom|unless|lest|yet to|rather than|instead|except|few|little|"
    r"remain\w* un\w+|ill[- ]\w+ed|less than|"
    r"free (?:of|from)|(?<=-)free|far from|anything but|short of|"
    r"out[- ]of[- ](?:form|work|reach|control|stock|place|touch)|"
    r"stop(?:s|ped|ping)?|ban(?:s|ned|ning)?|miss(?:es|ed|ing)?|los(?:[ts]|es?|ing|t)|excepting|"
    r"(?:avoid|prevent|refus|reject|fail|lack|refrain|forbid|prohibit|absen|den(?:y|ie)|"
    r"exclud|ignor|overlook|elud|escap|unlik|non|disagre|disapprov|declin|"
    r"dissatisf|disregard|discontinu|disappear|disallow|dismiss|distrust|disput|disqualif|"
    r"displac|impossib|imperfect|impatien|instabil|insecur|injust|incomplet|incorrect|"
    r"insufficien|inadequa|ineligib|inactiv|incapab|inabil|invisib|ineffect|inaccura|indecis|"
    r"indispens|indifferen|intact|inconsisten|inconclusiv|incomparab|inviolab|irreplac|inevitab|"
    r"irrevers|irregular|irrelevan|immort|immobil|infinit|endless|impenetrab|indefinit|indirect|"
    r"irrespons|illegal|illiterat|anonym|intangib|inexcus|illicit|"
    r"inopportun|impun|shun|informal|incompatib|immoral|improper|invalid|asynchron|illegitim|"
    r"obliqu|extraordin|exception|improbab|imprecis|indiscrim|inexper|inappropr|insignif|intoler|irration|irresist|dishonest|"
    r"abnormal|inadmiss|indisting|underprepar|inhuman|incoher|inconven|incredib|infrequ|involunt|immatur|implaus|impract|unless|offline|"
    r"mismatch|anomal|inert|async|disconnect|irrevocab|inequal)\w*|"
    r"un-?(?!i[tovqf]|der|til|less|cle|icef|esco|rwa|ion|anim|veil|cover|leash|fold|pack)[a-z]{3,}|"
    r"(?:in|im|ir|il|un|dis)[a-z]{3,}(?:[ai]bl[ey]|[ai]bility)|(?-i:Don|Alice)(?!['’])|"
    r"(?!neverthe|nonethe|wire|regard|doubt)[a-z]{3,}less(?:ly|ness)?)\b",
    re.IGNORECASE,
)
# English words that say by themselves what Arabic says by a word of their like.
_PREFIXED: Final = re.compile(
    r"un(?!less)|impossib|insufficien|incomplet|inabil|incapab|invisib|impenetrab|inaccura|"
    r"inadequa|ineffect|inappropr|illegal|irregular|impract",
    re.IGNORECASE,
)
_VERBAL: Final = re.compile(
    r"prevent|refus|reject|fail|refrain|forbid|prohibit|deny|denie|avoid|ban|lack|instead|rather|"
    r"seldom|rarely|hardly|barely|scarcely",
    re.IGNORECASE,
)
_NEXT: Final = re.compile("\\s+([\u0621-\u064a]+)")
_OF_ADJECTIVES: Final = re.compile(r"غير|عدم|لا$|بلا")
# Verbs that deny by themselves, and how English says the like.
_REFUSED: Final = (
    r"refus|reject|declin|turn\w* down|spurn|oppos|unwill|rebuff|dismiss|disapprov|object|resist|"
    r"throw\w* out|threw out|rebut|snub|den[yi]|disregard|shun"
)
_DENIED: Final = (
    r"den[yi]|refut|reject|disput|contradict|rebut|disavow|dismiss|exil|rul\w+ out|exclud"
)
_FAILED: Final = r"fail|unsuccess|unable|collaps|los[te]|botch|flop|broke|miss|inabil"
_UNKNOWN: Final = r"unknown|anonym|unidentif|unnamed|myster|obscur"
_FAILING: Final = tuple(
    (re.compile(_START + arabic + _END), re.compile(rf"\b(?:{english})|{_ENGLISH}", re.IGNORECASE))
    for arabic, english in (
        ("(?:[وفس]|وس)?[يتن]?رفض(?:ت|وا|ون|ه|ها|هم)?", _REFUSED),
        ("[وف]?(?:نفى|نفت|تنفي|ينفي|نفوا|نافيا|نافية)", _DENIED),
        ("[وف]?(?:فشل|فشلت|فشلوا|يفشل|تفشل)", _FAILED),
        ("(?:ال)?مجهول(?:ة|ا|ين|ون)?", _UNKNOWN),
        ("[وف]?(?:عجز|عجزت|يعجز|تعجز|عجزوا)(?= عن)", _FAILED),
    )
)

_LOST: Final = QT_TRANSLATE_NOOP(
    "doubts", "The negation “{source}” seems to be missing from the translation."
)
_ADDED: Final = QT_TRANSLATE_NOOP(
    "doubts", "The translation says “{target}”, but the article seems to deny nothing there."
)
NEGATIONS: Final = frozenset((_LOST, _ADDED))


def denied(source: str, target: str, links: Sequence[Link] | None = None) -> Iterator[Doubt]:
    """Yield the negations on one side that nothing near them on the other stands for.

    ``links`` are all that an aligner finds. Where nothing stands for the adjective that "not"
    denies either, English says both in one word: "not direct" is oblique.
    """
    folded = fold(source, Fold.MARKS)
    if not folded.text.strip():
        return
    denials = list(_DENIALS.finditer(folded.text))
    excepting = [match for match in denials if _EXCEPTING.match(folded.text, match.end())]
    plain = [match for match in denials if match not in excepting]
    denying, negatives = list(_DENYING.finditer(folded.text)), list(_NEGATIVE.finditer(target))
    answers = [*denials, *denying, *_RESTRICTING.finditer(folded.text)]
    # "refused" answers the Arabic for it, and is left for no other negation.
    weak = [match for match in negatives if not _PLAIN.match(match[0])]
    proper = [match for match in denying if not _EMPHATIC.match(match[0])]
    spent = _paired(proper, weak, folded.text, target)
    left = [match for match in negatives if match not in spent]
    lost = _unpaired(plain, left, folded.text, target)
    free = _free(answers, (denials, denying), weak, (folded.text, target))
    nots = list(_NOT.finditer(target))
    added = _said_once(_unpaired(nots, free, target, folded.text), nots, target)
    moved = min(len(lost), len(added))  # far from its place, as in a quotation said first
    said = None if links is None else cover((link.source for link in links), len(source))
    lone = [match for match in lost[moved:] if said is None or _is_lost(folded, match, said)]
    yield from _lost(source, folded, lone, plain)
    yield from _failing(source, folded, target)
    for match in added[moved:]:
        yield quoted(UNTRANSLATED, _ADDED, None, (target, Span(*match.span())))


def _is_lost(folded: Folded, match: re.Match[str], said: bytes) -> bool:
    """Tell whether a negation is lost and not said in one with what it denies."""
    denied = _NEXT.match(folded.text, match.end())
    if denied is None or not match[0].endswith("غير"):
        return True
    return is_covered(said, folded.original(Span(*denied.span(1))))


def _said_once(added: Matches, nots: Matches, target: str) -> list[re.Match[str]]:
    """Leave out a "not" that only goes on with one before it: "not today, and not tomorrow"."""
    answered = [match for match in nots if match not in added]
    return [
        match
        for match in added
        if not _GOING_ON.search(target, max(match.start() - CLOSE, 0), match.start())
        or not any(0 < match.start() - other.end() < CLOSE for other in answered)
    ]


def _free(
    answers: Matches, kinds: tuple[Matches, Matches], weak: Matches, texts: tuple[str, str]
) -> list[re.Match[str]]:
    """Return the Arabic words that are left to answer a "not" besides those like "unknown"."""
    denials, denying = kinds
    taken = [
        match
        for telling, likely in (
            (_PREFIXED, [match for match in denials if _OF_ADJECTIVES.search(match[0])]),
            (_VERBAL, denying),
        )
        for match in _paired([m for m in weak if telling.match(m[0])], likely, texts[1], texts[0])
    ]
    return [match for match in answers if match not in taken]


def _lost(source: str, folded: Folded, lone: Matches, denials: Matches) -> Iterator[Doubt]:
    for match in lone:
        is_shared = _COORDINATE.match(match[0]) and any(
            0 < match.start() - other.end() < CLOSE for other in denials if other not in lone
        )
        if not is_shared:
            yield quoted(UNTRANSLATED, _LOST, (source, folded.original(Span(*match.span()))), None)


def _failing(source: str, folded: Folded, target: str) -> Iterator[Doubt]:
    for arabic, english in _FAILING:
        found = arabic.search(folded.text)
        if found and not english.search(target):
            span = folded.original(Span(*found.span()))
            yield quoted(UNTRANSLATED, _LOST, (source, span), None)


def _unpaired(ours: Matches, theirs: Matches, text: str, other: str) -> list[re.Match[str]]:
    """Return those of ``ours`` that no one of ``theirs`` is left for near the same place."""
    paired = _pairing(ours, theirs, text, other).values()
    return [our for number, our in enumerate(ours) if number not in paired]


def _paired(ours: Matches, theirs: Matches, text: str, other: str) -> list[re.Match[str]]:
    """Return those of ``theirs`` that answer one of ``ours``."""
    return [theirs[number] for number in _pairing(ours, theirs, text, other)]


def _pairing(ours: Matches, theirs: Matches, text: str, other: str) -> dict[int, int]:
    """Return which of ``ours`` each of ``theirs`` answers, by number.

    Each answers one: the largest pairing is found along augmenting paths.
    """
    scale = len(other) / len(text)
    width = max(NEAR * len(other), NEAREST, NEAREST * scale)  # the same from either side
    near = [
        [n for n, they in enumerate(theirs) if abs(they.start() - our.start() * scale) <= width]
        for our in ours
    ]
    taken: dict[int, int] = {}
    for number in range(len(ours)):
        _pair(number, near, taken, set())
    return taken


def _pair(
    number: int, near: Sequence[Sequence[int]], taken: dict[int, int], seen: set[int]
) -> bool:
    """Pair one of ours, moving those paired before where that makes room."""
    for other in near[number]:
        if other in seen:
            continue
        seen.add(other)
        if other not in taken or _pair(taken[other], near, taken, seen):
            taken[other] = number
            return True
    return False
