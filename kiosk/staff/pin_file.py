"""Where the PIN's hash is kept."""

from __future__ import annotations

from pathlib import Path

from kiosk.staff import keep
from kiosk.staff.keep import Unfit
from kiosk.staff.pin import BadHash, Hash

NAME = "pin.json"


class PinFile:
    """The PIN that is stored in a folder. Whoever writes or removes it starts the tries anew."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    @property
    def stored(self) -> bool:
        """Whether there is one, be it fit for use or not: a kiosk with one is locked."""
        # A link that leads nowhere was put there, too.
        return self.path.is_symlink() or self.path.exists()

    def read(self) -> Hash | None:
        """The hash; None if there is no PIN. Raises Unfit if it must not be trusted."""
        try:
            held = keep.read_json(self.path)
            return None if held is None else Hash.of_json(held)
        except BadHash as reason:
            raise Unfit(f"{self.path}: {reason}.", "Store a new PIN: kiosk pin") from None
        except OSError as error:
            why = error.strerror or str(error)
            raise Unfit(
                f"{self.path} cannot be read: {why}.", "Give it to the kiosk's user with chown."
            ) from None

    def write(self, pin: Hash) -> None:
        """Store a hash. Raises OSError if it cannot be written, Unfit if others could change it."""
        keep.write_json(self.path, pin.as_json())

    def remove(self) -> bool:
        """Take the PIN away; False if there was none. Raises OSError."""
        if not self.stored:
            return False
        self.path.unlink()
        keep.sync_folder(self.path.parent)
        return True
