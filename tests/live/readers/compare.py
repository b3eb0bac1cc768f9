"""Reads the same env files with Keywright's readers and with the real ones; every value has to be equal.
Usage: compare.py READER ENV-READINGS [FILES] [SEED]
Where ours says that a value depends on something outside the file, that name is not compared, but counted. The readers
are told apart by their names: bash, python-dotenv, node-dotenv, docker, systemd."""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import corpus
import realreaders

MOST_SKIPPED = 0.1


def ours(program, paths):
    run = subprocess.run([program], input="\n".join(paths).encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def real(reader, paths):
    if reader == "bash":
        return realreaders.bash(paths)
    if reader == "python-dotenv":
        return realreaders.python_dotenv(paths)
    if reader == "node-dotenv":
        return realreaders.node_dotenv(paths, os.environ["NODE_DOTENV"])
    if reader == "docker":
        return realreaders.docker(paths, os.environ["DOCKER"])
    return realreaders.systemd(paths)


def prepared(reader, text):
    """Leaves out what the way to the real reader would change or what its version decides."""
    if reader == "systemd":
        # The generator expands variables, which "EnvironmentFile=" does not; before version 254 a backslash at the end of a
        # comment took the next line with it.
        text = text.replace(b"$", b"")
        text = re.sub(rb"\\(?=[\r\n])", b"", text) if re.search(rb"^\s*[#;]", text, re.MULTILINE) else text
    if reader == "bash" and len(text) % 4:
        # Backticks are Node's quotes, and a command to bash: too many of them leave little to compare.
        text = text.replace(b"`", b"\"")
    return text


def usual(reader, values):
    """Values in the form in which they are compared; None for a refused file, which bash and
    systemd's generator show by setting nothing."""
    if values is None:
        return {} if reader in ("systemd", "bash") else None
    if reader == "systemd":
        # "EnvironmentFile=" leaves out what holds control characters, its generator does not.
        values = {name: value for name, value in values.items() if not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", value)}
    return values


def compare(reader, text, mine, theirs):
    """Sentences about what differs, how many names were compared and how many skipped."""
    mine_refused = "refused" in mine
    depends = {bytes.fromhex(name) for name in mine["depends"]}
    values = {bytes.fromhex(name): bytes.fromhex(value) for name, value in mine["values"].items()}
    if reader == "systemd":
        # The generator passes over empty values and reads on after a name that is not UTF-8.
        if mine.get("refused") == "encoding":
            return [], 0, 1
        depends |= {name for name, value in values.items() if not value}
    values = usual(reader, None if mine_refused else values)
    theirs = usual(reader, theirs)
    if values is None or theirs is None:
        if values is None and theirs is None:
            return [], 1, 0
        # Compose and Docker alone know what a variable outside turns the file into.
        return ([] if depends and theirs is None else
                [f"{text[:300]!r}: ours {'refuses' if values is None else 'reads'} it, the real one "
                 f"{'refuses' if theirs is None else 'reads'} it ({theirs})"]), 1, 0
    told = []
    names = set(values) | set(theirs)
    for name in sorted(names - depends):
        if values.get(name) != theirs.get(name):
            told.append(f"{text[:300]!r}: {name!r} is {shown(values.get(name))} in ours, {shown(theirs.get(name))} really")
    return told, max(1, len(names - depends)), len(depends)


def shown(value):
    return "not set" if value is None else repr(value[:200])


def main():
    reader, program = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 600
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.SystemRandom().randrange(1 << 32)
    print(f"{reader}: {len(corpus.FIXED)} fixed files and {count} random ones, seed {seed}")
    texts = [prepared(reader, text) for text in corpus.FIXED + corpus.made(random.Random(seed), count)]
    told, compared, skipped = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(os.path.join(folder, f"{number}.env"))
            with open(paths[-1], "wb") as file:
                file.write(text)
        for text, mine, theirs in zip(texts, ours(program, paths), real(reader, paths), strict=True):
            differences, names, dependent = compare(reader, text, mine[reader], theirs)
            told += differences
            compared += names
            skipped += dependent
    print(f"{len(texts)} files, {compared} values compared, {skipped} skipped because they depend, {len(told)} different")
    for sentence in told[:40]:
        print(sentence)
    if skipped > MOST_SKIPPED * (compared + skipped):
        sys.exit("too many values depend")
    sys.exit(1 if told else 0)


main()
