"""Making a signed bundle of a deck, on the machine that holds the key."""

from __future__ import annotations

import base64
import os
import secrets
import tempfile
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.updates.bundles import (
    DECK,
    MANIFEST,
    MAX_SERIAL,
    SIGNATURE,
    Bundle,
    Manifest,
    message,
    verify,
)
from kiosk.updates.disk import UNFINISHED, write_whole
from kiosk.updates.keys import Key, read_private
from kiosk.updates.refusal import Refusal
from kiosk.updates.sources import content_of
from kiosk.updates.swap import checked, copy_aside

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_TEXTS = (".yaml", ".yml", ".vtt", ".csv", ".svg")
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def make_bundle(
    source: str, key_file: Path, out: Path, now: datetime, *, serial: int | None = None
) -> Bundle:
    """Check a deck, pack and sign it; raises `Refusal`, and then `out` is as it was.

    Without `serial` it is the time in s since 1970, and always more than for the last bundle of
    this key file.
    """
    private = read_private(key_file)
    last = _serial_file(key_file)
    number = _next_serial(last, now) if serial is None else serial
    if not 0 < number <= MAX_SERIAL:
        raise Refusal("unsafe", f"{number} is no serial.", "Write a whole number above 0.")
    try:
        bundle = _make(source, private, out, now, number)
        write_whole(last, f"{max(number, _last_serial(last))}\n".encode())
    except zipfile.LargeZipFile:
        what = f"The deck in {source} is larger than 4 GiB."
        raise Refusal("too-large", what, "Shorten or compress its films.") from None
    except OSError as error:
        what = f"{str(error.filename or out)!r} cannot be written ({error.strerror})."
        raise Refusal("not-written", what, "Choose another place with -o.") from None
    return bundle


def _make(source: str, private: Ed25519PrivateKey, out: Path, now: datetime, number: int) -> Bundle:
    unfinished = out.with_name(f"{out.name}.{secrets.token_hex(4)}{UNFINISHED}")
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-bundle-") as scratch,
        content_of(source) as content,
    ):
        deck = Path(scratch) / "deck"
        marks = copy_aside(content, deck)
        shown = checked(deck, content).deck
        assert shown is not None, "a deck without errors can be shown"
        title = shown.title.in_language(shown.languages[0])
        created = now.astimezone(UTC).isoformat(timespec="seconds")
        manifest = Manifest(title, created, number, marks)
        key = _public(private)
        try:
            _write(unfinished, deck, manifest, key, private)
            verify(unfinished, (key,))
            unfinished.replace(out)
        finally:
            with suppress(OSError):
                unfinished.unlink()
    return Bundle(out, manifest, key)


def _write(
    path: Path, deck: Path, manifest: Manifest, key: Key, private: Ed25519PrivateKey
) -> None:
    encoded = manifest.encoded()
    signature = base64.b64encode(private.sign(message(encoded))).decode()
    with path.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=False) as archive:
            archive.writestr(zipfile.ZipInfo(MANIFEST, _EARLIEST), encoded, zipfile.ZIP_DEFLATED)
            archive.writestr(
                zipfile.ZipInfo(SIGNATURE, _EARLIEST), f"ed25519 {key.id} {signature}\n"
            )
            for mark in manifest.files:
                # Pictures and films are packed already.
                packs = mark.name.lower().endswith(_TEXTS) and mark.size <= 1024 * 1024
                method = zipfile.ZIP_DEFLATED if packs else zipfile.ZIP_STORED
                info = zipfile.ZipInfo(DECK + mark.name, _EARLIEST)
                info.compress_type, info.file_size = method, mark.size
                with (deck / mark.name).open("rb") as source, archive.open(info, "w") as target:
                    while data := source.read(1024 * 1024):
                        target.write(data)
        file.flush()
        os.fsync(file.fileno())


def _public(private: Ed25519PrivateKey) -> Key:
    return Key(private.public_key().public_bytes_raw(), "")


def _serial_file(key_file: Path) -> Path:
    return key_file.with_name(f"{key_file.name}.serial")


def _next_serial(file: Path, now: datetime) -> int:
    return max(int(now.timestamp()), _last_serial(file) + 1)


def _last_serial(file: Path) -> int:
    try:
        return int(file.read_text("ascii")[:20])
    except (OSError, ValueError):
        return 0
