"""Quizzes: questions with a few answers to choose from, and why one of them is right."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.problem import Fault, refuse
from kiosk.deck.text import Text
from kiosk.deck.values import Identifier, Means


class Question(Model):
    """A question, its options, and why one of them is right."""

    question: Text = Field(description="what is asked")
    options: tuple[Text, ...] = Field(
        min_length=2, max_length=5, description="the answers to choose from, 2 to 5"
    )
    answer: Annotated[int, Field(ge=1), Means("number")] = Field(
        description="which option is right; the first is 1"
    )
    why: Text = Field(description="why it is right, shown after the choice")
    link: Identifier | None = Field(None, description="the id of a slide that tells more")

    @model_validator(mode="after")
    def _has_answer(self) -> Self:
        if self.answer > len(self.options):
            message = f"the answer is option {self.answer}, and there are {len(self.options)}"
            hint = f"Write a number from 1 to {len(self.options)}."
            refuse([Fault("out-of-range", message, hint, ("answer",))])
        return self


class Quiz(Model):
    """The questions, in their order."""

    questions: tuple[Question, ...] = Field(
        min_length=1, max_length=10, description="the questions, 1 to 10"
    )


class QuizBlock(Block):
    """Questions, one at a time; a choice is answered with why, and the end with the score."""

    example = """\
quiz:
  questions:
    - question: What happens to a photon that a spy measures?
      options: [Nothing, Its state may change]
      answer: 2
      why: A measurement disturbs an unknown quantum state.
"""
    quiz: Quiz = Field(description="the quiz")

    def worked_out(self, language: str) -> dict[str, Any]:
        """The questions; each option tells whether it is right."""
        return {"quiz": {"questions": [_shown(question) for question in self.quiz.questions]}}

    def links(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """The slides that tell more."""
        return tuple(
            (("quiz", "questions", index, "link"), question.link)
            for index, question in enumerate(self.quiz.questions)
            if question.link
        )

    def without_links(self, dead: frozenset[str]) -> Block:
        """The quiz without links to these slides."""
        questions = tuple(
            question.model_copy(update={"link": None}) if question.link in dead else question
            for question in self.quiz.questions
        )
        quiz = self.quiz.model_copy(update={"questions": questions})
        return self.model_copy(update={"quiz": quiz})


def _shown(question: Question) -> dict[str, Any]:
    options = enumerate(question.options, 1)
    return {
        "question": question.question,
        "options": [{"text": text, "right": n == question.answer} for n, text in options],
        "why": question.why,
        "link": question.link or "",
    }
