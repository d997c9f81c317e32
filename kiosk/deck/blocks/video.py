"""Films, with words for those who cannot hear them or do not speak their language."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema

from kiosk.deck.attachments import SUBTITLES, FilmPath
from kiosk.deck.base import Context, Model, context_of
from kiosk.deck.blocks.base import Block
from kiosk.deck.files import read_text
from kiosk.deck.problem import Fault, Refused, quoted, refuse
from kiosk.deck.subtitles import Cue, Malformed, Subtitles, parse
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.text import LANGUAGE_PATTERN, Text
from kiosk.deck.values import Means, PicturePath, YesOrNo
from kiosk.deck.walk import Located

_EXAMPLE = "Write for example `subtitles: {en: film/waves.en.vtt}`."


def _subtitles(value: object, info: ValidationInfo[Any]) -> Subtitles:
    if isinstance(value, Subtitles):
        return value
    if not isinstance(value, dict) or not value:
        refuse([Fault("wrong-type", "files of subtitles by language are needed here", _EXAMPLE)])
    context = context_of(info)
    faults: list[Fault] = []
    cues: dict[str, tuple[Cue, ...]] = {}
    for code, name in value.items():
        try:
            cues[code] = _cues(code, name, context)
        except Refused as refused:
            faults.append(refused.fault)
    if faults:
        refuse(faults)
    missing = [code for code in context.languages if code not in cues]
    if missing and isinstance(value, Located):
        context.warnings.append((value.node, _missing(missing)))
    return Subtitles({code: cues[code] for code in (*context.languages, *cues) if code in cues})


def _cues(code: str, name: object, context: Context) -> tuple[Cue, ...]:
    """The subtitles of one language; raises `Refused` with the language as its place."""
    if context.languages and code not in context.languages:
        hint = did_you_mean(code, context.languages, f"The deck has {listed(context.languages)}.")
        message = f"{quoted(code)} is not a language of this deck"
        raise Refused(Fault("unknown-language", message, hint, (code,), on_key=True))
    if not isinstance(name, str) or not name:
        raise Refused(Fault("wrong-type", "the path of a .vtt file is needed", _EXAMPLE, (code,)))
    if context.file is None:
        raise ValueError("a file's path needs a context that finds files")
    try:
        file = context.file(name, SUBTITLES)
    except Refused as refused:
        raise Refused(replace(refused.fault, at=(code,))) from None
    try:
        return parse(read_text(file.path))
    except Refused as refused:
        fault = refused.fault
        told = replace(fault, message=f"{quoted(name)}: {fault.message}", at=(code,))
        raise Refused(told) from None
    except Malformed as malformed:
        message = f"{quoted(name)}, line {malformed.line}: {malformed.message}"
        raise Refused(Fault("bad-subtitles", message, malformed.hint, (code,))) from None


def _missing(codes: list[str]) -> Fault:
    return Fault(
        "missing-translation",
        f"the subtitles are missing in {listed(codes)}",
        f"Add `{codes[0]}: ...`; until then another language is shown.",
    )


SubtitlesByLanguage = Annotated[
    Subtitles,
    PlainValidator(_subtitles),
    WithJsonSchema(
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": {"type": "string"},
        }
    ),
    Means("mapping by language of subtitles (.vtt)"),
]


class Film(Model):
    """A film with its poster, its words and where it comes from."""

    file: FilmPath = Field(
        description="path of the film, in the deck's folder or the kiosk's assets; VP9 in WebM"
        " plays everywhere"
    )
    poster: PicturePath = Field(
        description="the picture that is shown before, after and instead of the film, best its"
        " first frame; its shape is the film's"
    )
    alt: Text = Field(description="what the film shows, for those who cannot see it")
    credit: Text = Field(description="who made the film")
    caption: Text | None = Field(None, description="a line below the film")
    subtitles: SubtitlesByLanguage | None = Field(
        None, description="what is said in the film, or what there is to see: a WebVTT file each"
    )
    sound: YesOrNo = Field(
        False, description="whether visitors may switch the film's sound on; it starts without"
    )


class VideoBlock(Block):
    """A film; it plays by itself in the loop, and when a visitor wants it."""

    example = """\
video:
  file: film/waves.webm
  poster: figures/tree
  subtitles: {en: film/waves.en.vtt, ru: film/waves.ru.vtt}
  alt: Two waves run towards each other and pass through one another
  credit: Computed for this deck
  caption: Waves add up where they meet
  sound: no
"""
    pictorial = True
    video: Film = Field(description="the film")
