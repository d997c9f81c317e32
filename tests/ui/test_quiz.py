"""A quiz: one question at a time, a choice is answered, the score comes at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.conftest import LANDSCAPE, PORTRAIT
from tests.ui.hand import PACE, Hand, accessible
from tests.ui.layout import faint, faults

DECK = """\
format: 1
title: T
languages: [en, ru]
theme: quantum
slides: [quiz.yaml, more.yaml]
"""
QUIZ = """\
kind: page
title: {en: What do you remember?, ru: Что вы запомнили?}
text: {en: Two questions., ru: Два вопроса.}
blocks:
  - quiz:
      questions:
        - question:
            en: A spy measures and resends every photon of a key. What share of the bits is wrong?
            ru: Шпион измеряет и пересылает каждый фотон ключа. Какая доля битов неверна?
          options: [0%, About 1%, 25%, 50%, 100%]
          answer: 3
          why:
            en: The spy picks the wrong setting half of the time, and then half of the bits err.
            ru: В половине случаев шпион выбирает не ту настройку, и тогда ошибается половина битов.
          link: more
        - question: {en: Identical atoms are pulled together in pairs. What happens?, ru: Атомы сдвинули попарно. Что произойдёт?}
          options:
            - {en: A gap opens and the chain insulates, ru: "Откроется запрещённая зона, и цепочка станет изолятором"}
            - {en: It conducts better, ru: Она станет проводить лучше}
          answer: 1
          why: {en: Strong and weak links open a gap., ru: Сильные и слабые связи открывают промежуток.}
"""  # noqa: E501
MORE = "kind: topic\nid: more\ntitle: More\n"


@pytest.fixture
def open_quiz(open_hand: Callable[..., Hand], tmp_path: Path) -> Callable[..., Hand]:
    for name, text in (("deck.yaml", DECK), ("quiz.yaml", QUIZ), ("more.yaml", MORE)):
        (tmp_path / name).write_text(text, "utf-8")
    return lambda size=LANDSCAPE: open_hand(tmp_path, size)


def said(hand: Hand) -> str:
    return str(hand.item("quiz-verdict").property("text"))


def question(hand: Hand) -> str:
    return str(hand.item("quiz-question").property("text"))


def answer(hand: Hand, *options: int) -> None:
    for option in options:
        hand.tap(f"quiz-option-{option}")
        hand.tap("quiz-go")


def test_a_choice_is_answered_with_a_word_and_why(open_quiz) -> None:
    hand = open_quiz()
    assert "Question 1 of 2" in hand.texts()
    assert not any(text.startswith("The spy picks") for text in hand.texts())
    hand.tap("quiz-option-3")
    assert said(hand) == "Correct!"
    assert any(text.startswith("The spy picks") for text in hand.texts())


def test_a_wrong_choice_shows_the_right_one_and_cannot_be_taken_back(open_quiz) -> None:
    hand = open_quiz()
    hand.tap("quiz-option-1")
    hand.tap("quiz-option-3")
    assert said(hand) == "Not quite"
    named = {
        n.text(QAccessible.Text.Name): n.text(QAccessible.Text.Description)
        for n in accessible(hand)
    }
    assert (named["0%"], named["25%"], named["100%"]) == ("Not quite", "Correct!", "")


def test_the_score_counts_right_choices_and_the_quiz_starts_again(open_quiz) -> None:
    hand = open_quiz()
    answer(hand, 1, 1)
    assert "You answered 1 of 2 correctly" in hand.texts()
    hand.tap("quiz-again")
    answer(hand, 3, 1)
    assert "You answered 2 of 2 correctly" in hand.texts()


def test_it_begins_anew_for_the_next_visitor(open_quiz) -> None:
    hand = open_quiz()
    answer(hand, 3)
    hand.tap("quiz-option-1")
    assert question(hand).startswith("Identical atoms")
    hand.wait_for(300)
    assert hand.controller.screen.mode.name == "ATTRACT"
    hand.clock.pass_by(PACE)
    hand.controller.home()
    hand.settle()
    assert question(hand).startswith("A spy")
    answer(hand, 3, 1)
    assert "You answered 2 of 2 correctly" in hand.texts()


def test_the_link_opens_the_slide_that_tells_more(open_quiz) -> None:
    hand = open_quiz()
    hand.tap("quiz-option-2")
    hand.tap("quiz-link")
    assert hand.controller.screen.slide_id == "more"


def test_the_keyboard_chooses_and_goes_on(open_quiz) -> None:
    hand = open_quiz()
    hand.item("quiz-option-3").forceActiveFocus()
    hand.key(Qt.Key.Key_Space)
    assert said(hand) == "Correct!"
    assert hand.item("quiz-go").hasActiveFocus()
    hand.key(Qt.Key.Key_Return)
    assert question(hand).startswith("Identical atoms")


def test_it_goes_on_in_another_language(open_quiz) -> None:
    hand = open_quiz()
    answer(hand, 3)
    hand.tap("quiz-option-2")
    hand.tap("language-ru")
    assert question(hand) == "Атомы сдвинули попарно. Что произойдёт?"
    assert said(hand) == "Не\u00a0совсем так"
    hand.tap("quiz-go")
    assert "1" in hand.item("quiz-score").property("text")
    hand.tap("language-en")
    assert hand.sees("quiz-score")
    hand.wait_for(85)
    hand.tap("language-ru")
    assert question(hand).startswith("Шпион"), "the next visitor begins anew"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 768)])
def test_it_fits_before_and_after_each_choice(open_quiz, size, language) -> None:
    hand = open_quiz(size)
    hand.clock.pass_by(PACE)
    hand.controller.chooseLanguage(language)
    hand.settle()
    for _ in range(2):
        assert faults(hand) == []
        hand.tap("quiz-option-2")
        assert faults(hand) == []
        assert faint(hand) == []
        hand.tap("quiz-go")
    assert faults(hand) == []
