"""Texts in one or several languages, shown as written, and prose with light emphasis."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from kiosk.deck.base import context_of
from kiosk.deck.problem import COMMA, Fault, quoted, refuse
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.walk import Located

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")
_STRONG = re.compile(r"(?<![\w*])\*\*([^\s*](?:[^*]|\*(?!\*))*)(?<!\s)\*\*(?![\w*])")
_TERM = re.compile(r"\[([^\[\]\n]+)\]\(([a-z0-9][a-z0-9_-]{0,63})\)")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])")


class Text:
    """A text by language, or one for all languages; a missing language shows the first one."""

    __slots__ = ("_fallback", "_translations")
    description = "a text, the same in every language or a mapping by language"

    must_be_complete: ClassVar[bool] = True  # a missing translation is worth a warning

    def __init__(self, fallback: str, translations: Mapping[str, str] | None = None) -> None:
        self._fallback = fallback
        self._translations = dict(translations) if translations else None

    def in_language(self, code: str) -> str:
        """The text as written, in that language or the nearest thing to it."""
        if self._translations is None:
            return self._fallback
        return self._translations.get(code, self._fallback)

    def plain(self, code: str) -> str:
        """The text without markup, for a screen reader and for counting characters."""
        return self.in_language(code)

    def updated(self, other: Text | None, first: str) -> Text:
        """This text with the languages of `other` in place of its own.

        A language that neither has shows the language `first`.
        """
        if other is not None and not other.languages:
            return Text(other.in_language(first))
        texts = [text for text in (self, other) if text is not None]
        merged = {code: text.in_language(code) for text in texts for code in text.languages}
        return Text(merged.get(first, self._fallback), merged)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in; empty for a text that is the same in all."""
        return tuple(self._translations or ())

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Text)
            and type(other) is type(self)
            and (self._fallback, self._translations) == (other._fallback, other._translations)
        )

    def __hash__(self) -> int:
        return hash(self._fallback)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._translations or self._fallback!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # Editors resolve `25` and `no` to numbers and booleans; to a deck they are text.
        scalar = ["string", "number", "boolean"]
        return {
            "title": cls.__name__,
            "type": [*scalar, "object"],
            "minProperties": 1,
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": {"type": [*scalar, "null"]},
        }

    @classmethod
    def _read(cls, value: object, info: core_schema.ValidationInfo[Any]) -> Self:
        if isinstance(value, str):
            return cls(value.rstrip("\n")) if value.strip() else refuse([_EMPTY])
        if isinstance(value, dict):
            return cls._by_language(value, info)
        if isinstance(value, cls):
            return value
        if value is None:
            refuse([_EMPTY])
        refuse([Fault("wrong-type", f"{cls.description} is needed here", _EXAMPLE)])

    @classmethod
    def _by_language(cls, value: dict[str, object], info: core_schema.ValidationInfo[Any]) -> Self:
        context = context_of(info)
        if faults := _faults(value, context.languages):
            refuse(faults)
        texts = {code: t.rstrip("\n") for code, t in value.items() if isinstance(t, str)}
        if not texts:
            refuse([_EMPTY])
        missing = [code for code in context.languages if code not in value]
        if missing and cls.must_be_complete and isinstance(value, Located):
            context.warnings.append((value.node, _missing(missing)))
        first = context.languages[0] if context.languages else ""
        return cls(texts.get(first) or next(iter(texts.values())), texts)


class Prose(Text):
    """A text with paragraphs (a blank line between them) and light emphasis, `*so*` or `**so**`.

    `[words](id)` leads to the definition of a term of the glossary.
    """

    __slots__ = ()
    description = (
        "a text with paragraphs and `*light*` emphasis, the same in every language or a mapping"
        " by language"
    )

    def styled(self, code: str, terms: Collection[str] = ()) -> str:
        """The text with everything escaped; the only markup is `<b>`, `<i>`, `<br>` and `<a>`.

        A link leads to `term/ID`, and only to one of `terms`.
        """
        return "<br><br>".join(self.paragraphs(code, terms))

    def paragraphs(self, code: str, terms: Collection[str] = ()) -> tuple[str, ...]:
        """The styled paragraphs; a line break inside one is a space."""

        def link(found: re.Match[str]) -> str:
            known = found[2] in terms
            return f'<a href="term/{found[2]}">{found[1]}</a>' if known else found[1]

        return tuple(
            _TERM.sub(link, _EMPHASIS.sub(r"<i>\1</i>", _STRONG.sub(r"<b>\1</b>", _escaped(part))))
            for part in self._parts(code)
        )

    def plain(self, code: str) -> str:
        """The paragraphs without their markup, a blank line between them."""
        return "\n\n".join(
            _TERM.sub(r"\1", _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", part)))
            for part in self._parts(code)
        )

    def terms(self) -> Iterator[tuple[str, str]]:
        """The language (empty for all) and the id of each term that the text leads to."""
        for code in self.languages or ("",):
            for part in self._parts(code):
                yield from ((code, found[2]) for found in _TERM.finditer(part))

    def _parts(self, code: str) -> list[str]:
        parts = _PARAGRAPHS.split(self.in_language(code).strip())
        return [" ".join(part.split("\n")) for part in parts]


def _escaped(text: str) -> str:
    # Qt's styled text breaks lines at a bare U+00A0, which is there to forbid just that.
    return html.escape(text, quote=False).replace("\u00a0", "&nbsp;")


LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
_EXAMPLE = "Write `title: Some text`, or `title: {en: Some text, ru: ...}`."
_EMPTY = Fault("empty-value", "there is no text here", "Write a text, or remove the key.")


def _faults(value: dict[str, object], languages: tuple[str, ...]) -> list[Fault]:
    known = languages or tuple(code for code in value if re.fullmatch(LANGUAGE_PATTERN, code))
    unknown = [code for code in value if code not in known]
    blank = [code for code, text in value.items() if isinstance(text, str) and not text.strip()]
    nested = [code for code, text in value.items() if not isinstance(text, str | None)]
    return (
        [_unknown_language(code, value[code], known) for code in unknown]
        + [
            Fault("wrong-type", "a text is needed after the language", _EXAMPLE, (code,))
            for code in nested
            if code in known
        ]
        + [replace(_EMPTY, at=(code,)) for code in blank]
    )


def _unknown_language(code: str, text: object, known: tuple[str, ...]) -> Fault:
    listing = f"The deck has {listed(known)}; others are added under `languages` in deck.yaml."
    return Fault(
        "unknown-language",
        f"{quoted(code)} is not a language of this deck",
        COMMA if text is None else did_you_mean(code, known, listing),
        (code,),
        on_key=True,
    )


def _missing(codes: list[str]) -> Fault:
    return Fault(
        "missing-translation",
        f"this text is missing in {listed(codes)}",
        f"Add `{codes[0]}: ...`; until then another language is shown.",
    )
