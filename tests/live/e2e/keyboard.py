"""The key is checked with the keyboard alone, and everything that happens can be heard. keyboard.py"""

import os
import pathlib
import subprocess
import tempfile

from window import Atspi, Window, copy_to_clipboard, wait
from world import ZERO_WIDTH_SPACE, Certificates, StandIn, make_key

KEYWRIGHT, STAND_IN = (os.environ[name] for name in ("KEYWRIGHT", "STAND_IN"))
MOST_STOPS = 40


class Keyboard:
    """A person who has no mouse and hears what is on the screen."""

    def __init__(self, window):
        self.window = window

    @staticmethod
    def press(*keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)

    def focused(self):
        # A list's current item calls itself focused even where the list is not.
        nodes = [node for node in self.window.showing() if node.get_state_set().contains(Atspi.StateType.FOCUSED)
                 and node.get_role_name() not in ("frame", "list item")]
        return nodes[-1].get_name().replace("&", "") if nodes else ""

    def tab_to(self, name):
        """Goes on with Tab until that control has the focus."""
        heard = []
        for _ in range(MOST_STOPS):
            here = wait(lambda: self.focused() or "nothing", "nothing has the focus")
            if here.startswith(name):
                return
            heard.append(here)
            self.press("Tab")
        raise AssertionError(f"Tab never came to “{name}”, only to {heard}")

    def hears(self, words):
        self.window.wait_for(contains=words)


def problems_of(window):
    """What a screen reader finds when it goes into the key."""
    view = window.wait_for(role="list", contains="Your key")
    return [view.get_child_at_index(index).get_name() for index in range(view.get_child_count())]


def run():
    key = make_key()
    certificates = Certificates(pathlib.Path(tempfile.mkdtemp(prefix="keywright-keyboard.")))
    service = StandIn(STAND_IN, certificates, {"good": key})
    window = Window(KEYWRIGHT, "--base-url", service.address, "--ca-file", str(certificates.authority),
                    environment={"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"})
    keyboard = Keyboard(window)
    copy_to_clipboard((key[:17] + ZERO_WIDTH_SPACE + key[17:] + "\n").encode())

    keyboard.tab_to("I have the key I want to use")
    keyboard.press("space", "alt+n")
    wait(lambda: window.heading() == "Check the key", "the page did not come up")

    wait(lambda: keyboard.focused().startswith("Your key"), "the key's place does not have the focus")
    keyboard.press("ctrl+v")
    keyboard.hears("53 characters; 2 problems")
    found = wait(lambda: problems_of(window) if len(problems_of(window)) == 2 else None, "the problems are not told")
    assert "ZERO WIDTH SPACE" in found[0] and "LINE FEED" in found[1], found

    keyboard.press("Home", "ctrl+Right")
    keyboard.hears("after position 17: ZERO WIDTH SPACE, U+200B")
    keyboard.press("ctrl+Right")
    keyboard.hears("at the end: LINE FEED, U+000A")

    keyboard.tab_to("Hold to show")
    subprocess.run(["xdotool", "keydown", "space"], check=True)
    assert key not in window.content(), "a screen reader hears the key"
    subprocess.run(["xdotool", "keyup", "space"], check=True)

    keyboard.tab_to("Compare with another key")
    keyboard.press("space")
    wait(lambda: keyboard.focused().startswith("The other key"), "the other key's place does not have the focus")
    copy_to_clipboard(key.encode())
    keyboard.press("ctrl+v")
    keyboard.hears("same key")

    keyboard.tab_to("Ask Perplexity")
    keyboard.press("space")
    keyboard.hears("Perplexity accepted this key.")

    assert key not in window.content(), "a screen reader hears the key"
    log = window.close()
    service.stop()
    assert window.process.returncode == 0, log


if __name__ == "__main__":
    run()
