"""Lines that a news page puts around its article: pointers elsewhere, topics, buttons, prompts."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.folding import fold_text

POINTER_WORDS: Final = 30  # at most, the other article's title among them
PROMPT_WORDS: Final = 14

# Everything below is folded as ``fold_text`` folds it: no marks, no hamza seats, lower case.
_NETWORK: Final = (
    "(?:ال)?فيس ?بوك|تويتر|اكس|منصه|(?:ال)?واتس ?[ا]?ب|تلغرام|تل[يغج]+رام|انست[غقج]رام|يوتيوب"
    "|تيك توك|سناب ?شات|لينكد ?ان|ثريدز|نبض|اخبار (?:غوغل|جوجل)|google news|facebook|twitter|x"
    "|whatsapp|telegram|instagram|youtube|linkedin|(?:ال)?بريد(?: الالكتروني)?|e-?mail"
)
_PLACE: Final = rf"(?:{_NETWORK}|\w*تطبيق\w*|قنات\w+|صفح\w+|حساب\w+|منصات\w*|مواقع التواصل\b.*)"
_SEPARATED: Final = r"(?P<title>\s*(?:[:|«»>←]|\.\.+|…|\s[–—-]\s).*)?[\s.!]*$"
_WORTH_READING: Final = re.compile(
    r"\W*(?:(?:اقراي?|اقراوا|اقرءوا|طالع|طالعوا|شاهد|شاهدوا|استمع|تابع|انظر)"
    r" (?:ايضا|كذلك|المزيد(?: (?:عن|حول|من|في) .{1,40}?)?|اكثر)"
    r"|(?:مواضيع|موضوعات|مقالات|اخبار|قصص|مواد|روابط|تقارير)"
    r" (?:ذات صله|مرتبطه|متعلقه|مشابهه|مقترحه|اخري|قد تهمك)"
    r"|ذات صله|قد (?:يهمك|يعجبك|يهمكم)(?: ايضا)?|ربما يعجبك ايضا|المزيد(?: من الاخبار)?"
    r"|(?:الاخبار |المقالات )?الاكثر (?:قراءه|مشاهده|تداولا|تعليقا)|(?:اخترنا|نرشح) (?:لك|لكم)"
    r"|(?:read|see|watch|listen) (?:also|more|next)|(?:also|more) (?:read|on this story|stories)"
    r"|related(?: (?:articles?|stories|story|topics|news|links|content))?|most (?:read|viewed)"
    r"|you (?:may|might) also (?:like|be interested in)|recommended for you)" + _SEPARATED
)
_COUNTED: Final = re.compile(r"list \d+ of \d+|قايمه \d+ من \d+")
_ALSO: Final = re.compile(r"\W*اقر[اء]\w{0,3} ايضا\s+\w")
_OPENS_NO_LIST: Final = re.compile(r"\W*\w+ (?:المزيد|more)\W*")
_TOPICS: Final = re.compile(
    r"\W*(?:(?:ال)?كلمات (?:ال)?(?:مفتاحيه|داله)|(?:ال)?وسوم|تاجات|هاشتا[غج]ات?"
    r"|علامات|tags?|keywords?|topics)" + _SEPARATED
)
_HASHTAGS: Final = re.compile(r"(?:#\w+[\s،,|]*)+")
_THIS: Final = (
    r"(?: (?:هذا |هذه )?(?:ال)?(?:مقال|مقاله|خبر|صفحه|موضوع|قصه|ماده|تقرير)"
    r"| (?:this )?(?:article|story|page|post))?(?: this)?"
)
_BUTTON: Final = re.compile(
    rf"\W*(?:(?:شارك|شاركها?|شاركوا|شاركنا|مشاركه|انشر|ارسل|ارسال|share|send|tweet){_THIS}"
    rf"(?: (?:علي|عبر|في|ب|الي|مع اصدقائك|on|via|by|with friends)(?: {_PLACE})?)?"
    rf"|(?:استمع|استماع)(?: (?:الي|ل)? ?ل?ل?(?:ال)?(?:مقال|مقاله|خبر|تقرير))"
    rf"|(?:طباعه|اطبع|حفظ|احفظ|print|save){_THIS}|نسخ الرابط|انسخ الرابط|copy link"
    r"|(?:تحميل|عرض|شاهد|اعرض) المزيد|load more|show more|listen to(?: this)? article"
    r"|(?:\d+ )?(?:ال)?تعليق(?:ات|ا)?(?: القراء)?(?:\W*\d+)?|(?:\d+ )?comments?(?:\W*\d+)?"
    r"|(?:اضف|اترك|اكتب) تعليق(?:ا|ك)?|(?:add|leave|post) a (?:comment|reply)|رد|reply"
    r"|(?:ال)?اعلان(?:ات)?(?: ممول)?|advertisement|sponsored|(?:ال)?بريد الالكتروني"
    r"|تابعو?نا|follow us|end of list|نهايه القايمه)\W*"
)
_PROMPT: Final = re.compile(
    rf"\W*(?:(?:للمزيد\b.{{0,60}}|يمكنكم )?(?:تابعو?نا|متابعتنا|تابعونا ايضا)"
    rf" (?:علي|عبر|في) .{{0,30}}{_PLACE}\b"
    rf"|تابع(?:وا)? (?:اخر|احدث|اهم|كل|جميع|اخبار|الاخبار|المزيد|تغطي)"
    rf".{{0,60}}(?:علي|عبر|في) (?:\w+ )?{_PLACE}\b"
    rf"|تابع(?:وا|ي)? .{{1,30}} (?:علي|عبر) {_PLACE}\W*$"
    r"|يمكنكم (?:تسلم|تلقي|متابعه|الحصول علي|الاشتراك)\b.{0,60}(?:تطبيق|نشرتنا|قناتنا|صفحتنا)"
    r"|(?:اشترك(?:وا|ي)?|للاشتراك|الاشتراك|سجل(?:وا)?|انضم(?:وا)?)\b.{0,40}"
    r"(?:النشره|نشرتنا|نشراتنا|قناتنا|قنواتنا|مجموعتنا)"
    r"|(?:النشره|نشرتنا|النشرات) (?:الاخباريه|البريديه|اليوميه)(?: اليوميه)?\W*$"
    r"|احصل(?:وا)? علي\b.{0,60}(?:بريدك|بريدكم|هاتفك)"
    r"|(?:حمل|حملوا|نزلوا|لتحميل|حمل الان) (?:ال)?تطبيق(?:نا)?\b(?!.*[.،])"
    r"|.{0,60}(?:اضغط(?:وا)?|انقر(?:وا)?) هنا\W*$"
    r"|(?:subscribe|sign up|join)\b.{0,40}(?:newsletter|channel|inbox)"
    rf"|follow us (?:on|at)\b|download (?:our|the) app\b|get .{{0,60}} in your inbox)"
)
_HOME: Final = re.compile(r"(?:ال)?صفحه الرييسيه|الرييسيه|home")
_CRUMBS: Final = re.compile(r"\s*[>›»/\\|←]\s*")


def stands_around(text: str) -> bool:
    """Tell whether the line, marks aside, belongs to the page and not to its article."""
    folded = _folded(text)
    words = folded.count(" ") + 1
    if words > POINTER_WORDS:
        return False
    if _points_elsewhere(folded) or _TOPICS.match(folded) or _HASHTAGS.fullmatch(folded):
        return True
    is_prompt = words <= PROMPT_WORDS and _PROMPT.match(folded) is not None
    return is_prompt or _BUTTON.fullmatch(folded) is not None or _is_way_here(folded)


def opens_a_list(text: str) -> bool:
    """Tell whether titles of other articles, or topics, are to be expected under the line."""
    folded = _folded(text)
    if _COUNTED.fullmatch(folded):
        return True
    match = _WORTH_READING.match(folded) or _TOPICS.match(folded)
    if match is None or _OPENS_NO_LIST.fullmatch(folded):
        return False
    return not re.search(r"\w", match["title"] or "")


def _folded(text: str) -> str:
    """Return the line with one space for many, of which patterns would try every stretch."""
    return " ".join(fold_text(text).split())


def _points_elsewhere(folded: str) -> bool:
    """Tell "read also", with or without the title of what to read."""
    if _WORTH_READING.match(folded) or _COUNTED.fullmatch(folded):
        return True
    return _ALSO.match(folded) is not None and not folded.endswith((".", "،", ":"))


def _is_way_here(folded: str) -> bool:
    """Tell the way from the site's first page to the article: "Home > News > Egypt"."""
    pieces = _CRUMBS.split(folded)
    return len(pieces) > 1 and _HOME.fullmatch(pieces[0]) is not None
