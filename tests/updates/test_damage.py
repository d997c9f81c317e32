"""A version that is not whole any more is not shown."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from kiosk.updates import Store, current, rollback
from tests.updates.conftest import POSIX, shown


def remove_a_file(deck: Path) -> None:
    (deck / "more" / "two.yaml").unlink()


def change_a_byte(deck: Path) -> None:
    text = (deck / "one.yaml").read_text()
    (deck / "one.yaml").write_text(text.replace("e", "a", 1))


def add_a_slide(deck: Path) -> None:
    (deck / "more" / "three.yaml").write_text("kind: topic\ntitle: Not ours\n")


def damage_the_record(deck: Path) -> None:
    record = deck.parent / "version.json"
    record.write_text(record.read_text().replace('"size": ', '"size": 1'))


def remove_the_record(deck: Path) -> None:
    (deck.parent / "version.json").unlink()


def remove_everything(deck: Path) -> None:
    shutil.rmtree(deck.parent)


def replace_by_a_pipe(deck: Path) -> None:
    (deck / "one.yaml").unlink()
    os.mkfifo(deck / "one.yaml")


DAMAGES = [
    remove_a_file,
    change_a_byte,
    add_a_slide,
    damage_the_record,
    remove_the_record,
    remove_everything,
    pytest.param(replace_by_a_pipe, marks=POSIX),
]


@pytest.mark.parametrize("harm", DAMAGES)
def test_a_damaged_version_gives_way_to_the_one_before(state, put, harm, caplog):
    put("First")
    harm(put("Second").deck)
    assert shown(state) == "First"
    assert "is damaged" in caplog.text
    assert "Mend:" in caplog.text


def test_when_all_are_damaged_there_is_none(state, put):
    for title in ("First", "Second"):
        change_a_byte(put(title).deck)
    assert current(state) is None


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"format": 99}', '{"format": 1}', "\0" * 99])
def test_a_damaged_pointer_leads_to_the_newest(state, put, text, caplog):
    put("First")
    put("Second")
    Store(state).pointer_file.write_text(text)
    assert shown(state) == "Second"
    assert "damaged" in caplog.text
    put("Third")
    assert shown(state) == "Third"
    assert rollback(state).facts.title == "Second"


def test_a_pointer_leads_nowhere_else(state, put, tmp_path):
    put("First")
    pointer = Store(state).pointer_file
    data = json.loads(pointer.read_text())
    shutil.copytree(Store(state).versions / data["current"], tmp_path / "elsewhere")
    pointer.write_text(json.dumps(data | {"current": "../../../elsewhere"}))
    assert shown(state) == "First"
