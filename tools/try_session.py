"""Runs the service's own session without a display, and tries to bring it down.

The compositor `cage` draws for nobody (its headless back end), the kiosk runs in it as the unit
says, and this program stands in for systemd: it restarts what ends, and what stops answering. It
takes a picture by `grim`, kills the kiosk, stops it as if it hung, and prints what it saw. It
installs nothing. Needs cage and grim (Debian: `apt-get install cage grim`).

Usage: python tools/try_session.py [--user NAME] [--program PATH] [--out FOLDER] [--portrait]
       [--kills N]

As root, name a user without rights by --user; Python and the kiosk must be readable for that user.
tools/try_systemd.py does the same under a real systemd.
"""

from __future__ import annotations

import argparse
import os
import pwd
import shlex
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.service.unit import Installation, unit

HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
    # Newer versions of cage: draw each frame, so that a picture of it is whole.
    "WLR_SCENE_DISABLE_DIRECT_SCANOUT": "1",
    "QT_QUICK_BACKEND": "software",
}
PATIENCE = 60.0
WATCHDOG = 4.0
"""Seconds of silence that are a hang, here; 30 in the unit."""


@dataclass
class Session:
    """The unit's session as a child of this program."""

    command: list[str]
    environment: dict[str, str]
    restart: float
    account: pwd.struct_passwd | None
    folder: Path
    process: subprocess.Popen[bytes] | None = None
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self.folder / "notify"))
        (self.folder / "notify").chmod(0o777)
        self._socket.settimeout(0.2)

    def run(self, words: list[str]) -> subprocess.Popen[bytes]:
        """A process of the session's user, whose words go into the log."""
        who = self.account
        rights = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if who else {}
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
                words, env=self.environment, stderr=log, stdout=log, cwd="/", **rights
            )

    def start(self) -> float:
        """Start it as systemd would; seconds to the first frame."""
        began = time.monotonic()
        self.heard.clear()
        self.process = self.run(self.command)
        while "READY=1" not in self.listen():
            if self.process.poll() is not None:
                raise SystemExit(f"the session ended: {self.process.returncode}\n{self.log()}")
            if time.monotonic() - began > PATIENCE:
                raise SystemExit(f"no frame within {PATIENCE:.0f} s\n{self.log()}")
        return time.monotonic() - began

    def listen(self) -> list[str]:
        """What the kiosk has told since the last start; waits a moment for more."""
        with suppress(TimeoutError):
            self.heard += self._socket.recv(4096).decode().split("\n")
        return self.heard

    def kiosk(self) -> int:
        """The process of the kiosk: the compositor's child."""
        assert self.process is not None, "the session has started"
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return int(children[0])

    def again(self) -> float:
        """Restart what has ended, as the unit does; seconds from now to the first frame."""
        began = time.monotonic()
        assert self.process is not None, "the session has started"
        self.process.wait(PATIENCE)
        time.sleep(self.restart)
        self.start()
        return time.monotonic() - began

    def hang(self) -> float:
        """Stop the kiosk's process and wait for the silence; seconds until it was killed for it."""
        while self.listen().count("WATCHDOG=1") < 3:
            if self.process is None or self.process.poll() is not None:
                raise SystemExit(f"the session ended before it hung\n{self.log()}")
        os.kill(self.kiosk(), signal.SIGSTOP)
        began = silent = time.monotonic()
        count = self.heard.count("WATCHDOG=1")
        while time.monotonic() - silent < WATCHDOG:
            now = self.listen().count("WATCHDOG=1")
            if now != count:
                count, silent = now, time.monotonic()
            if time.monotonic() - began > PATIENCE:
                raise SystemExit("a stopped kiosk goes on telling that it lives")
        self.kill()
        return time.monotonic() - began

    def kill(self) -> None:
        """End it at once, all of it, as systemd does with what hangs."""
        if self.process is None:
            return
        with suppress(OSError, IndexError):
            os.kill(self.kiosk(), signal.SIGKILL)
        self.process.kill()

    def picture(self, file: Path) -> None:
        """A picture of the display."""
        taken = self.folder / "runtime" / "shot.png"
        grim = self.run(["grim", str(taken)])
        if grim.wait(PATIENCE) != 0:
            raise SystemExit(f"grim failed\n{self.log()}")
        shutil.copyfile(taken, file)

    def log(self) -> str:
        """What cage and the kiosk said."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def stop(self) -> float:
        """Ask it to end; seconds until it has."""
        assert self.process is not None, "the session has started"
        began = time.monotonic()
        with suppress(OSError, IndexError):
            os.kill(self.kiosk(), signal.SIGTERM)
        try:
            self.process.wait(10)
        finally:
            self.kill()
        return time.monotonic() - began

    def close(self) -> None:
        """End all of it, and listen no more."""
        self.kill()
        if self.process is not None:
            self.process.wait(10)
        self._socket.close()


def session(folder: Path, user: str | None, program: list[str], portrait: bool) -> Session:
    """The session that the unit describes, with its folders below `folder`."""
    account = pwd.getpwnam(user) if user else None
    name = account.pw_name if account else pwd.getpwuid(os.getuid()).pw_name
    cage = Path(shutil.which("cage") or "cage")
    text = unit(Installation(name, (), cage, tuple(program), ("run", "--locked")))
    lines = [line.partition("=")[::2] for line in text.splitlines() if "=" in line]
    environment = {"PATH": "/usr/bin:/bin", **HEADLESS}
    for key, value in lines:
        if key == "Environment":
            environment |= dict(word.split("=", 1) for word in shlex.split(value))
    made = {"%S/kiosk": "state", "%C/kiosk": "cache", "%t/kiosk": "runtime"}
    for path in made.values():
        (folder / path).mkdir(mode=0o700)
        if account:
            os.chown(folder / path, account.pw_uid, account.pw_gid)
    environment = {
        key: str(folder / made[value]) if value in made else value
        for key, value in environment.items()
    }
    environment["STATE_DIRECTORY"] = str(folder / "state")
    environment["RUNTIME_DIRECTORY"] = str(folder / "runtime")
    environment["NOTIFY_SOCKET"] = str(folder / "notify")
    environment["WATCHDOG_USEC"] = str(round(WATCHDOG * 1e6))
    if program[0] == sys.executable and "PYTHONPATH" in os.environ:
        environment["PYTHONPATH"] = os.environ["PYTHONPATH"]
    found = dict(lines)
    command = shlex.split(found["ExecStart"])
    turns = ["-r"] if portrait else ["-r", "-r"]
    # A turned picture is never passed through unseen: what grim takes then is whole.
    if "-r\t" in subprocess.run([cage, "-h"], capture_output=True, text=True, check=False).stdout:
        command[1:1] = turns
    pause = float(found["RestartSec"].removesuffix("ms")) / 1000
    return Session(command, environment, pause, account, folder)


def lacking() -> list[str]:
    """Programs that are not there."""
    return [name for name in ("cage", "grim") if not shutil.which(name)]


def main() -> None:
    """Print what was seen."""
    parser = argparse.ArgumentParser(description="Try the kiosk's session without a display.")
    parser.add_argument("--user", help="as root: who runs it")
    parser.add_argument("--program", help="the kiosk's command; else this Python runs it")
    parser.add_argument("--out", type=Path, default=Path(), help="folder for the pictures")
    parser.add_argument("--portrait", action="store_true", help="turn the display")
    parser.add_argument("--kills", type=int, default=3, help="how often to kill it")
    options = parser.parse_args()
    if missing := lacking():
        raise SystemExit(f"{' and '.join(missing)} missing: apt-get install {' '.join(missing)}")
    if os.geteuid() == 0 and not options.user:
        raise SystemExit("Not as root: name a user without rights by --user.")
    program = [options.program] if options.program else [sys.executable, "-m", "kiosk"]
    with tempfile.TemporaryDirectory(prefix="kiosk-session-") as scratch:
        Path(scratch).chmod(0o755)
        tried = session(Path(scratch), options.user, program, options.portrait)
        try:
            report(tried, options.out, options.kills)
        finally:
            tried.close()
        sys.stdout.write("What it said:\n" + tried.log())


def report(tried: Session, out: Path, kills: int) -> None:
    """Go through all of it."""
    out.mkdir(parents=True, exist_ok=True)
    print(f"first frame after {tried.start():.2f} s: {' '.join(tried.command)}")
    # The art melts in.
    time.sleep(3)
    tried.picture(out / "session.png")
    print(f"picture: {out / 'session.png'}")
    times = []
    for _ in range(kills):
        # Each of them is the first one: what slows a crash loop down is tried elsewhere.
        (tried.folder / "runtime" / "starts").unlink(missing_ok=True)
        os.kill(tried.kiosk(), signal.SIGKILL)
        times.append(tried.again())
    middle = statistics.median(times)
    print(
        f"killed {kills} times: first frame again after {middle:.2f} s, at most {max(times):.2f} s"
    )
    tried.picture(out / "session-again.png")
    print(f"hung: killed after {tried.hang():.2f} s of {WATCHDOG:.0f} s allowed")
    print(f"      first frame again after {tried.again():.2f} s")
    print(f"asked to end: {tried.stop():.2f} s")


if __name__ == "__main__":
    main()
