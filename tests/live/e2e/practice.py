"""Practice mode: says on every page that it is practice, works without an account, and leaves nothing behind."""

import os
import pathlib
import subprocess
import tempfile

from window import Window, wait

STEPS = ("Get a key", "Check the key", "Find where apps keep it", "Replace it", "Send a test request",
         "Check what your app sends", "Keep it safe", "Result")
STRIP = "Practice: these keys are made up"


def saved_keys():
    return subprocess.run(["secret-tool", "search", "--all", "server", "io.github.keywright.Keywright"],
                          capture_output=True, text=True, check=False).stdout


temporary = pathlib.Path(tempfile.mkdtemp(prefix="keywright-practice-test."))
home = pathlib.Path(os.environ["HOME"])
window = Window(os.environ["KEYWRIGHT"], "--practice",
                environment={"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en", "TMPDIR": str(temporary)})
window.press("Copy the good key")
for step in STEPS:
    wait(lambda: window.heading() == step, f"not at {step}")
    window.wait_for(contains=STRIP)
    if step == "Check the key":
        window.press("Paste")
        window.press("Ask Perplexity")
        window.wait_for(contains="Perplexity accepted this key.")
    if step == "Find where apps keep it":
        window.wait_for(contains="~/projects/my-bot/.env")
    if step == "Keep it safe":
        window.press("Save in the keychain")
        wait(saved_keys, "nothing was saved in practice")
    if step != "Result":
        window.press("Next")
window.close()
assert window.process.returncode == 0, f"ended with {window.process.returncode}"

# One of the broken worlds: its apps are run, and closing it takes everything along.
window = Window(os.environ["KEYWRIGHT"], "--practice=two-keys",
                environment={"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en", "TMPDIR": str(temporary)})
window.wait_for(contains="my-bot works")
window.wait_for(contains="news-reader says: 401 invalid_api_key")
window.press("Take its message along")
window.wait_for(contains="Perplexity refused")
window.close()
assert window.process.returncode == 0, f"ended with {window.process.returncode}"
assert not saved_keys(), "practice left a key in the keychain"
assert not list(temporary.iterdir()), f"practice left {list(temporary.iterdir())}"
assert not (home / ".config" / "keywright").exists(), "practice left settings"
assert not (home / ".local" / "share" / "keywright").exists(), "practice left copies"
