"""The real readers. Each takes files and says for each what is set after reading it: {name: value} in bytes, or None
where the reader refuses the file."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from fakedocker import FakeDocker

GENERATOR = "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator"
SHELL = """exec 3>&1 >/dev/null 2>&1 </dev/null
trap '/usr/bin/env -0 >&3' EXIT
set -a
. "$1"
"""
OWN_TO_BASH = {b"PATH", b"LC_ALL", b"PWD", b"OLDPWD", b"SHLVL", b"_"}


def bash(paths):
    clean = {"PATH": "/nonexistent", "LC_ALL": "C.UTF-8"}
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            run = subprocess.run(["/bin/bash", "--noprofile", "--norc", "-c", SHELL, "bash", path], env=clean, cwd=folder,
                                 stdout=subprocess.PIPE, check=False, timeout=20)
            pairs = [entry.split(b"=", 1) for entry in run.stdout.split(b"\0") if b"=" in entry]
            results.append({name: value for name, value in pairs
                            if name not in OWN_TO_BASH and not name.startswith(b"BASH_FUNC_")})
    return results


def python_dotenv(paths):
    return ask([sys.executable, os.path.join(os.path.dirname(__file__), "pythonside.py")], paths, os.getcwd())


def node_dotenv(paths, folder):
    return ask(["node", "nodeside.mjs"], paths, folder)


def ask(command, paths, folder):
    """A program that takes paths on its standard input and answers with one JSON object of hexadecimal text to a line."""
    run = subprocess.run(command, input="\n".join(paths).encode(), cwd=folder, stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return [answer if answer is None else {bytes.fromhex(name): bytes.fromhex(value) for name, value in answer.items()}
            for answer in answers]


def systemd(paths):
    """systemd's parser, reached through its generator, which prints what it read from environment.d. The generator passes
    over empty values; what other packages put into environment.d is left out."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "environment.d"))
        target = os.path.join(folder, "environment.d", "50-test.conf")
        others = generated(folder)[0]
        for path in paths:
            shutil.copy(path, target)
            values, complaints = generated(folder)
            for name in others:
                values.pop(name, None)
            results.append(None if b"invalid UTF-8" in complaints else values)
    return results


def generated(folder):
    run = subprocess.run([GENERATOR], env={"XDG_CONFIG_HOME": folder, "LC_ALL": "C.UTF-8"}, stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, check=False)
    # Version 252 falls over its own complaint about a value that is not UTF-8.
    if run.returncode != 0 and b"invalid UTF-8" not in run.stderr:
        raise RuntimeError(f"the generator ended with {run.returncode}: {run.stderr!r}")
    pairs = [entry.split(b"=", 1) for entry in run.stdout.split(b"\n") if entry]
    return {name: unquoted(value) for name, value in pairs}, run.stderr


def unquoted(value):
    """A value as the generator prints it: in double quotes where it is not plain, with escapes of C."""
    if not value.startswith(b"\""):
        return value
    letters = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}

    def meaning(match):
        text = match.group(1)
        return bytes([int(text, 8)]) if len(text) == 3 else letters.get(text, text)
    return re.sub(rb"\\([0-7]{3}|.)", meaning, value[1:-1], flags=re.DOTALL)


def docker(paths, program):
    results = []
    with FakeDocker() as daemon, tempfile.TemporaryDirectory() as home:
        for path in paths:
            daemon.created = None
            run = subprocess.run([program, "-H", daemon.address, "create", "--env-file", path, "image"],
                                 env={"HOME": home, "PATH": "/nonexistent"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 check=False, timeout=60)
            if daemon.created is None and b"env" not in run.stderr and b"variable" not in run.stderr and b"token" not in run.stderr:
                raise RuntimeError("docker says: " + run.stderr.decode(errors="replace"))
            entries = [entry.encode("utf-8", "surrogatepass") for entry in daemon.created or []]
            pairs = [entry.split(b"=", 1) for entry in entries if b"=" in entry]
            results.append(None if daemon.created is None else dict(pairs))
    return results
