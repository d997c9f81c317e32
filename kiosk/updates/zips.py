"""Reading zip files that anybody may have made: bounded, and nothing but plain files."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from kiosk.deck.files import open_regular
from kiosk.deck.problem import Refused
from kiosk.updates.content import Content, Entry, Open, check_limits
from kiosk.updates.names import check_clashes, check_name, part_of_a_deck, root_of, shown
from kiosk.updates.refusal import Refusal

MAX_RATIO = 100
"""How many times larger than packed a file may be; texts and pictures stay far below."""
FREE_OF_RATIO = 1024 * 1024
"""Files up to so many bytes may be packed as well as they can."""
MAX_DIRECTORY = 8 * 1024 * 1024
"""Bytes of a zip file's own list of its files."""

_END = struct.Struct("<4s4H2LH")
_LONGEST_COMMENT = 0xFFFF
_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
"""What zipfile may raise for a file that is no good zip file."""


@contextmanager
def opened(path: Path, label: str) -> Iterator[zipfile.ZipFile]:
    """A zip file whose every entry is checked; raises `Refusal`."""
    with ExitStack() as stack:
        with reading(label):
            stream = stack.enter_context(open_regular(path))
            _check_end(stream, label)
            stream.seek(0)
            archive = stack.enter_context(zipfile.ZipFile(stream))
            _check(archive, os.fstat(stream.fileno()).st_size, label)
        yield archive


@contextmanager
def reading(label: str) -> Iterator[None]:
    """Turn what may fail while a zip file is read into a `Refusal`."""
    try:
        yield
    except Refused as refused:
        what = f"{label} cannot be read: {refused.fault.message}."
        raise Refusal("missing", what, refused.fault.hint) from None
    except OSError as error:
        # A stick that is pulled out.
        what = f"{label} cannot be read any more ({error.strerror or error})."
        raise Refusal("damaged", what, "Put the stick in again, and try once more.") from None
    except BROKEN:
        raise _damaged(label) from None


def entries_of(
    archive: zipfile.ZipFile, label: str, root: str, wanted: Callable[[str], bool]
) -> tuple[Entry, ...]:
    """The files below a folder, named from there, those that are wanted."""
    return tuple(
        Entry(info.filename.removeprefix(root), info.file_size, _opener(archive, info, label))
        for info in archive.infolist()
        if info.filename.startswith(root)
        and not info.is_dir()
        and wanted(info.filename.removeprefix(root))
    )


@contextmanager
def zip_content(path: Path) -> Iterator[Content]:
    """The deck in a zip file: at its top, or in the one folder at its top."""
    label = path.name
    with opened(path, label) as archive:
        files = [i.filename for i in archive.infolist() if not i.is_dir()]
        root = root_of([name for name in files if part_of_a_deck(name)], label)
        yield Content(label, entries_of(archive, label, root, part_of_a_deck))


class _Reader(io.RawIOBase):
    """An entry of a zip file, whose faults come out as a `Refusal`."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> None:
        self._label = label
        with reading(label):
            self._file = archive.open(info)

    def read(self, size: int = -1) -> bytes:
        with reading(self._label):
            return self._file.read(size)

    def close(self) -> None:
        self._file.close()
        super().close()


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> Open:
    return lambda: cast("BinaryIO", _Reader(archive, info, label))


def _damaged(label: str) -> Refusal:
    what = f"{label} is damaged or cut short, or no zip file."
    return Refusal("damaged", what, "Copy it once more; take a stick out only when it is done.")


def _check_end(stream: BinaryIO, label: str) -> None:
    """Bound the list of files before zipfile reads the whole of it into memory."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _END.size - _LONGEST_COMMENT - 20))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06", 0, len(tail) - _END.size + 4)
    if at < 0:
        raise _damaged(label)
    _, _, _, _, _, directory, _, _ = _END.unpack_from(tail, at)
    if tail[max(0, at - 20) : at].startswith(b"PK\x06\x07") or directory > MAX_DIRECTORY:
        what = f"{label} is larger than a deck may be."
        raise Refusal("too-large", what, "Pack less than 4 GiB and fewer than 20,000 files.")


def _check(archive: zipfile.ZipFile, size: int, label: str) -> None:
    infos = archive.infolist()
    for info in infos:
        _check_entry(info)
    files = [info for info in infos if not info.is_dir()]
    check_clashes(info.filename for info in files)
    check_limits([info.file_size for info in files], label)
    # Entries that share their bytes make more of a small file than there is in it.
    if sum(info.compress_size for info in infos) > size:
        raise Refusal("unsafe", f"Files in {label} overlap.", "Pack it with another program.")


def _check_entry(info: zipfile.ZipInfo) -> None:
    # zipfile cuts a name at a zero character, and may turn backslashes; what was written counts.
    check_name(info.orig_filename.removesuffix("/"))
    what = None
    if info.flag_bits & _ENCRYPTED:
        what = "is encrypted"
    elif info.compress_type not in _METHODS:
        what = "is packed in an unusual way"
    elif _special(info):
        what = "is a link or a device, not a file"
    elif info.is_dir() and info.file_size:
        what = "is a folder with bytes of its own"
    elif info.file_size > max(FREE_OF_RATIO, info.compress_size * MAX_RATIO):
        what = f"is more than {MAX_RATIO} times as large as packed"
    if what:
        what = f"The file {shown(info.filename)} {what}."
        raise Refusal("unsafe", what, "Pack plain files, without a password, as a usual zip file.")


def _special(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind not in (0, stat.S_IFDIR if info.is_dir() else stat.S_IFREG)
