"""Numbers, dashes, quotation marks and spaces follow each language's custom."""

from __future__ import annotations

import re
from collections import Counter

NB = "\u00a0"
POWERS = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₁₂")
UNITS = {
    "en": "[nµmck]?m|eV|K|[fµ]?T|[mµnfp]?s|[GT]?Hz|dB|nA|Wb|J|billion|years",
    "ru": "[нмск]?м|мкм|эВ|К|(?:ф|мк)?Тл|[мнф]?с|мкс|Г?Гц|дБ|нА|Вб|Дж|Вт|млрд|лет|году?",
}
SHORT = "в|во|к|ко|с|со|о|об|у|и|а|но|на|не|ни|по|за|из|от|до|при|для|без|под"

BOTH = {
    "a straight quotation mark": r"[\"'`]",
    "two spaces": rf"[ {NB}]{{2}}",
    "a space at an end": rf"^[ {NB}]|[ {NB}]$",
    "a space before a mark": rf"[ {NB}][,.;:!?…)»]",
    "three full stops": r"\.\.\.",
    "a hyphen for a dash": rf"[ {NB}]-[ {NB}]",
    "a hyphen for a minus": r"(?<![\w)])-\d",
    "a hyphen in a range": r"\d-\d",
    "the letter x for times": r"\d ?[xх] ?\d",
    "a Greek mu for micro": "μ",
    "a long number in one piece": r"(?<![.,\d])\d{5,}",
    "an ordinary space in a number": r"\d \d{3}\b",
    "markup": r"[*_<>#]|&\w+;",
    "an odd space": "[\u2002-\u200b\u202f\u2060\ufeff\u00ad\t\n]",
}
ENGLISH = {
    "an em dash": "—",
    "an angle quotation mark": "[«»]",
    "a double quotation mark": "[“”„]",
    "a space before the per cent sign": rf"\d[ {NB}]%",
    "a decimal comma": r"\d,\d",
    "a middle dot for times": rf"[ {NB}]·[ {NB}]",
    "a breakable space before a unit": rf"\d (?:{UNITS['en']})\b",
    "American spelling": r"(?i)\b(?:color|fiber|behavior|polariz\w+|meters?|program)\b",
    "“center” outside the proper name": r"(?<!Russian Quantum )Center|center",
    "Cyrillic": "[Ѐ-ӿ]",
}
RUSSIAN = {
    "an English quotation mark": "[‘’“”„]",
    "a dash without its spaces": rf"[^{NB}]—|—[^ ]",
    "an en dash outside a range": r"(?<!\d)–|–(?!\d)",
    "a per cent sign without a no-break space": rf"[^{NB}]%",
    "a decimal point": r"\d\.\d",
    "a cross in a power of ten": rf"×[ {NB}]10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]",
    "a breakable space before a unit": rf"\d (?:{UNITS['ru']})\b",
    "a loose short word": rf"(?i)(?<![\w-])(?:{SHORT}) ",
    "a loose particle": r" (?:же|бы|ли|б|ж)\b",
    "a capital in «вы»": r"(?<![.!?] )(?<!^)\bВ(?:ы|ас|ам|аш\w*)\b",
    "a Latin letter among Cyrillic": r"[А-яё][A-Za-z]|[A-Za-z][А-яё]",
}
WITHOUT_YO = re.compile(
    r"еще|ее|(?:сво|мо|тво)е|(?:по|вз)лета?|(?:рас|от|под)?счет|надежн\w+|темн\w+|черн\w+"
    r"|зелен\w+|желт\w+|(?:ид|да|найд|прид|пойм)ет|прием\w*|объем\w*|решетк\w+|гребенк\w+|учет"
    r"|учен\w+|тепл(?:ый|ая|ом)|легк(?:ий|ая|ие)|тверд\w+|запрещенн\w+|разрешенн\w+|трех|четырех"
    r"|вперед|причем|защищенн\w+|перекрестн\w+"
)


def offences(texts, language, rules):
    return [
        f"{text.where}: {what}: {text.by_language[language]}"
        for text in texts
        for what, pattern in rules.items()
        if re.search(pattern, text.by_language[language])
    ]


def test_english(shown):
    assert offences(shown, "en", BOTH | ENGLISH) == []


def test_russian(shown):
    names = [text for text in shown if text.where != "words: language_name"]
    assert offences(names, "ru", BOTH | RUSSIAN) == []


def test_russian_has_its_yo(shown):
    russian = " ".join(text.by_language["ru"] for text in shown).lower()
    found = set(re.findall(r"[а-яё]+", russian))
    elsewhere = {word.replace("ё", "е") for word in found if "ё" in word} - {"все", "всем"}
    assert sorted(found & elsewhere) == []
    assert [word for word in sorted(found) if WITHOUT_YO.fullmatch(word)] == []


def test_headings_and_labels_have_no_full_stop(shown):
    keys = {
        "title",
        "eyebrow",
        "tile",
        "label",
        "value",
        "name",
        "role",
        "alt",
        "credit",
        "invitation",
    }
    stopped = [
        text.where
        for text in shown
        if text.key in keys
        for words in text.by_language.values()
        if words.endswith(".")
    ]
    assert stopped == []


def test_russian_posts_begin_with_a_small_letter(slides):
    roles = [person["role"]["ru"] for person in slides["people"]["people"]]
    assert [role for role in roles if not role[0].islower()] == []


def numbers(text: str) -> Counter[str]:
    """The numbers of two digits and more, without the spaces and the custom of a language."""
    joined = re.sub(rf"(?<=\d){NB}(?=\d{{3}}(?!\d))", "", text.translate(POWERS))
    found = re.findall(r"\d+(?:[.,]\d+)?", joined)
    return Counter(number.replace(",", ".") for number in found if len(number) > 1)


def test_numbers_agree_between_the_languages(shown):
    spelled = {"10": "ten", "20": "twenty"}
    for text in shown:
        english, russian = (numbers(text.by_language[language]) for language in ("en", "ru"))
        missing = [
            number
            for number in russian - english
            if spelled.get(number, number) not in text.by_language["en"]
        ]
        assert (english - russian, missing) == ({}, []), text.where


def test_values_agree_between_the_languages(shown):
    def signs(value: str) -> str:
        return re.sub(r"[^\W\d]|\s", "", value).replace(",", ".").replace("·", "×")

    values = [text.by_language for text in shown if text.key == "value"]
    assert len(values) > 40
    assert [value for value in values if signs(value["en"]) != signs(value["ru"])] == []


def test_russian_is_as_long_as_english(shown):
    running = [text for text in shown if text.key == "text" and len(text.by_language["en"]) > 100]
    ratios = {
        text.where: len(text.by_language["ru"]) / len(text.by_language["en"]) for text in running
    }
    assert len(ratios) > 40
    assert {where: ratio for where, ratio in ratios.items() if not 0.83 <= ratio <= 1.17} == {}
