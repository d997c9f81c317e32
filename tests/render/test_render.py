"""`kiosk render` as it is typed: pictures, sheets, a PDF, a film, and what a commit changed."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.render.conftest import DECK, ONE

SMALL = "640x360"
VIEWS = ["01-one.png", "01-one-1.png", "02-two.png", "topics.png"]


def files(folder: Path) -> dict[str, str]:
    """The names of all files below a folder, each with what is in it."""
    return {
        file.relative_to(folder).as_posix(): digest(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def size(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as opened:
        return opened.size


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


def test_each_view_in_each_language(render, tmp_path):
    done = render("--out", "p", "--size", SMALL)
    assert (done.returncode, done.stdout) == (0, "4 pictures in p/en\n4 pictures in p/ru\n")
    assert set(files(tmp_path / "p")) == {f"{c}/{v}" for c in ("en", "ru") for v in VIEWS}
    assert {size(file) for file in (tmp_path / "p").rglob("*.png")} == {(640, 360)}
    assert len(set(files(tmp_path / "p").values())) == 8, "no two of them are alike"


def test_the_same_bytes_whatever_the_number_of_processes(render, tmp_path):
    for name, jobs in (("a", 1), ("b", 2), ("c", 2)):
        assert (
            render("--out", name, "--size", SMALL, "--jobs", jobs, "--size", "360x640").returncode
            == 0
        )
    assert files(tmp_path / "a") == files(tmp_path / "b") == files(tmp_path / "c")


def test_a_view_does_not_differ_with_what_was_taken_before_it(render, tmp_path):
    render("--out", "all", "--size", SMALL)
    render("--out", "alone", "--size", SMALL, "--only", "two", "--language", "ru")
    alone = files(tmp_path / "alone")
    assert list(alone) == ["ru/02-two.png"]
    assert alone["ru/02-two.png"] == files(tmp_path / "all")["ru/02-two.png"]


def test_several_sizes_have_folders_of_their_own(render, tmp_path):
    render("--out", "p", "--size", SMALL, "--size", "360x640", "--only", "two", "--language", "en")
    assert list(files(tmp_path / "p")) == ["360x640/en/02-two.png", "640x360/en/02-two.png"]


def test_a_sheet_for_each_language(render, tmp_path):
    done = render("--sheet", "all.png", "--size", SMALL)
    assert done.stdout == "all-en.png\nall-ru.png\n"
    sheets = [tmp_path / f"all-{code}.png" for code in ("en", "ru")]
    assert {size(sheet)[0] for sheet in sheets} == {3200}
    assert digest(sheets[0]) != digest(sheets[1])
    assert not (tmp_path / "all.png").exists()


def test_a_pdf_can_be_searched_and_leafed_through(render, tmp_path):
    assert render("--pdf", "deck.pdf", "--size", SMALL).returncode == 0
    reader = PdfReader(tmp_path / "deck.pdf")
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(texts) == 8
    assert "The first slide Some words that can be searched." in texts[0]
    assert "It has a word in emphasis." in texts[1]
    assert "Слова, которые можно найти." in texts[4]
    assert outline(reader.outline) == [
        "English", ["The first slide", ["A detail"], "The second slide", "All topics"],
        "Русский", ["Первый слайд", ["Подробность"], "Второй слайд", "Все темы"],
    ]  # fmt: skip
    assert {tuple(map(round, page.mediabox[2:])) for page in reader.pages} == {(842, 474)}


def outline(entries: list) -> list:
    return [outline(e) if isinstance(e, list) else e.title for e in entries]


def test_a_pdf_is_the_same_on_every_run(render, tmp_path):
    for name in ("a.pdf", "b.pdf"):
        render("--pdf", name, "--size", SMALL, "--language", "ru")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(("name", "begins"), [("loop.mp4", b"ftyp"), ("loop.webm", b"webm")])
def test_a_film_of_the_loop(render, tmp_path, name, begins):
    done = render("--film", name, "--size", SMALL, "--seconds", 1, "--fps", 8)
    assert (done.returncode, done.stdout) == (0, f"{name}\n")
    assert begins in (tmp_path / name).read_bytes()[:64]


def test_what_a_commit_changed_before_beside_after(render, deck, tmp_path):
    git(deck, "init", "-q")
    git(deck, "add", ".")
    git(deck, "commit", "-qm", "first")
    (deck / "one.yaml").write_text(ONE.replace("a word in", "new words in"), "utf-8")
    (deck / "three.yaml").write_text("kind: topic\ntitle: New\n")
    (deck / "deck.yaml").write_text(DECK.replace("two.yaml", "three.yaml"), "utf-8")
    done = render("--changed-since", "HEAD", "--out", "p", "--size", SMALL, "--language", "en")
    assert done.returncode == 0, done.stderr
    assert list(files(tmp_path / "p")) == [
        "en/01-one-1.png", "en/02-three.png", "en/removed-two.png", "en/topics.png",
    ]  # fmt: skip
    width, height = size(tmp_path / "p/en/01-one-1.png")
    assert (width > 640, height > 2 * 360) == (True, True)


def test_nothing_has_changed(render, deck, tmp_path):
    git(deck, "init", "-q")
    git(deck, "add", ".")
    git(deck, "commit", "-qm", "first")
    (deck / "one.yaml").write_text(f"# a remark\n{ONE}", "utf-8")
    done = render("--changed-since", "HEAD", "--out", "p", "--size", SMALL)
    assert (done.returncode, done.stdout) == (0, "Nothing that is shown has changed since HEAD.\n")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", "no commit 'nowhere'"),
        ("--output=x", "no commit '--output=x'"),
        ("", "no commit ''"),
    ],
)
def test_a_commit_that_there_is_not(render, deck, revision, said):
    git(deck, "init", "-q")
    git(deck, "commit", "-qm", "empty", "--allow-empty")
    done = render(f"--changed-since={revision}", "--out", "p")
    assert (done.returncode, said in done.stderr) == (1, True), done.stderr


def test_a_deck_that_was_not_there_yet(render, deck):
    git(deck.parent, "init", "-q")
    git(deck.parent, "commit", "-qm", "empty", "--allow-empty")
    done = render("--changed-since", "HEAD", "--out", "p")
    assert (done.returncode, "not there yet" in done.stderr) == (1, True)


def test_a_deck_in_no_repository(render):
    done = render("--changed-since", "HEAD", "--out", "p", GIT_CEILING_DIRECTORIES="/")
    assert (done.returncode, "in no git repository" in done.stderr) == (1, True)


def test_without_git(render, deck):
    done = render("--changed-since", "HEAD", "--out", "p", PATH="")
    assert (done.returncode, "git, which is not installed" in done.stderr) == (1, True)


def test_a_deck_with_a_broken_slide_says_so_and_renders_the_rest(render, deck, tmp_path):
    (deck / "two.yaml").write_text("kind: topic\n")
    done = render("--out", "p", "--size", SMALL, "--language", "en")
    assert "1 error; what is broken is left out" in done.stderr
    assert list(files(tmp_path / "p")) == ["en/01-one-1.png", "en/01-one.png", "en/topics.png"]


def test_a_deck_that_cannot_be_shown(render, deck):
    (deck / "deck.yaml").write_text("format: 1\n")
    done = render("--out", "p")
    assert (done.returncode, "`kiosk check` says why" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say what to make"),
        (["--out", "p", "--language", "fr"], "it has en, ru"),
        (["--out", "p", "--only", "three"], "it has one, two"),
        (["--pdf", "deck.txt"], "must end in .pdf"),
        (["--film", "loop.avi"], "must end in .mp4 or .webm"),
        (["--changed-since", "HEAD"], "it needs --out"),
        (["--out", "p", "--size", "large"], "such as 1920x1080"),
    ],
)
def test_wrong_use(render, arguments, said):
    done = render(*arguments)
    assert (done.returncode, said in " ".join(done.stderr.split())) == (2, True), done.stderr


def test_a_place_where_nothing_can_be_written(render, tmp_path):
    (tmp_path / "taken").write_text("a file")
    done = render("--out", "taken/p", "--size", SMALL, "--only", "two")
    assert (done.returncode, "choose another place" in done.stderr) == (1, True), done.stderr
    (tmp_path / "folder.pdf").mkdir()
    done = render("--pdf", "folder.pdf", "--size", SMALL, "--only", "two")
    assert (done.returncode, "choose another name" in done.stderr) != (0, False), done.stderr


def test_nothing_is_left_over_and_nothing_else_is_touched(render, tmp_path):
    (tmp_path / "p/en").mkdir(parents=True)
    (tmp_path / "p/en/mine.png").write_bytes(b"mine")
    render("--out", "p", "--size", SMALL, "--language", "en", "--only", "two")
    assert set(files(tmp_path / "p")) == {"en/mine.png", "en/02-two.png"}


def test_a_film_without_an_encoder_says_what_to_install(render, tmp_path):
    hidden = tmp_path / "hidden"
    (hidden / "imageio_ffmpeg").mkdir(parents=True)
    (hidden / "imageio_ffmpeg/__init__.py").write_text("raise ImportError('not installed')\n")
    done = render(
        "--film", "loop.mp4", "--size", SMALL, "--seconds", 1, PYTHONPATH=f"{hidden}:.",
        PATH=str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "pip install 'exhibition-kiosk[film]'" in done.stderr


def test_an_interrupt_ends_all_processes_and_leaves_nothing_half_written(deck, tmp_path):
    asked = ["--out", "p", "--jobs", "2", "--size", SMALL, "--size", "360x640"]
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "render", deck, *asked],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    while not any(tmp_path.rglob("*.png")) and process.poll() is None:
        pass
    os.killpg(process.pid, signal.SIGINT)
    # It ends when nobody holds the other end of the pipe any more: no process of the group.
    said, _ = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (1, "Aborted!")
    written = list(tmp_path.rglob("*.png"))
    assert 0 < len(written) < 16
    assert {size(file) for file in written} <= {(640, 360), (360, 640)}


def test_a_process_that_ends_before_its_time_is_told_with_its_view(deck, monkeypatch):
    from kiosk.deck import load
    from kiosk.paths import ASSETS
    from kiosk.render import workers
    from kiosk.render.files import Failed
    from kiosk.render.shots import Choice, Order, shots

    read = load(deck, assets=ASSETS).deck
    orders = [Order(shot) for shot in shots(read, Choice(("en", "ru"), ((64, 36), (36, 64))))]
    monkeypatch.setattr(workers, "_serve", os._exit)
    with pytest.raises(Failed, match=r"01-one.* ended before its time"):
        workers.photograph([read], orders, 2, lambda: None)


def test_a_demonstration_at_rest_half_way_and_explained(render, deck, tmp_path):
    (deck / "two.yaml").write_text("kind: topic\ntitle: The second\ndemo: bb84\n", "utf-8")
    render("--out", "p", "--size", SMALL, "--only", "two", "--language", "en")
    moments = [f"en/02-two-demo-{moment}.png" for moment in ("aha", "middle", "rest")]
    found = files(tmp_path / "p")
    assert sorted(found) == sorted(["en/02-two.png", *moments])
    assert len(set(found.values())) == 4, "no two of them are alike"
    render("--out", "again", "--size", SMALL, "--only", "two", "--language", "en")
    assert files(tmp_path / "again") == found


def test_a_demonstration_that_is_a_slide(render, deck, tmp_path):
    (deck / "two.yaml").write_text("kind: demo\ntitle: The second\ndemo: bb84\n", "utf-8")
    render("--out", "p", "--size", SMALL, "--only", "two", "--language", "en")
    names = [f"en/02-two{moment}.png" for moment in ("", "-middle", "-aha")]
    found = files(tmp_path / "p")
    assert sorted(found) == sorted(names)
    assert len(set(found.values())) == 3
