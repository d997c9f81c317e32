"""Demonstrations in decks: the kind alone, or with parameters; each mistake at its place."""

from __future__ import annotations

import pytest

from kiosk.deck import DEMOS, Demo
from kiosk.exhibits import find

TOPIC = "kind: topic\ntitle: T\n"


def faults(loaded):
    return [(f"{p.line}:{p.column}", p.code) for p in loaded.problems if p.file.name == "one.yaml"]


def demo_of(loaded) -> Demo:
    assert loaded.deck is not None, loaded.problems
    slide = next(slide for slide in loaded.deck.slides if slide.id == "one")
    return slide.demo or slide.on_face or slide.details[0].blocks[0].demo


def test_the_kind_alone_is_enough(check_slide):
    loaded = check_slide(TOPIC + "demo: bb84\n")
    assert faults(loaded) == []
    demo = demo_of(loaded)
    assert demo.kind == "bb84"
    known = find("bb84").Parameters
    assert known(**demo.parameters) == known()


def test_parameters_reach_the_model(check_slide):
    demo = demo_of(check_slide(TOPIC + "demo: {kind: bb84, photons: 200, error: 0.02}\n"))
    parameters = find("bb84").Parameters(**demo.parameters)
    assert (parameters.photons, parameters.error) == (200, 0.02)


@pytest.mark.parametrize(
    ("slide", "place"),
    [
        (TOPIC + "demo: ssh\n", "behind"),
        ("kind: demo\ntitle: T\ndemo: {kind: ssh}\n", "on_face"),
        ("kind: page\ntitle: T\nblocks:\n  - demo: kerr\n", "on_face"),
    ],
)
def test_it_stands_behind_a_slide_or_on_it(check_slide, slide, place):
    loaded = check_slide(slide)
    assert faults(loaded) == []
    found = loaded.deck.slides[-1] if loaded.deck.slides[-1].id == "one" else loaded.deck.slides[0]
    assert getattr(found, place) is not None
    assert getattr(found, {"behind": "on_face", "on_face": "behind"}[place]) is None


def test_it_may_be_a_block_of_a_detail(check_slide):
    text = TOPIC + "details:\n  - title: Play\n    blocks:\n      - demo: {kind: ramsey}\n"
    assert demo_of(check_slide(text)).kind == "ramsey"


@pytest.mark.parametrize(
    ("demo", "fault", "hint"),
    [
        ("bb48", ("3:7", "unknown-kind"), "`bb84`"),
        ("{kind: bb48}", ("3:14", "unknown-kind"), "`bb84`"),
        ("{knid: bb84}", ("3:8", "unknown-key"), "`kind`"),
        ("{photons: 200}", ("3:1", "missing-key"), "kind"),
        ("[bb84]", ("3:7", "wrong-type"), "demo: bb84"),
        ("{kind: [bb84]}", ("3:14", "wrong-type"), "demo: bb84"),
        ("{kind: bb84, photons: 5}", ("3:29", "out-of-range"), "20"),
        ("{kind: bb84, photons: many}", ("3:29", "wrong-type"), "24"),
        ("{kind: bb84, photon: 200}", ("3:20", "unknown-key"), "`photons`"),
        ("{kind: kerr, task: rember}", ("3:26", "unknown-value"), "`remember`"),
        ("{kind: ssh, words: {tittle: Chain}}", ("3:27", "unknown-key"), "`title`"),
        ("", ("3:1", "empty-value"), "demo"),
    ],
)
def test_a_mistake_is_told_where_it_is(check_slide, demo, fault, hint):
    loaded = check_slide(TOPIC + f"demo: {demo}\n")
    assert fault in faults(loaded), [p.render_text() for p in loaded.problems]
    told = next(p for p in loaded.problems if p.code == fault[1])
    assert hint in told.hint + told.message


def test_a_deck_may_word_it_otherwise(check_slide):
    text = TOPIC + "demo: {kind: ssh, words: {title: {en: A chain}}}\n"
    demo = demo_of(check_slide(text))
    assert demo.words_in("en")["title"] == "A chain"
    assert demo.words_in("ru")["title"] == "Сведите атомы в\u00a0пары"


def test_every_demonstration_has_a_model_in_the_deck():
    for kind, model in DEMOS.items():
        demo = model(kind=kind)
        assert 10 <= demo.seconds <= 30
        assert demo.words_in("en")["title"]
        assert all(field.description for field in model.model_fields.values()), kind
