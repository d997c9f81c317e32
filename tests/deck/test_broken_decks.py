"""Every mistake is reported at its place, with its code and a remedy that names the way out."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kiosk.deck.codes import CODES
from tests.deck.decks import SVG, places


class Broken(NamedTuple):
    """A slide or a deck with mistakes: where they are, and what the first remedy says."""

    name: str
    text: str
    problems: str
    remedy: str


TOPIC = "kind: topic\ntitle: T\n"
BLOCK = TOPIC + "details:\n  - title: D\n    blocks:\n"
FIGURE = BLOCK + (
    "      - figure:\n          image: art/sky\n          alt: A\n          credit: C\n"
)

SLIDES = [
    Broken("misspelt key", "kind: topic\ntitel: T\n", "2:1 unknown-key", "`title`"),
    Broken("foreign key", TOPIC + "price: 3\n", "3:1 unknown-key", "Known here"),
    Broken("no title", "kind: topic\nid: x\n", "1:1 missing-key", "the slide's title"),
    Broken("no kind", "title: T\n", "1:1 missing-key", "Add `kind: topic`"),
    Broken("misspelt kind", "kind: topc\ntitle: T\n", "1:7 unknown-kind", "`topic`"),
    Broken(
        "misspelt kind hides nothing",
        "kind: topc\ntitel: T\n",
        "1:7 unknown-kind|2:1 unknown-key",
        "`topic`",
    ),
    Broken("foreign kind", "kind: zebra\ntitle: T\n", "1:7 unknown-kind", "The kinds are"),
    Broken("empty kind", "kind:\ntitle: T\n", "1:1 empty-value", "The kinds are"),
    Broken("empty title", "kind: topic\ntitle:\n", "2:1 empty-value", "Write a text"),
    Broken("quoted empty title", 'kind: topic\ntitle: ""\n', "2:8 empty-value", "Write a text"),
    Broken("blank translation", TOPIC + "text: {en: a, ru: ' '}\n", "3:19 empty-value", "Write"),
    Broken("empty optional key", TOPIC + "eyebrow:\n", "3:1 empty-value", "remove the key"),
    Broken("key twice", TOPIC + "title: U\n", "3:1 duplicate-key", "Keep one"),
    Broken("list for text", "kind: topic\ntitle: [a, b]\n", "2:8 wrong-type", "title: Some text"),
    Broken("text for list", TOPIC + "details: none\n", "3:10 wrong-type", "- "),
    Broken("text for mapping", TOPIC + "numbers: [25]\n", "3:11 wrong-type", "{key: value}"),
    Broken("foreign language", TOPIC + "text: {en: a, de: b, ru: c}\n", "3:15 unknown-language",
           "`en`, `ru`"),
    Broken("misspelt language", "kind: topic\ntitle:\n  en: T\n  rus: U\n", "4:3 unknown-language",
           "`ru`"),
    Broken("empty translation", "kind: topic\ntitle:\n  en: T\n  ru:\n", "4:3 empty-value",
           "Write its value"),
    Broken("comma in braces", TOPIC + "text: {en: one, two, ru: c}\n", "3:17 unknown-language",
           'quotes inside braces: {en: "one, two"}'),
    Broken("comma in an item", TOPIC + "numbers:\n  - {value: 1, label: a, b}\n",
           "4:26 unknown-key", "quotes inside braces"),
    Broken("nested text", TOPIC + "text: {en: {a: b}, ru: c}\n", "3:12 wrong-type", "Some text"),
    Broken("misspelt icon", TOPIC + "icon: fa6s.atm\n", "3:7 unknown-icon", "`fa6s.atom`"),
    Broken("icon without font", TOPIC + "icon: atom\n", "3:7 unknown-icon", "mdi6.atom"),
    Broken("foreign icon font", TOPIC + "icon: mdy6.atom\n", "3:7 unknown-icon", "`mdi6`"),
    Broken("misspelt accent", TOPIC + "accent: network\n", "3:9 unknown-accent", "`networks`"),
    Broken("foreign accent", TOPIC + "accent: red\n", "3:9 unknown-accent", "The theme has"),
    Broken("foreign demo", TOPIC + "demo: bb48\n", "3:7 unknown-kind", "`bb84`"),
    Broken("dwell without unit", TOPIC + "dwell: 20\n", "3:8 wrong-form", "`20 s`, or `auto`"),
    Broken("dwell too short", TOPIC + "dwell: 1 s\n", "3:8 out-of-range", "2 s to 10 min"),
    Broken("id with spaces", TOPIC + "id: My slide\n", "3:5 wrong-form", "hyphens"),
    Broken("misspelt picture", TOPIC + "art: art/skyy\n", "3:6 missing-file", "`art/sky`"),
    Broken("no such picture", TOPIC + "art: zebra\n", "3:6 missing-file", "beside the slide"),
    Broken("absolute picture", TOPIC + "art: /etc/x.png\n", "3:6 outside-deck", "deck's folder"),
    Broken("picture above", TOPIC + "art: ../x.png\n", "3:6 outside-deck", "deck's folder"),
    Broken("picture at home", TOPIC + "art: ~/x.png\n", "3:6 outside-deck", "deck's folder"),
    Broken("picture on a drive", TOPIC + "art: C:/x.png\n", "3:6 outside-deck", "deck's folder"),
    Broken("backslash", TOPIC + "art: art\\sky.svg\n", "3:6 wrong-form", "Write `/`"),
    Broken("picture on the web", TOPIC + "art: https://a.example/b.png\n", "3:6 remote-address",
           "into the deck's folder"),
    Broken("picture on a share", TOPIC + "art: //server/b.png\n", "3:6 remote-address",
           "into the deck's folder"),
    Broken("folder as picture", TOPIC + "art: good.yaml\n", "3:6 bad-picture", "formats"),
    Broken("too many numbers", TOPIC + "numbers:\n" + "  - {value: 1, label: a}\n" * 4,
           "4:3 out-of-range", "Remove some"),
    Broken("too many people", "kind: people\ntitle: T\npeople:\n" + "  - {name: N, role: R}\n" * 9,
           "4:3 out-of-range", "Remove some"),
    Broken("too many facts", "kind: facts\ntitle: T\nfacts:\n" + "  - {label: L, text: F}\n" * 7,
           "4:3 out-of-range", "Remove some"),
    Broken("too many outcomes", "kind: centre\ntitle: T\noutcomes:\n" + "  - {text: a}\n" * 7,
           "4:3 out-of-range", "Remove some"),
    Broken("too many steps", BLOCK + "      - steps:\n" + "        - {text: a}\n" * 7,
           "7:9 out-of-range", "Remove some"),
    Broken("too many people in a detail",
           BLOCK + "      - people:\n" + "        - {name: N, role: R}\n" * 7,
           "7:9 out-of-range", "Remove some"),
    Broken("too many numbers in a detail",
           BLOCK + "      - numbers:\n" + "        - {value: 1, label: a}\n" * 7,
           "7:9 out-of-range", "Remove some"),
    Broken("too many callouts",
           FIGURE + "          callouts:\n" + "          - {at: [0, 0], text: T}\n" * 13,
           "11:11 out-of-range", "Remove some"),
    Broken("no facts", "kind: facts\ntitle: T\nfacts: []\n", "3:8 out-of-range", "Add"),
    Broken("number without label", TOPIC + "numbers:\n  - {value: 1}\n", "4:5 missing-key",
           "Add `label`"),
    Broken("misspelt block", BLOCK + "      - txt: a\n", "6:9 unknown-block", "`text`"),
    Broken("foreign block", BLOCK + "      - zebra: a\n", "6:9 unknown-block", "The blocks are"),
    Broken("text as block", BLOCK + "      - a\n", "6:9 wrong-type", "- text:"),
    Broken("two blocks in one", BLOCK + "      - text: a\n        numbers: []\n", "7:9 unknown-key",
           "Put `- ` before `numbers`"),
    Broken("figure without alt", BLOCK + "      - figure:\n          image: art/sky\n"
           "          credit: C\n", "6:9 missing-alt", "cannot see it"),
    Broken("callout outside", FIGURE + "          callouts: [{at: [0.5, 1.5], text: T}]\n",
           "10:33 out-of-range", "at most 1"),
    Broken("callout in words", FIGURE + "          callouts: [{at: [left, 0], text: T}]\n",
           "10:28 wrong-type", "0.5"),
    Broken("callout with one number", FIGURE + "          callouts: [{at: [0.5], text: T}]\n",
           "10:27 out-of-range", "Add the rest"),
    Broken("details with one id", TOPIC + "details:\n  - {id: a, title: A, blocks: [text: b]}\n"
           "  - {id: a, title: B, blocks: [text: b]}\n", "5:10 duplicate-id", "another `id`"),
    Broken("dead link", "kind: centre\ntitle: T\noutcomes:\n  - {text: a, link: goood}\n",
           "4:21 dead-link", "`good`"),
    Broken("id of another slide", TOPIC + "id: good\n", "good.yaml:2:5 duplicate-id",
           "another `id`"),
    Broken("empty file", "", "1:1 empty-value", "Write a slide"),
    Broken("a list", "- a\n- b\n", "1:1 wrong-type", "kind: topic"),
    Broken("merge key", TOPIC + "<<: {a: b}\n", "3:1 merge-key", "Write the keys"),
    Broken("tag", "kind: topic\ntitle: !!str T\n", "2:8 tag", "Remove it"),
    Broken("two documents", TOPIC + "---\n" + TOPIC, "3:1 several-documents", "Remove the line"),
    Broken("template braces", TOPIC + "text: {{ name }}\n", "3:8 syntax",
           "quotes"),
    Broken("tab", TOPIC + "text:\n\ten: a\n", "4:1 syntax", "spaces"),
    Broken("second colon", TOPIC + "text: Note: this\n", "3:11 syntax", 'text: "Note: this"'),
    Broken("open quote", 'kind: topic\ntitle: "T\n', "2:8 syntax", 'Put " at the end'),
    Broken("quote open for a line", 'kind: topic\ntitle: "T\neyebrow: "E"\n', "2:8 syntax",
           'Put " at the end'),
    Broken("inner quotes", 'kind: topic\ntitle: "a "b" c"\n', "2:12 syntax", "inner quotes"),
    Broken("open bracket", TOPIC + "text: {en: a\nart: b\n", "3:7 syntax", "Put `}`"),
    Broken("no colon", "kind: topic\ntitle T\nid: a\n", "2:1 syntax", "Write `key: text`"),
    Broken("no space after the colon", "kind:topic\ntitle: T\n", "1:1 syntax", "with a space"),
    Broken("emphasis without quotes", TOPIC + "text: *so* good\n", "3:7 syntax", '"*so'),
    Broken("text begins with @", TOPIC + "text: @home\n", "3:7 syntax", '"@'),
    Broken("deeper line", "kind: topic\n  title: T\n", "2:3 syntax", "same indentation"),
    Broken("shallower item", TOPIC + "numbers:\n  - {value: 1, label: a}\n - {value: 2}\n",
           "5:2 syntax", "all items alike"),
    Broken("no space after the hyphen", TOPIC + "numbers:\n  -value\n", "4:3 wrong-type", "- "),
]  # fmt: skip

HEAD = "format: 1\ntitle: A deck\nlanguages: [en, ru]\n"
LIST = "slides: [good.yaml]\n"
DECKS = [
    Broken("no format", "title: A\nlanguages: [en]\n" + LIST, "1:1 missing-key", "`format`"),
    Broken("later format", HEAD.replace("1", "2") + LIST, "1:9 unknown-value", "format: 1"),
    Broken("no languages", "format: 1\ntitle: A\n" + LIST, "1:1 missing-key", "`languages`"),
    Broken("language twice", HEAD.replace("ru", "en") + LIST, "3:17 unknown-value", "Keep one"),
    Broken("five languages", HEAD.replace("en, ru", "en, ru, de, fr, it") + LIST,
           "3:12 out-of-range", "bar of controls"),
    Broken("language name", HEAD.replace("ru", "Russian") + LIST, "3:17 wrong-form", "`ru`"),
    Broken("no slides", HEAD, "1:1 missing-key", "`slides`"),
    Broken("empty slides", HEAD + "slides:\n", "4:1 no-slides", "welcome.yaml"),
    Broken("slides are no list", HEAD + "slides: a.yaml\n", "4:9 wrong-type", "- "),
    Broken("missing slide", HEAD + "slides:\n  - god.yaml\n", "5:5 missing-file", "`good.yaml`"),
    Broken("no match", HEAD + "slides:\n  - areas/*.yaml\n", "5:5 missing-file", "remove the line"),
    Broken("slide above", HEAD + "slides:\n  - ../x.yaml\n", "5:5 outside-deck", "deck's folder"),
    Broken("slide on the web", HEAD + "slides:\n  - http://a.example/x.yaml\n",
           "5:5 remote-address", "deck's folder"),
    Broken("no slide file", HEAD + "slides:\n  - deck.txt\n", "5:5 wrong-form", ".yaml"),
    Broken("stars", HEAD + "slides:\n  - '**/*.yaml'\n", "5:5 wrong-form", "each folder"),
    Broken("misspelt theme", HEAD + "theme: qantum\n" + LIST, "4:8 unknown-theme", "`quantum`"),
    Broken("no theme file", HEAD + "theme: my.yaml\n" + LIST, "4:8 missing-file", "Create it"),
    Broken("idle without unit", HEAD + "timing: {idle: 60}\n" + LIST, "4:16 wrong-form", "`60 s`"),
    Broken("misspelt word", HEAD + "words: {hme: A}\n" + LIST, "4:9 unknown-key", "`home`"),
    Broken("slide in place", HEAD + "slides:\n  - {kind: topic}\n  - good.yaml\n",
           "5:5 missing-key", "Add `title`"),
    Broken("a slide", TOPIC, "1:1 not-a-deck", "deck.yaml"),
]  # fmt: skip


@pytest.mark.parametrize("broken", SLIDES, ids=lambda b: b.name)
def test_a_broken_slide(broken, check, tmp_path):
    loaded = check({"one.yaml": broken.text, "art/sky.svg": SVG})
    expect(broken, "one.yaml", loaded, tmp_path)
    assert [s.id for s in loaded.deck.slides if s.id != "one"] == ["good"], "the rest is shown"


@pytest.mark.parametrize("broken", DECKS, ids=lambda b: b.name)
def test_a_broken_deck(broken, check, tmp_path):
    expect(broken, "deck.yaml", check({"deck.yaml": broken.text}), tmp_path)


def expect(broken, file, loaded, folder):
    wanted = [p if ".yaml" in p else f"{file}:{p}" for p in broken.problems.split("|")]
    assert places(loaded, folder / "deck") == wanted
    assert not loaded.ok
    texts = [problem.render_text() for problem in loaded.problems]
    assert broken.remedy in loaded.problems[0].hint, texts[0]
    library = ("pydantic", "Input should", "YAMLError", "None", "NoneType")
    assert not any(word in text for text in texts for word in library)
    assert {problem.code for problem in loaded.problems} <= set(CODES)


def test_all_problems_come_at_once_by_file_and_line(check, tmp_path):
    deck = HEAD + "theme: qantum\nslides: [one.yaml, two.yaml, good.yaml]\n"
    one = TOPIC + "icon: fa6s.atm\naccent: red\ndwell: 3\n"
    loaded = check({"deck.yaml": deck, "one.yaml": one, "two.yaml": "kind: topic\ntitle: 'x\n"})
    assert places(loaded, tmp_path / "deck") == [
        "deck.yaml:4:8 unknown-theme",
        "one.yaml:3:7 unknown-icon",
        "one.yaml:4:9 unknown-accent",
        "one.yaml:5:8 wrong-form",
        "two.yaml:2:8 syntax",
    ]


def test_a_problem_shows_its_line_with_a_caret(check_slide, tmp_path):
    problem = check_slide(TOPIC + "icon: fa6s.atm\n").problems[0]
    assert problem.render_text() == (
        f"{tmp_path}/deck/one.yaml:3:7: error: there is no icon `fa6s.atm` [unknown-icon]\n"
        "    icon: fa6s.atm\n"
        "          ^\n"
        "    Did you mean `fa6s.atom`?"
    )


def test_a_duplicate_key_names_both_places(check_slide):
    problem = check_slide(TOPIC + "title: U\n").problems[0]
    assert (problem.line, "first on line 2, column 1" in problem.message) == (3, True)


def test_a_long_line_is_cut_around_its_caret(check_slide):
    problem = check_slide(f"kind: topic\ntitle: {{en: {'x' * 500}, de: y, ru: z}}\n").problems[0]
    line, before = problem.excerpt()
    assert len(line) <= 100
    assert line[before:].startswith("de: y")


def test_control_characters_do_not_reach_the_terminal(check_slide):
    loaded = check_slide(TOPIC + 'icon: "a\x1b[31mb"\n')
    assert "\x1b" not in loaded.problems[0].render_text()
