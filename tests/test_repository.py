"""What holds for every file: rules that no type checker and no linter knows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "qml"

# The one text that is not plain: its words come escaped, with <b>, <i> and <br> alone.
STYLED_TEXT = {"Kiosk/Controls/Prose.qml"}
# The only places that choose a QML file by name; the name is that of a kind or a block.
FACE_LOADERS = {
    "Kiosk/SlidePage.qml",
    "Kiosk/Blocks/BlockView.qml",
    "Kiosk/Exhibits/ExhibitView.qml",
    "Kiosk/Sheets/DemoSheet.qml",
}
PARTS = ("Author", "Blocks", "Controls", "Exhibits", "Formulas", "Sheets", "Slides", "Staff")
MODULES = {"Kiosk", *(f"Kiosk.{part}" for part in PARTS)}
LONGEST = {".py": 300, ".qml": 200}

TEXT_TYPES = re.compile(r"\b(?:Text|TextEdit|TextInput|Label|TextArea|TextField)\s*\{")
TEXT_FORMAT = re.compile(r"\btextFormat\s*:\s*([\w.]+)")
FREE_LOADING = re.compile(r"\b(?:setSource|createQmlObject|createComponent)\s*\(")
LOADER = re.compile(r"\bLoader\s*\{")
SOURCE = re.compile(r"\bsource\s*:\s*(.+)")


def qml_files() -> list[Path]:
    files = sorted(QML.rglob("*.qml"))
    assert files, f"no QML seen in {QML}: has it moved?"
    return files


def name(file: Path) -> str:
    return file.relative_to(QML).as_posix()


def code(file: Path) -> str:
    """The text of a QML file with its comments blanked out, so that lines keep their numbers."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    return re.sub(r"(?<!:)//.*", "", text)


def own_body(text: str, opening: int) -> str:
    """What stands directly between the brace at `opening` and its partner, children left out."""
    depth, body = 0, []
    for character in text[opening:]:
        depth += (character == "{") - (character == "}")
        if depth == 0:
            break
        if depth == 1:
            body.append(character)
    return "".join(body)


def objects(text: str, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    """Line and own body of each QML object whose opening `pattern` finds."""
    return [
        (text.count("\n", 0, found.start()) + 1, own_body(text, found.end() - 1))
        for found in pattern.finditer(text)
    ]


def test_every_text_is_plain_text() -> None:
    """AutoText, the default, fetches pictures that the text names, over the network too."""
    offences, seen = [], 0
    for file in qml_files():
        text = code(file)
        allowed = "Text.StyledText" if name(file) in STYLED_TEXT else "Text.PlainText"
        for line, body in objects(text, TEXT_TYPES):
            seen += 1
            if TEXT_FORMAT.findall(body) != [allowed]:
                offences.append(f"{name(file)}:{line} must have `textFormat: {allowed}`")
        offences += [
            f"{name(file)} sets textFormat to {value}"
            for value in TEXT_FORMAT.findall(text)
            if value != allowed
        ]
    assert seen, "no text seen: has the pattern gone stale?"
    assert not offences, "\n".join(offences)


def test_the_check_of_texts_sees_a_missing_format() -> None:
    text = "Item {\n    Text { text: deck.title; Item { property var textFormat: 1 } }\n}"
    ((line, body),) = objects(text, TEXT_TYPES)
    assert line == 2
    assert TEXT_FORMAT.findall(body) == []


def test_the_styled_texts_are_where_they_are_said_to_be() -> None:
    styled = {name(file) for file in qml_files() if "Text.StyledText" in code(file)}
    assert styled == STYLED_TEXT


def test_no_mouse_area() -> None:
    """A finger that rests on a MouseArea keeps every other MouseArea from hearing a touch."""
    found = [name(file) for file in qml_files() if re.search(r"\bMouseArea\b", code(file))]
    assert not found, f"use a TapHandler instead in {found}"


def test_no_remote_address_in_qml() -> None:
    found = [name(file) for file in qml_files() if re.search(r"\b(?:https?|ftp)://", code(file))]
    assert not found, f"the kiosk opens no network: {found}"


def test_qml_is_loaded_only_by_the_face_loaders() -> None:
    """A deck never names what is executed: a face's name comes from the closed list of kinds."""
    offences, loaders = [], set()
    for file in qml_files():
        text = code(file)
        offences += [f"{name(file)}: {call}" for call in FREE_LOADING.findall(text)]
        sources = [source for _, body in objects(text, LOADER) for source in SOURCE.findall(body)]
        loaders |= {name(file) for _ in sources}
        offences += [
            f"{name(file)}: source: {source}"
            for source in sources
            if not re.search(r'Qt\.resolvedUrl\([^()]*\bface \+ "\.qml"\)', source)
        ]
    assert not offences, "\n".join(offences)
    assert loaders == FACE_LOADERS


def uri(folder: Path) -> str:
    return ".".join(folder.relative_to(QML).parts)


def listed(qmldir: Path) -> tuple[str, dict[str, str]]:
    """The module's URI and its types by file name, as a qmldir file gives them."""
    lines = [line.split() for line in qmldir.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line and not line[0].startswith("#")]
    modules = [line[1] for line in lines if line[0] == "module"]
    assert len(modules) == 1, f"{qmldir} must name one module"
    types = {
        line[-1]: next(word for word in line if word not in {"singleton", "internal"})
        for line in lines
        if line[-1].endswith(".qml")
    }
    return modules[0], types


def test_every_module_lists_all_of_its_files() -> None:
    seen = set()
    for folder in sorted({file.parent for file in qml_files()}):
        assert (folder / "qmldir").is_file(), f"{uri(folder)} has no qmldir"
        module, types = listed(folder / "qmldir")
        assert module == uri(folder)
        assert types.keys() == {file.name for file in folder.glob("*.qml")}, uri(folder)
        assert all(file == f"{type_name}.qml" for file, type_name in types.items()), uri(folder)
        seen.add(module)
    assert seen >= MODULES


def test_singletons_and_their_qmldir_agree() -> None:
    for file in qml_files():
        (line,) = [
            line
            for line in (file.parent / "qmldir").read_text(encoding="utf-8").splitlines()
            if line.split()[-1:] == [file.name]
        ]
        pragma = re.search(r"^pragma Singleton\b", code(file), flags=re.MULTILINE)
        assert bool(pragma) == line.startswith("singleton "), name(file)


@pytest.mark.parametrize("suffix", LONGEST)
def test_no_file_grows_crowded(suffix: str) -> None:
    folders = ("kiosk", "tests", "tools")
    files = [file for folder in folders for file in (ROOT / folder).rglob(f"*{suffix}")]
    assert files, f"no {suffix} file seen"
    lines = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    crowded = {
        str(file.relative_to(ROOT)): count
        for file, count in lines.items()
        if count > LONGEST[suffix]
    }
    assert not crowded, f"split these: {crowded}"


MANY_SIGNALS = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    changed = Signal(bool)

source, heard = Source(), []
source.changed.connect(heard.append)
for _ in range(2000):
    source.changed.emit(True)
print(heard.count(True))
"""


def test_two_thousand_signals_leave_the_interpreter_alive() -> None:
    """PySide6 6.12.0 loses a reference to True at each emit and aborts Python 3.11 after 560."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_SIGNALS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "2000"), done.stderr
