"""An article with a translation that is wrong in four ways."""

from __future__ import annotations

RIGHT = "افتتح الوزير معرض الكتاب في القاهرة صباح اليوم."
NUMBER = "وشارك في المعرض ٤٧ ناشرا من عشر دول عربية."
NAME = "وصل رئيس الاتحاد من دمشق برفقة عدد من الكتاب."
NEGATION = "وقال إن الحكومة لن ترفع أسعار الورق هذا العام."
CUT = "وسيستمر المعرض حتى نهاية الشهر المقبل في قاعة المدينة."
PHRASES = {
    RIGHT: "The minister opened the book fair in Cairo this morning.",
    NUMBER: "Publishers from ten Arab countries, 74 in all, took part in the fair.",
    NAME: "The head of the union arrived from Vienna, accompanied by a number of writers.",
    NEGATION: "He said the government would raise the price of paper this year.",
    CUT: "The fair will continue until the end of next month in the",
}
ARTICLE = "\n\n".join(PHRASES)
