#!/usr/bin/env python3
"""The corrected programs, judged by the languages themselves.

Every program of the request tests is corrected by keywright-cli. The interpreters that are here must accept what comes
out; programs in Python and JavaScript that need nothing installed are also run against the stand-in, which must accept
their key. Usage: check.py KEYWRIGHT-CLI STAND-IN PROGRAMS CERTIFICATES
"""

import json
import os
import random
import shutil
import string
import subprocess
import sys
import tempfile
from pathlib import Path

cli, stand_in, programs, certificates = sys.argv[1:5]

# How each language says that a file can be read as a program; a language that is not here is left out.
CHECKS = {
    "python": [sys.executable, "-m", "py_compile"],
    "javascript": ["node", "--check"],
    "php": ["php", "-l"],
    "ruby": ["ruby", "-c"],
    "go": ["gofmt", "-e", "-l"],
}
ENDINGS = {"python": "py", "javascript": "mjs", "php": "php", "ruby": "rb", "go": "go"}
# Words of programs that need more than an interpreter with requests and httpx, or ask what the stand-in does not know.
NEEDS_MORE = {
    "python": ("aiohttp", "openai", "import Perplexity", "langchain", "from config", "headers=h)", "/search"),
    "javascript": ("import ", "require(", "${token}", "XMLHttpRequest", "/search"),
}


def made_up_key():
    alphabet = string.ascii_letters + string.digits
    return "pplx-" + "".join(random.SystemRandom().choice(alphabet) for _ in range(48))


def corrected(text):
    answer = subprocess.run([cli, "request", "--json"], input=text, capture_output=True, text=True, check=False)
    return json.loads(answer.stdout)


def languages_of(name):
    return name.split(".")[0][:-2]


def is_fragment(language, text):
    """Some people paste less than a program: PHP without its tag, Go without a package."""
    return (language == "php" and "<?php" not in text) or (language == "go" and "func main" not in text)


def checked(language, path):
    command = CHECKS[language]
    if shutil.which(command[0]) is None:
        return None
    result = subprocess.run(command + [str(path)], capture_output=True, text=True, check=False)
    return result.returncode == 0, result.stdout + result.stderr


def start_stand_in(key):
    server = subprocess.Popen([stand_in, "--cert", f"{certificates}/server.pem", "--key", f"{certificates}/server.key"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    server.stdin.write(f"good {key}\n")
    server.stdin.flush()
    return server, server.stdout.readline().strip()


def ran(language, text, path, address, key):
    """None where the program needs what is not here; else whether the stand-in accepted it."""
    if language not in NEEDS_MORE or any(word in text for word in NEEDS_MORE[language]):
        return None
    if language == "javascript" and shutil.which("node") is None:
        return None
    path.write_text(text.replace("https://api.perplexity.ai", address))
    environment = {"PATH": os.environ["PATH"], "PERPLEXITY_API_KEY": key, "PPLX_KEY": key, "PPLX": key,
                   "REQUESTS_CA_BUNDLE": f"{certificates}/authority.pem",
                   "SSL_CERT_FILE": f"{certificates}/authority.pem",
                   "NODE_EXTRA_CA_CERTS": f"{certificates}/authority.pem"}
    program = sys.executable if language == "python" else "node"
    result = subprocess.run([program, str(path)], capture_output=True, text=True, env=environment, timeout=60, check=False)
    output = result.stdout + result.stderr
    if "ModuleNotFoundError" in output:
        return None
    return result.returncode == 0 and "invalid_api_key" not in output and "Error" not in output, output


def main():
    random_key = made_up_key()
    server, address = start_stand_in(random_key)
    folder = Path(tempfile.mkdtemp(prefix="keywright-code."))
    counts = {"checked": 0, "run": 0}
    failures = []
    try:
        for source in sorted(Path(programs).glob("*.txt")):
            language = languages_of(source.name)
            if language not in CHECKS:
                continue
            text = corrected(source.read_text().replace("KEY!", random_key).replace("OTHER!", made_up_key()))["corrected"]
            path = folder / f"{source.stem.replace('.', '_')}.{ENDINGS[language]}"
            path.write_text(text)
            result = None if is_fragment(language, text) else checked(language, path)
            if result is not None:
                counts["checked"] += 1
                if not result[0]:
                    failures.append(f"{source.name} is no program:\n{result[1]}\n{text}")
            result = ran(language, text, path, address, random_key)
            if result is not None:
                counts["run"] += 1
                if not result[0]:
                    failures.append(f"{source.name} was not accepted:\n{result[1]}\n{text}")
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)
    print(f"{counts['checked']} corrected programs are programs, {counts['run']} were run")
    for failure in failures:
        print(failure.replace(random_key, "KEY"))
    if counts["checked"] < 20 or counts["run"] < 3:
        print("too few")
        return 1
    return 1 if failures else 0


sys.exit(main())
