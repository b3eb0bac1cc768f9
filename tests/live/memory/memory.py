"""What is left of the key in the program's memory, on every page and at its end. memory.py ROUNDS"""

import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "e2e"))

from main_job import MainJob  # noqa: E402
from window import wait  # noqa: E402

SCAN, STOP_AT_END = os.environ["MEMORY_SCAN"], os.environ["STOP_AT_END"]
MOST_WHILE_SHOWN = {"utf8": 2, "utf16": 0, "utf32": 0, "base64": 0, "glyph16": 0, "glyph32": 0}
NOTHING = dict.fromkeys(MOST_WHILE_SHOWN, 0)


class Round(MainJob):
    """One way through the window: how the key comes in, after which page it ends, and how."""

    def __init__(self, typed, pages, ending):
        super().__init__("en", None, environment={"LD_PRELOAD": STOP_AT_END})
        self.typed, self.pages, self.ending = typed, pages, ending

    def traces(self):
        """How many runs of eight characters of the key are there, by their form."""
        run = subprocess.run([SCAN, str(self.window.process.pid)], input=self.new_key.encode(), capture_output=True,
                             check=True)
        words = run.stdout.decode().split()
        return dict(zip(words[::2], map(int, words[1::2]))), run.stderr.decode()

    def leaves_at_most(self, most, where):
        found, places = {}, ""
        for _ in range(20):  # what is just being drawn or sent is gone a moment later
            found, places = self.traces()
            if all(found[form] <= most[form] for form in most):
                return found
            time.sleep(0.25)
        raise AssertionError(f"{where}: {found}, at most {most}\n{places}")

    def bring_the_key(self):
        if not self.typed:
            self.press("Paste")
            return
        for delay in ("5", "20", "50"):
            self.window.wait_for(contains="Paste the key here")
            subprocess.run(["xdotool", "type", "--delay", delay, "--file", "-"], input=self.new_key.encode(), check=True)
            if self.has_arrived():
                return
            # A busy X server may lose a key press; a person would delete and type again.
            subprocess.run(["xdotool", "key", "--delay", "20", "--repeat", "60", "BackSpace"], check=True)

    def has_arrived(self):
        """True as soon as all characters of the key are there; False where one is still missing after a while."""
        for _ in range(20):
            if self.window.find(contains=f"{len(self.new_key)} characters"):
                return True
            time.sleep(0.2)
        return False

    def check_the_key(self):
        self.bring_the_key()
        self.window.wait_for(contains=self.new_key[-4:])
        found = self.leaves_at_most(MOST_WHILE_SHOWN, "shown")
        assert found["utf8"] >= 1, "the search does not even find the key that is shown"
        self.press("Ask Perplexity")
        self.see("Accepted by Perplexity")
        self.press("Next")

    def way(self):
        steps = (self.get_a_key, self.check_the_key, self.find, self.replace, self.test, self.check_a_request,
                 self.keep_it_safe)
        for step in steps[:self.pages]:
            step()
            self.leaves_at_most(MOST_WHILE_SHOWN, f"after {step.__name__}")

    def end(self):
        if self.ending == "window":
            subprocess.run(["wmctrl", "-i", "-c", self.window._window_ids()[-1]], check=True)
        else:
            names = ("Close", "Cancel")
            self.window.press(next(name for name in names if self.window.find(name, "push button")))
        state = pathlib.Path(f"/proc/{self.window.process.pid}/stat")
        wait(lambda: state.read_text().rsplit(")", 1)[1].split()[0] == "T", "the program did not come to its end")
        self.leaves_at_most(NOTHING, f"at the end ({self.ending} after {self.pages} pages)")
        self.window.process.send_signal(18)
        assert self.window.process.wait(20) == 0
        self.service.stop()

    def run(self):
        self.way()
        self.end()


if __name__ == "__main__":
    rounds = int(sys.argv[1])
    for number in range(rounds):
        one = Round(typed=number % 2 == 1, pages=7 - number * 3 % 6, ending=("button", "window")[number // 2 % 2])
        one.run()
        print(f"round {number + 1}: {'typed' if one.typed else 'pasted'}, {one.pages} pages, {one.ending}: nothing left",
              flush=True)
    print(f"{rounds} of {rounds} rounds left nothing of the key")
