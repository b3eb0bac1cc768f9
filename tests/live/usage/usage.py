"""Every command that the page shows is run, and each gives exactly the key. usage.py BACKEND"""

import json
import os
import pathlib
import random
import string
import subprocess
import sys
import tempfile

BACKEND = sys.argv[1]
CLI, COMMANDS = (os.environ[name] for name in ("KEYWRIGHT_CLI", "USAGE_COMMANDS"))
NAMES = ["", "Work", "Bob's $HOME 100% \"quoted\" \\ [x]", "Büro 🔑"]
HOME = pathlib.Path(tempfile.mkdtemp(prefix="keywright-usage."))
TOOLS = HOME / "tools"
PRINT = "printf %s \"$PERPLEXITY_API_KEY\""


def make_key():
    return "pplx-" + "".join(random.SystemRandom().choices(string.ascii_letters + string.digits, k=48))


def run(*command, text=None):
    """What the command prints; a word of it in a message would be the key, so only its length is told."""
    path = f"{TOOLS}:{pathlib.Path(CLI).parent}:{os.environ['PATH']}"
    done = subprocess.run(command, input=text, capture_output=True, timeout=60, check=False,
                          env=dict(os.environ, PATH=path, HOME=str(HOME)))
    return done.stdout.decode()


def save(key, name):
    subprocess.run([CLI, "key", "save"] + (["--name", name] if name else []), input=key.encode(), check=True,
                   capture_output=True, timeout=120)


def tool(name, text):
    path = TOOLS / name
    path.write_text("#!/bin/sh\n" + text + "\n")
    path.chmod(0o755)


def from_unit(unit):
    """What the service would start, its words read by systemd's rules as far as the line uses them."""
    line = next(line for line in unit.splitlines() if line.startswith("ExecStart=")).removeprefix("ExecStart=")
    words, word, quoted, i = [], "", False, 0
    while i < len(line):
        if line[i] == "\\":
            i += 1
            word += line[i]
        elif line[i] == '"':
            quoted = not quoted
        elif line[i] == " " and not quoted:
            words.append(word)
            word = ""
        elif line[i:i + 2] in ("%%", "$$"):
            word += line[i]
            i += 1
        else:
            word += line[i]
        i += 1
    return [part.replace("%h", str(HOME)) for part in words + [word]]


def outcomes(shown):
    """By the kind of command, what came of it."""
    yield "lookup", run("sh", "-c", shown["lookup"]).removesuffix("\n")
    tool("python", PRINT)
    yield "run", run("sh", "-c", shown["run"])
    for shell, file in (("bash", ".bashrc"), ("zsh", ".zshrc")):
        yield f"terminal of {shell}", run(shell, "-c", shown["shell"] + "\n" + PRINT)
        (HOME / file).write_text(shown["shell"] + "\n")
        yield f"start-up file of {shell}", run(shell, "-i", "-c", PRINT)
        (HOME / file).unlink()
    yield "terminal of fish", run("fish", "-c", shown["fish"] + "\n" + PRINT)
    config = HOME / ".config/fish/config.fish"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(shown["fish"] + "\n")
    yield "start-up file of fish", run("env", f"XDG_CONFIG_HOME={HOME}/.config", "fish", "-c", PRINT)
    config.unlink()
    yield "python", run("/usr/bin/python3", "-c", shown["python"] + "\nprint(key, end='')")
    yield "node", run("node", "-e", shown["node"] + "\nprocess.stdout.write(key)")
    app = HOME / "my-app"
    app.write_text("#!/bin/sh\n" + PRINT + "\n")
    app.chmod(0o755)
    yield "service of systemd", run(*from_unit(shown["systemd-service"]))
    if os.geteuid() == 0 and os.access("/var/lib/systemd", os.W_OK):
        yield "credential of systemd", credential(shown["systemd-credential"])


def credential(command):
    tool("sudo", 'exec "$@"')
    place = HOME / "credstore"
    run("sh", "-c", command.replace("/etc/credstore.encrypted", str(place)))
    text = run("systemd-creds", "decrypt", "--name=perplexity_api_key", str(place / "perplexity_api_key"), "-")
    (place / "perplexity_api_key").unlink(missing_ok=True)
    return text


def main():
    TOOLS.mkdir()
    keys = {name: make_key() for name in NAMES}
    for name, key in keys.items():
        save(key, name)
    wrong, right = [], 0
    for name, key in keys.items():
        shown = json.loads(subprocess.run([COMMANDS, BACKEND, name], check=True, capture_output=True).stdout)
        for kind, text in outcomes(shown):
            if text == key:
                right += 1
            else:
                wrong.append(f"{kind}, key “{name}”: {len(text)} characters")
    subprocess.run(["rm", "-rf", str(HOME)], check=True)
    print(f"commands for {BACKEND}: {right} run that gave exactly the key, {len(wrong)} that did not")
    if wrong or right == 0:
        sys.exit("\n".join(wrong))


main()
