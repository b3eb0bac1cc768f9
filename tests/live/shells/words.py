"""Reads the same command lines with Keywright's reader of bash and with real shells: the arguments that a program gets have
to be equal, byte for byte. Usage: words.py SHELL SHELL-WORDS [LINES] [SEED]; SHELL is bash, zsh or dash."""
import os
import random
import subprocess
import sys
import tempfile

KNOWN = {"GREETING": "hello", "ACCOUNT": "a-b.c"}
PLAIN = "abcdefgXYZ0189:/._=,@%+-"
TEXT = PLAIN + " \t{}[]()<>|&;*?!#~^"
# What people write; the random lines are made of the same things.
FIXED = [
    "tell -H 'a: b' \\\n  -d '{\"x\": \"it'\\''s\"}'",
    'tell -d "{\\"a\\":\\"b\\"}" -H"x: y"',
    "tell -d \"$(cat <<'EOF'\n{\"a\": \"what's $UP\"}\nEOF\n)\" -v",
    "tell -d \"$(cat <<EOF\n{\"a\": \"$GREETING \\$5 \\\"q\\\"\"}\nEOF\n)\"",
    "tell a 2>/dev/null b >&2 c",
    "tell 'a\nb' \"c\nd\" e\\\nf",
    "tell \"a\\b\\\"c\\\\d\\$e\\`f\\!\" # not this 'one",
    "X='one two'\nstub \"$X\" ${X}",
    "tell a#b '#c' \\#d #e",
    "tell \"${GREETING}\"'x'$ACCOUNT\"\"",
    "tell '' \"\" a",
    "tell --data=@\"file name\" -o /dev/null; true",
    "GREETING=other; tell \"$GREETING, you\"",
    "tell \"`printf %s inner`\" \"$(printf '%s' 'in ner')\"",
    "cat <<EOF >&2\nnot 'this\nEOF\nstub after",
    "tell a <<'END' b\nit's $nothing\nEND",
    "tell <<-END a\n\tindented\n\tEND\n",
]
ONLY_BASH = [
    "tell $'a\\tb\\x41\\u00e9\\'c\\q\\101\\e'",
    "H=(-H 'a: b' -v)\nstub \"${H[@]}\" c",
    "H=(-s)\nH+=(-H \"x y\")\nstub \"${H[@]}\"",
    "tell a <<< 'text' b",
    "tell &>/dev/null a >&2",
]


def text_of(rng, characters, most):
    return "".join(rng.choice(characters) for _ in range(rng.randint(0, most)))


def double_quoted(rng):
    pieces = [text_of(rng, TEXT.replace("!", "") + "'", 6)]
    for _ in range(rng.randint(0, 3)):
        pieces.append(rng.choice(["\\\"", "\\\\", "\\$", "\\`", "\\n", "\\\n", "\n", "ü", "$GREETING/", "${ACCOUNT}", "\\x", "$ ",
                                  "\\'", "“", "$(printf %s sub)"]))
        pieces.append(text_of(rng, TEXT.replace("!", "") + "'", 4))
    return '"' + "".join(pieces) + '"'


def single_quoted(rng):
    return "'" + text_of(rng, TEXT + "\"\\$`\nü", 10) + "'"


def ansi_quoted(rng):
    pieces = [rng.choice(["\\n", "\\t", "\\'", "\\\"", "\\\\", "\\x41", "\\101", "\\u00fc", "a b", "$X", '"', "\\a"])
              for _ in range(rng.randint(1, 4))]
    return "$'" + "".join(pieces) + "'"


def word(rng, shell):
    pieces = []
    for _ in range(rng.randint(1, 4)):
        kind = rng.random()
        if kind < 0.35:
            pieces.append(text_of(rng, PLAIN, 6) or "p")
        elif kind < 0.6:
            pieces.append(single_quoted(rng))
        elif kind < 0.8:
            pieces.append(double_quoted(rng))
        elif kind < 0.9:
            pieces.append("\\" + rng.choice("\"'$`\\ #&;|<>(){}*?!ab"))
        elif kind < 0.95 and shell != "dash":
            pieces.append(ansi_quoted(rng))
        else:
            pieces.append(rng.choice(["$GREETING/", "${ACCOUNT}", "\\\n", "$(printf %s in)"]))
    made = "".join(pieces)
    # A word that begins so is an assignment, an option of the shell or a place in the home folder.
    return "w" + made if made[:1] in "=~%@+-" else made


def line(rng, shell):
    words = ["tell"] + [word(rng, shell) for _ in range(rng.randint(1, 5))]
    text = words[0]
    for one in words[1:]:
        text += rng.choice([" ", "  ", "\t", " \\\n  "]) + one
    return text + rng.choice(["", "", "", " # a comment 'with", "; true", " | cat", " 2>/dev/null", " && true", " >&2 2>&1"][:8])


def lines_of(shell, count, rng):
    fixed = [one for one in FIXED + (ONLY_BASH if shell == "bash" else [])
             if shell != "zsh" or "${X}" not in one]
    return fixed + [line(rng, shell) for _ in range(count)]


def ours(program, lines):
    run = subprocess.run([program], input="\1".join(lines).encode() + b"\1", stdout=subprocess.PIPE, check=True)
    answers = []
    for answer in run.stdout.split(b"\n")[:-1]:
        words = [b"" if one == b"-" else bytes.fromhex(one.decode()) for one in answer.split(b" ") if one]
        for name, value in KNOWN.items():
            words = [one.replace(b"\xff" + name.encode() + b"\xfe", value.encode()) for one in words]
        answers.append([one for one in words])
    return answers


def real(shell, lines):
    """One start of the shell for all; the program is a function, so that no file has to be started."""
    first = "tell() { for one in \"$@\"; do printf '%s\\0' \"$one\" >&3; done; }\n"
    if shell == "zsh":
        first = "setopt nonomatch noequals nobanghist\n" + first
    script = first + "".join(f"( {one}\n)\nprintf '\\1' >&3\n" for one in lines)
    with tempfile.TemporaryDirectory() as folder:
        path, out = os.path.join(folder, "script"), os.path.join(folder, "out")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        empty = os.path.join(folder, "empty")
        os.mkdir(empty)
        options = {"zsh": ["-f"], "bash": ["--norc"], "dash": []}[shell]
        with open(out, "wb") as answers:
            subprocess.run(["/bin/sh", "-c", 'exec "$@" 3>"$OUT"', "sh", shell, *options, path], check=False, cwd=empty,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "OUT": out, **KNOWN})
            answers.flush()
        with open(out, "rb") as file:
            told = file.read().split(b"\1")[:-1]
    return [one.split(b"\0")[:-1] for one in told]


def main():
    shell, program = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 20261123
    lines = lines_of(shell, count, random.Random(seed))
    mine, theirs = ours(program, lines), real(shell, lines)
    if len(theirs) != len(lines):
        sys.exit(f"{shell} answered {len(theirs)} of {len(lines)} lines")
    told = [(text, one, other) for text, one, other in zip(lines, mine, theirs, strict=True) if one != other]
    print(f"{shell}: {len(lines)} lines, {sum(len(one) for one in theirs)} words, {len(told)} lines differ, seed {seed}")
    for text, one, other in told[:20]:
        print(f"{text!r}\n  ours {one}\n  real {other}")
    sys.exit(1 if told else 0)


main()
