"""Runs the service under a real systemd, in namespaces of its own, and tries to bring it down.

systemd is the first process of a new process namespace, with the unit that
`kiosk install-service` writes and nothing else; the machine outside is not changed, but for
/var/lib/kiosk and /var/cache/kiosk, which are the service's. The compositor draws for nobody.

Usage: sudo python tools/try_systemd.py --user NAME --program /opt/kiosk/bin/kiosk

Needs root, cage, and a machine that lets root make namespaces (most containers do not).
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEADLESS = """[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
Environment=QT_QUICK_BACKEND=software
"""
BOOT = """
mount --make-rprivate /
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system /run/lock
mount --bind {units} /lib/systemd/system
mount -t tmpfs tmpfs /etc/systemd/system
export container=try
exec /lib/systemd/systemd --system --unit=try.target --show-status=0
"""
BARE = "[Unit]\nDescription={name}\nDefaultDependencies=no\n"


class Machine:
    """A systemd with one service."""

    def __init__(self, folder: Path, unit: str) -> None:
        units = folder / "units"
        (units / "kiosk.service.d").mkdir(parents=True)
        for name in ("sysinit", "basic", "shutdown", "umount", "final"):
            (units / f"{name}.target").write_text(BARE.format(name=name))
        (units / "try.target").write_text(BARE.format(name="try") + "Wants=kiosk.service\n")
        (units / "kiosk.service").write_text(unit)
        (units / "kiosk.service.d" / "try.conf").write_text(HEADLESS)
        boot = folder / "boot.sh"
        boot.write_text(BOOT.format(units=units))
        words = ["unshare", "-fpmuiC", "--mount-proc", "--kill-child", "sh", str(boot)]
        self._outer = subprocess.Popen(words, start_new_session=True, stdin=subprocess.DEVNULL)

    def run(self, *words: str) -> str:
        """What a command says inside."""
        pid = self._outer.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        if not children:
            return ""
        enter = ["nsenter", "-t", children[0], "-m", "-p", "-C", "-u", "-i", *words]
        return subprocess.run(enter, capture_output=True, text=True, check=False).stdout.strip()

    def facts(self) -> dict[str, str]:
        """What systemd knows of the service."""
        keys = ("ActiveState", "NRestarts", "MainPID", "StatusText", "Result")
        said = self.run("systemctl", "show", "kiosk", *(f"-p{key}" for key in keys))
        return dict(line.split("=", 1) for line in said.splitlines() if "=" in line)

    def wait(self, seconds: float, **wanted: str) -> float:
        """Wait for facts; how long it took, in s. Ends the program if they do not come."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            facts = self.facts()
            if all(facts.get(key) == value for key, value in wanted.items()):
                return time.monotonic() - began
            time.sleep(0.02)
        raise SystemExit(f"after {seconds:.0f} s it is {self.facts()}, not {wanted}")

    def strike(self, name: str, seconds: float) -> float:
        """Send the kiosk a signal; seconds until it is up again."""
        facts = self.facts()
        kiosk = self.run("pgrep", "-P", facts["MainPID"]).split()[0]
        self.run("kill", f"-{name}", kiosk)
        again = str(int(facts["NRestarts"]) + 1)
        return self.wait(seconds, ActiveState="active", NRestarts=again)

    def close(self) -> None:
        """End all of it."""
        os.killpg(self._outer.pid, signal.SIGKILL)
        self._outer.wait()


def the_unit(program: str, user: str) -> str:
    """What `kiosk install-service` would write."""
    words = [program, "install-service", "--user", user, "--dry-run"]
    plain = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=plain)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    first = done.stdout.partition("\nfile ")[0].splitlines()[1:]
    return "\n".join(line.removeprefix("    ") for line in first) + "\n"


def report(machine: Machine) -> None:
    """Go through all of it."""
    print(f"active after {machine.wait(60, ActiveState='active'):.2f} s")
    print(machine.run("systemctl", "status", "--no-pager", "kiosk"))
    for _ in range(4):
        print(f"kill -9: up again after {machine.strike('KILL', 60):.2f} s")
    print(f"SIGSTOP: up again after {machine.strike('STOP', 60):.2f} s; WatchdogSec is 30")
    for _ in range(3):
        seconds = machine.strike("KILL", 120)
        status = machine.facts()["StatusText"]
        print(f"kill -9: up again after {seconds:.2f} s ({status})")
    machine.run("touch", "/run/kiosk/left")
    kiosk = machine.run("pgrep", "-P", machine.facts()["MainPID"]).split()[0]
    machine.run("kill", "-9", kiosk)
    print(f"left by staff: down after {machine.wait(20, ActiveState='inactive'):.2f} s")
    time.sleep(3)
    print(f"      3 s later: {machine.facts()['ActiveState']}")
    machine.run("systemctl", "start", "kiosk")
    print(f"started by hand: {machine.facts()['ActiveState']}")
    began = time.monotonic()
    machine.run("systemctl", "stop", "kiosk")
    facts = machine.facts()
    print(f"stopped after {time.monotonic() - began:.2f} s: {facts['ActiveState']}")


def main() -> None:
    """Print what was seen."""
    parser = argparse.ArgumentParser(description="Try the service under a systemd of its own.")
    parser.add_argument("--user", required=True, help="who runs it")
    parser.add_argument("--program", required=True, help="the installed kiosk")
    options = parser.parse_args()
    if os.geteuid() != 0:
        raise SystemExit("Only root can make namespaces: put sudo before the command.")
    unit = the_unit(options.program, options.user)
    with tempfile.TemporaryDirectory(prefix="kiosk-systemd-") as scratch:
        machine = Machine(Path(scratch), unit)
        try:
            report(machine)
        finally:
            machine.close()
    sys.stdout.flush()


if __name__ == "__main__":
    main()
