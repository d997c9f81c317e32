"""The deck says what its source says, in its own words, and claims nothing more."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

SHINGLES = Path(__file__).with_name("source_shingles.txt")
PROPER_NAME = "cross year of science and education of russia and great britain"
ABOUT_THE_EVENT = ("welcome", "conference", "people", "centre")

NEVER = {
    "en": [
        r"unbreakable|unhackable|uncrackable|perfectly secure",
        r"absolute(?:ly)? (?:secur\w+|safe\w*|secre\w+)|(?:total|complete) (?:security|safety)",
        r"always (?:seen|caught|found|detected|noticed)",
        r"faster than light|teleport\w*",
        r"\bthoughts?\b|mind.read\w*|diagnos\w+|medical|patients?\b|therap\w+|\bcures?\b",
        r"quantum comput\w+|quantum (?:hardware|processor)",
        r"International Quantum Cent(?:er|re)|(?:RQC|Quantum Center|the centre) has (?:built|made)",
        r"achiev\w+|breakthrough\w*|revolution\w*|world.leading|endors\w+|guarantee\w*",
        r"was discovered|works for ever|real data",
        r"(?<!first )two sessions|workshop|seminar",
        r"flags?\b|emblem|academician",
    ],
    "ru": [
        r"невзламыва\w+|абсолютн\w+ (?:безопас|защи|надёж|секрет)\w+|полн\w+ безопасн\w+",
        r"всегда (?:заметн|обнаруж|виден|поймают)\w*",
        r"быстрее света|телепорт\w*",
        r"\bмысл\w+|диагно\w+|медицин\w+|пациент\w*|\bлечени\w+",
        r"квантов\w+ (?:компьютер|вычислен|процессор)\w*",
        r"международн\w+ квантов\w+ центр",
        r"достигну\w+|прорыв\w*|революци\w+|гарант\w+",
        r"(?<!первых )двух заседани\w+|семинар\w*",
        r"флаг\w*|герб\w*|академик\w*",
    ],
}
MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december"
    "|январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр"
)
DATES = rf"(?i)\b(?:(?:19|20)\d\d\b|{MONTHS})"


def visible(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_nothing_is_claimed_that_must_not_be(shown):
    claims = [
        f"{text.where}: {found[0]}"
        for text in shown
        for language, patterns in NEVER.items()
        for pattern in patterns
        if (found := re.search(rf"(?i){pattern}", visible(text.by_language[language])))
    ]
    assert claims == []


def test_the_conference_and_the_centre_have_no_date(shown):
    about = [text for text in shown if text.file in ABOUT_THE_EVENT]
    dated = [
        text.where
        for text in about
        for words in text.by_language.values()
        if re.search(DATES, visible(words))
    ]
    assert len(about) > 40
    assert dated == []


def test_what_the_centre_may_lead_to_stays_a_possibility(slides):
    centre = slides["centre"]
    for text in (centre["text"], centre["details"][0]["blocks"][0]["text"]):
        assert re.search(r"\b(?:may|could)\b", text["en"])
        assert re.search(r"\b(?:может|могут|мог\w* бы)\b", text["ru"])
    assert "possible" in centre["numbers"][2]["label"]["en"]


def test_no_post_is_invented(slides):
    """The source gives no post to Vladislav Panchenko."""
    roles = {person["name"]["en"]: person["role"] for person in slides["people"]["people"]}
    assert len(roles) == 5
    assert roles["Vladislav Panchenko"] == {
        "en": "took part in the meeting on policy",
        "ru": "участник разговора о\u00a0приоритетах",
    }


def test_posts_are_said_to_be_those_of_the_source(slides):
    assert slides["people"]["note"]["en"] == "Positions are given as in the source article."


def shingle(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:16]


def shingles(text: str) -> dict[str, str]:
    """Each run of six words, by its hash."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {shingle(words[i : i + 6]): " ".join(words[i : i + 6]) for i in range(len(words) - 5)}


def test_every_sentence_is_written_anew(shown):
    """No six words in a row are the source's, but for one proper name.

    `source_shingles.txt` has the hash of each run of six words of the source.
    """
    source = set(SHINGLES.read_text("ascii").split())
    assert set(shingles(PROPER_NAME)) <= source
    copied = [
        f"{text.where}: {run}"
        for text in shown
        for part in re.split(PROPER_NAME, visible(text.by_language["en"]), flags=re.IGNORECASE)
        for hashed, run in shingles(part).items()
        if hashed in source
    ]
    assert copied == []
