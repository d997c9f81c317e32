"""Signed bundles: a zip file with a deck, a manifest of its files, and a signature of that."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.updates.content import Content, Mark
from kiosk.updates.keys import Key, trusted_keys
from kiosk.updates.names import part_of_a_deck, shown
from kiosk.updates.refusal import Refusal
from kiosk.updates.store import Store
from kiosk.updates.swap import Done, Progress, Signed, put_in
from kiosk.updates.zips import entries_of, opened, reading

SUFFIX = ".kioskdeck"
FORMAT = 1
MANIFEST, SIGNATURE, DECK = "manifest.json", "manifest.sig", "deck/"
MAX_MANIFEST = 8 * 1024 * 1024
MAX_SERIAL = 2**53 - 1
_MESSAGE = b"exhibition kiosk, bundle of a deck, 1\n"
"""What is signed before the manifest, so that no other signature of the key can stand in."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says of itself: `created` is a time in ISO 8601, `files` are those of the deck.

    `serial` rises from bundle to bundle of a key.
    """

    title: str
    created: str
    serial: int
    files: tuple[Mark, ...]

    def encoded(self) -> bytes:
        """The bytes that are signed."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle whose signature is good: who signed what."""

    path: Path
    manifest: Manifest
    key: Key

    @property
    def size(self) -> int:
        """Bytes of the deck."""
        return sum(mark.size for mark in self.manifest.files)

    @property
    def signed(self) -> Signed:
        """What the signature vouches for."""
        return Signed(self.path.name, self.key.id, self.manifest.serial, self.manifest.files)


def message(manifest: bytes) -> bytes:
    """What the key signs for the bytes of a manifest."""
    return _MESSAGE + manifest


def verify(bundle: Path, keys: Sequence[Key], *, state: Path | None = None) -> Bundle:
    """Who signed a bundle, and what is in it; raises `Refusal`, with a remedy.

    Quick: the files' bytes are compared with the manifest as they are installed. With `state` the
    serial is compared with those that were installed there.
    """
    with _opened(bundle, keys) as (found, _):
        if state is not None:
            found.signed.check_serial(Store(state).recovered())
        return found


def install_bundle(  # noqa: PLR0913  each stands for itself
    bundle: Path,
    state: Path,
    now: datetime,
    *,
    keys: Sequence[Key] | None = None,
    progress: Progress | None = None,
    older: bool = False,
) -> Done:
    """Install a bundle signed with a trusted key, none older than before; raises `Refusal`.

    `keys` are else those of the kiosk; `progress` is told bytes copied and bytes in all. `older`
    lets an older one pass, for somebody who is at the command line anyway.
    """
    keys = trusted_keys(state) if keys is None else keys
    with _opened(bundle, keys) as (found, content):
        return put_in(
            content,
            state,
            now,
            signed=replace(found.signed, older=older),
            progress=progress,
        )


@contextmanager
def bundle_content(path: Path) -> Iterator[Content]:
    """The deck of a bundle, whoever signed it, for somebody who needs no signature."""
    with opened(path, path.name) as archive:
        _read(archive, MANIFEST, path.name)
        yield Content(path.name, entries_of(archive, path.name, DECK, part_of_a_deck))


@contextmanager
def _opened(path: Path, keys: Sequence[Key]) -> Iterator[tuple[Bundle, Content]]:
    label = path.name
    if not keys:
        what = "This kiosk trusts no key, so that it takes no deck from a stick."
        raise Refusal("no-keys", what, "Run `kiosk trust FILE.pub` at the kiosk once.")
    with opened(path, label) as archive:
        encoded = _read(archive, MANIFEST, label)
        key = _signer(encoded, _read(archive, SIGNATURE, label), keys, label)
        manifest = _manifest(encoded, label)
        entries = entries_of(archive, label, DECK, lambda _: True)
        inside = {info.filename for info in archive.infolist() if not info.is_dir()}
        listed = {DECK + mark.name for mark in manifest.files} | {MANIFEST, SIGNATURE}
        sizes = {(entry.name, entry.size) for entry in entries}
        if inside != listed or sizes != {(mark.name, mark.size) for mark in manifest.files}:
            what = f"The files in {label} are not those that were signed."
            raise Refusal("bad-signature", what, "Make the bundle again.")
        yield Bundle(path, manifest, key), Content(label, entries)


def _read(archive: zipfile.ZipFile, name: str, label: str) -> bytes:
    try:
        info = archive.getinfo(name)
    except KeyError:
        what = f"{label} is not signed: there is no {name} in it."
        raise Refusal("unsigned", what, "Make it with `kiosk bundle DECK --key KEYFILE`.") from None
    if info.file_size > MAX_MANIFEST:
        raise Refusal("unsafe", f"{name} in {label} is too large.", "Make the bundle again.")
    with reading(label):
        return archive.read(info)


def _signer(manifest: bytes, text: bytes, keys: Sequence[Key], label: str) -> Key:
    words = text.decode("ascii", "replace").split()
    try:
        kind, key_id, encoded = words
        signature = base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error):
        kind = key_id = ""
        signature = b""
    if kind != "ed25519" or len(signature) != 64:
        what = f"The signature of {label} is damaged."
        raise Refusal("bad-signature", what, "Make the bundle again.")
    for key in keys:
        if key.id == key_id:
            if key.signed(signature, message(manifest)):
                return key
            what = f"The signature of {label} is wrong: it was changed after it was signed."
            raise Refusal("bad-signature", what, "Make the bundle again from the deck.")
    what = f"{label} is signed with the key {shown(key_id[:16])}, which this kiosk does not trust."
    raise Refusal("unknown-key", what, "Sign it with a trusted key, or run `kiosk trust FILE.pub`.")


def _manifest(data: bytes, label: str) -> Manifest:
    try:
        value: dict[str, Any] = json.loads(data)
        form = value.pop("format")
        if isinstance(form, int) and form > FORMAT:
            what = f"{label} was made by a newer kiosk."
            raise Refusal(
                "newer-format", what, "Update the kiosk here, or bundle with an older one."
            )
        files = tuple(Mark(**mark) for mark in value.pop("files"))
        manifest = Manifest(files=files, **value)
        if form == FORMAT and _sound(manifest):
            return manifest
    except (TypeError, KeyError, ValueError, AttributeError, RecursionError):
        pass
    raise Refusal("damaged", f"The manifest of {label} is no good.", "Make the bundle again.")


def _sound(manifest: Any) -> bool:
    return bool(
        isinstance(manifest.title, str)
        and isinstance(manifest.created, str)
        and type(manifest.serial) is int
        and 0 < manifest.serial <= MAX_SERIAL
        and all(
            isinstance(mark.name, str)
            and part_of_a_deck(mark.name)
            and type(mark.size) is int
            and isinstance(mark.sha256, str)
            and _SHA256.fullmatch(mark.sha256)
            for mark in manifest.files
        )
    )
