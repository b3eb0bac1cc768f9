"""Each of practice mode's worlds, hosted outside the window: what `doctor` says of it, and whether the app works once
that was mended. The cause that it names has to be the world's own; nothing may hold a key."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "e2e"))
from world import Certificates  # noqa: E402

KEYWRIGHT, WORLD = (os.environ[name] for name in ("KEYWRIGHT_CLI", "PRACTICE_WORLD"))

# The world, what doctor names, its exit status, and what else makes the app work: a command of the host, a
# replacement by the command line, or nothing of the kind.
CASES = (
    ("bad-text", "place-dirty", 1, "replace"),
    ("old-key-wins", "place-shadowed", 1, "replace"),
    ("two-keys", "place-conflict", 1, "replace"),
    ("no-credit", "answer-no-credit", 1, "credit"),
    ("wrong-address", "place-base-url", 1, "replace"),
    ("retired-endpoint", "place-base-url", 1, "update"),
    ("wrong-name", "place-wrong-name", 1, "replace"),
    ("placeholder", "place-placeholder", 1, "replace"),
    ("proxy", "place-proxy", 1, "no-proxy"),
    ("locked-keyring", None, 3, None),
)


class Host:
    """A world that runs beside this program."""

    def __init__(self, name, certificates):
        self.process = subprocess.Popen(
            [WORLD, name, "--cert", str(certificates.certificate), "--key", str(certificates.key)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.keys = {}
        for line in self._lines("ready"):
            what, value = line.split(" ", 1)
            if what == "key":
                role, key = value.split(" ")
                self.keys[role] = key
            else:
                setattr(self, what, value)
        self.address = self.address.replace("127.0.0.1", "localhost")

    def _lines(self, *ends):
        while (line := self.process.stdout.readline().strip()) not in ends:
            assert line or self.process.poll() is None, "the world ended"
            yield line

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return list(self._lines("done"))

    def end(self):
        self.process.stdin.close()
        assert self.process.wait(10) == 0, "the world ended badly"
        assert not pathlib.Path(self.home).exists(), "the world left its files"


class CommandLine:
    """keywright-cli as somebody without a keychain and without variables of their own runs it."""

    def __init__(self, host, certificates, folder):
        self.host = host
        self.network = ["--base-url", host.address, "--ca-file", str(certificates.authority)]
        # For the commands without such options: what the window's company network dialog keeps.
        settings = folder / ".config" / "keywright" / "settings.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[network]\nbase_url={host.address}\nca_file={certificates.authority}\n")
        self.environment = {"HOME": str(folder), "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "PATH": os.environ["PATH"],
                            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "XDG_RUNTIME_DIR": str(folder)}

    def run(self, *arguments, given=b""):
        ended = subprocess.run([KEYWRIGHT, *arguments], input=given, env=self.environment, capture_output=True, timeout=60,
                               check=False)
        for key in self.host.keys.values():
            shown = (ended.stdout + ended.stderr).decode()
            assert not any(key[at:at + 8] in shown for at in range(5, len(key) - 8)), f"a key in the output of {arguments}"
        return ended

    def doctor(self, *arguments):
        return self.run("doctor", *arguments, "--home", self.host.home, *self.network, self.host.project, self.host.home + "/.bashrc")

    def replace(self):
        key = self.host.keys["good"].encode() + b"\n"
        files = [path for path in (pathlib.Path(self.host.project).rglob(".env"))] + [pathlib.Path(self.host.home, ".bashrc")]
        return self.run("replace", "--repair", "safe", *map(str, files), given=key)


def check(name, cause, status, mender, certificates, folder):
    host = Host(name, certificates)
    command = CommandLine(host, certificates, folder)
    ended = command.doctor("--json")
    said = json.loads(ended.stdout)
    assert said["cause"] == cause, f"{name}: {said['cause']} in place of {cause}"
    assert ended.returncode == status, f"{name}: status {ended.returncode} in place of {status}"
    words = command.doctor().stdout.decode()
    assert words.strip() and not re.search(r"place-|answer-", words.split("\n", 1)[0]), f"{name}: {words}"
    if mender is None:
        host.end()
        return
    assert any("says" in line for line in host.ask("run")), f"{name}: works before it was mended"
    if mender == "replace":
        ended = command.replace()
        assert ended.returncode in (0, 1), f"{name}: {ended.stdout.decode()}{ended.stderr.decode()}"
    else:
        host.ask(mender)
    host.ask("restart")
    answers = host.ask("run")
    assert answers and all(line.endswith(" works") for line in answers), f"{name}: {answers}"
    host.end()


def main():
    with tempfile.TemporaryDirectory(prefix="keywright-worlds.") as folder:
        certificates = Certificates(folder)
        for number, case in enumerate(CASES):
            home = pathlib.Path(folder, str(number))
            home.mkdir()
            check(*case, certificates, home)
    print(f"worlds that doctor names: {len(CASES)} of {len(CASES)}")


if __name__ == "__main__":
    main()
