"""Drives Keywright's window from outside, through the accessibility bus, as a screen reader would."""

import atexit
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PRESSABLE = ("push button", "check box", "radio button", "toggle button")
PATIENCE = 30.0  # seconds; a busy machine is slow, a hang is caught all the same


class NotThere(AssertionError):
    """What was looked for did not come up in time; the message holds what is on the screen instead."""


def wait(condition, what):
    """Returns the first true value of condition(), which is asked again and again."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            value = condition()
        except Exception:  # the accessible object has gone between two questions
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise NotThere(what() if callable(what) else what)
        time.sleep(0.05)


class Window:
    """One running Keywright."""

    def __init__(self, program, *arguments, environment=None, log=subprocess.PIPE):
        self.process = subprocess.Popen([program, *arguments], env={**os.environ, **(environment or {})}, stderr=log)
        atexit.register(self.process.kill)
        self.application = wait(self._find_application, "the program is not on the accessibility bus")

    def _find_application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended: {self.process.stderr.read().decode()}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def _walk(self, node):
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from self._walk(child)

    def showing(self):
        """All accessible objects that are on the screen."""
        for node in self._walk(self.application):
            if node.get_state_set().contains(Atspi.StateType.SHOWING):
                yield node

    def find(self, name=None, role=None, contains=None):
        """The showing object with that name, or whose name or text contains the words; None where there is none."""
        for node in self.showing():
            if role is not None and node.get_role_name() != role:
                continue
            if name is not None and node.get_name().replace("&", "") == name:
                return node
            if contains is not None and contains in self.text_of(node):
                return node
        return None

    def wait_for(self, name=None, role=None, contains=None):
        wanted = name or contains or role
        return wait(lambda: self.find(name, role, contains), lambda: f"no “{wanted}” among:\n{self.dump()}")

    def press(self, name):
        """Presses the enabled button, tick box or choice with that name."""
        def pressed():
            node = next((self.find(name, role) for role in PRESSABLE if self.find(name, role)), None)
            if node is None or not node.get_state_set().contains(Atspi.StateType.ENABLED):
                return False
            actions = [node.get_action_name(index) for index in range(node.get_n_actions())]
            node.do_action(next((index for index, action in enumerate(actions) if action in ("Press", "Toggle")), 0))
            return True

        wait(pressed, lambda: f"no enabled “{name}” among:\n{self.dump()}")

    def is_checked(self, name):
        node = self.wait_for(name)
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    def is_enabled(self, name):
        node = self.find(name)
        return node is not None and node.get_state_set().contains(Atspi.StateType.ENABLED)

    def heading(self):
        """The step that is up: the chosen one in the side bar."""
        def chosen():
            for node in self.showing():
                states = node.get_state_set()
                if node.get_role_name() == "list item" and states.contains(Atspi.StateType.SELECTED) \
                        and node.get_parent().get_name() == "Steps":
                    return node.get_name().split(",")[0]
            return None

        return wait(chosen, lambda: f"no step is chosen in the side bar:\n{self.dump()}")

    @staticmethod
    def text_of(node):
        """Name, description and text content of an object."""
        parts = [node.get_name() or "", node.get_description() or ""]
        text = node.get_text_iface()
        if text is not None:
            parts.append(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) or "")
        return "\n".join(part for part in parts if part)

    def type_into(self, name, text):
        """Replaces the content of the text field with that name."""
        node = self.wait_for(name)
        node.get_editable_text_iface().set_text_contents(text)

    def content(self):
        """Everything that a screen reader could say about the window."""
        def all_texts():
            if self.process.poll() is not None:
                raise SystemExit(f"the program ended with {self.process.returncode}: {self.process.stderr.read().decode()}")
            return "\n".join(self.text_of(node) for node in self.showing())

        return wait(all_texts, "the window has no text")

    def dump(self):
        return "\n".join(f"  {node.get_role_name()}: {self.text_of(node)!r}" for node in self.showing())

    def picture(self, path):
        """A picture of the window, without the frame of the window manager."""
        time.sleep(0.4)  # hover and focus effects settle; nothing else depends on it
        subprocess.run(["import", "-window", self._window_ids()[-1], path], check=True)

    def _window_ids(self):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                              capture_output=True, text=True, check=False).stdout.split()

    def close(self):
        """Ends the program as a window manager would, and returns what it wrote to standard error."""
        if self.process.poll() is None:
            for window in self._window_ids():
                subprocess.run(["wmctrl", "-i", "-c", window], check=False)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.terminate()
                self.process.wait(15)
        return self.process.stderr.read().decode() if self.process.stderr else ""


def copy_to_clipboard(data):
    """Puts bytes on the clipboard, as another program would."""
    holder = subprocess.Popen(["xclip", "-selection", "clipboard", "-in"], stdin=subprocess.PIPE)
    holder.communicate(data)


def clipboard():
    """What is on the clipboard."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-out"], capture_output=True, check=False).stdout
