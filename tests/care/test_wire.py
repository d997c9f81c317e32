"""D-Bus messages as bytes: what was written is read, and nothing else does any harm."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.care.wire import Kind, Malformed, Message, Variant, decoded, encoded, length, parts

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
VALUES = {
    "y": st.integers(0, 255),
    "b": st.booleans(),
    "u": st.integers(0, 2**32 - 1),
    "i": st.integers(-(2**31), 2**31 - 1),
    "t": st.integers(0, 2**64 - 1),
    "d": st.floats(allow_nan=False),
    "s": TEXT,
    "as": st.lists(TEXT, max_size=5),
    "a{sv}": st.dictionaries(TEXT, TEXT.map(lambda text: Variant("s", text)), max_size=5),
    "(su)": st.tuples(TEXT, st.integers(0, 9)),
}


@st.composite
def messages(draw: st.DrawFn) -> Message:
    codes = draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=6))
    body = tuple(draw(VALUES[code]) for code in codes)
    member = draw(st.sampled_from(["Inhibit", "Hello"]))
    serial = draw(st.integers(1, 2**32 - 1))
    return Message(Kind.CALL, serial, "/a", "b.c", member, signature="".join(codes), body=body)


@given(messages())
def test_what_is_written_is_read(message: Message) -> None:
    data = encoded(message)
    assert length(data) == len(data)
    assert length(data + b"more") == len(data)
    assert decoded(data) == message


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_malformed(data: bytes) -> None:
    for bytes_ in (data, b"l" + data, b"B" + data):
        with suppress(Malformed):
            if length(bytes_) is not None:
                decoded(bytes_)


@given(messages(), st.data())
def test_a_damaged_message_is_a_message_or_malformed(message: Message, data: st.DataObject) -> None:
    raw = bytearray(encoded(message))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] = data.draw(st.integers(0, 255))
    with suppress(Malformed):
        decoded(bytes(raw))


def test_a_reply_of_another_byte_order_is_read() -> None:
    raw = (
        b"B\x02\x01\x01\x00\x00\x00\x04\x00\x00\x00\x02\x00\x00\x00\x0f"
        b"\x05\x01u\x00\x00\x00\x00\x07\x08\x01g\x00\x01u\x00\x00\x00\x00\x00\x2a"
    )
    answer = decoded(raw)
    assert (answer.kind, answer.answers, answer.body) == (Kind.REPLY, 7, (42,))


def test_a_signature_is_taken_apart() -> None:
    assert list(parts("sa{sv}(ia(us))au")) == ["s", "a{sv}", "(ia(us))", "au"]
    for wrong in ("a" * 40 + "u", "z"):
        with pytest.raises(Malformed):
            list(parts(wrong))


def test_a_message_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(Malformed):
        length(b"l\2\1\1\xff\xff\xff\x7f" + bytes(8))
