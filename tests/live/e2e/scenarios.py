"""Where the way does not end well, each end has its own honest words and a next step. scenarios.py NAME"""

import os
import pathlib
import socket
import sys
import tempfile

from window import Window, copy_to_clipboard, wait
from world import Certificates, StandIn, make_key

KEYWRIGHT, STAND_IN = (os.environ[name] for name in ("KEYWRIGHT", "STAND_IN"))


class Scenario:
    """A window with a key that was pasted, and a stand-in for the service that knows it."""

    def __init__(self, kind="good", address=None, trusted=True):
        self.key = make_key()
        certificates = Certificates(pathlib.Path(tempfile.mkdtemp(prefix="keywright-scenario.")))
        self.service = StandIn(STAND_IN, certificates, {kind: self.key})
        arguments = ["--base-url", address or self.service.address]
        if trusted:
            arguments += ["--ca-file", str(certificates.authority)]
        self.window = Window(KEYWRIGHT, *arguments, environment={"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"})
        copy_to_clipboard(self.key.encode())
        self.window.press("I have the key I want to use")
        self.window.press("Next")
        self.window.press("Paste")

    def ask(self, *sentences):
        """Asks the service and sees all the sentences."""
        self.window.press("Ask Perplexity")
        for sentence in sentences:
            self.window.wait_for(contains=sentence)

    def go_to(self, step):
        """Goes on with Next until the page with that heading is there."""
        for _ in range(8):
            heading = self.window.heading()
            if heading == step:
                return
            self.window.press("Next")
            wait(lambda: self.window.heading() != heading, f"no way on from {heading}")
        raise AssertionError(f"no page {step}")

    def end(self):
        assert self.key not in self.window.content(), "a whole key can be read on the screen"
        log = self.window.close()
        self.service.stop()
        assert self.window.process.returncode == 0, f"ended with {self.window.process.returncode}: {log}"
        assert self.key not in log, "a key stands in the log"


def refused():
    scenario = Scenario("bad")
    scenario.ask("Perplexity refused this key.", "create a new key")
    scenario.window.wait_for(name="Use another key")
    scenario.end()


def no_credit():
    scenario = Scenario("no-credit")
    scenario.ask("its project has no credit", "Add credit in the console")
    scenario.window.wait_for(name="Open billing")
    scenario.end()


def retired_endpoint():
    scenario = Scenario("good")
    scenario.ask("Perplexity accepted this key.")
    scenario.go_to("Send a test request")
    scenario.window.press("Send the request of older guides")
    for sentence in ("The app asks an address that Perplexity has retired.", "It says nothing about the key.",
                     "Update the app or its library"):
        scenario.window.wait_for(contains=sentence)
    scenario.end()


def nobody_listens():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    scenario = Scenario(address=f"https://localhost:{port}")
    scenario.ask("We could not ask Perplexity: localhost refused the connection.", "Check the address.")
    scenario.window.wait_for(name="Try again")
    scenario.end()


def no_network():
    """Runs in a network namespace of its own, where only loopback is up."""
    scenario = Scenario(address="https://api.perplexity.ai")
    scenario.ask("We could not ask Perplexity: this computer is offline.", "Connect to the internet and test again.")
    scenario.window.wait_for(name="Try again")
    scenario.end()


def untrusted_certificate():
    scenario = Scenario(trusted=False)
    scenario.ask("could not prove who it is", "Example Gateway", "nothing was sent", "certificate authority")
    scenario.end()


def no_keyring():
    """Runs on a session bus without a keyring."""
    scenario = Scenario()
    scenario.ask("Perplexity accepted this key.")
    scenario.go_to("Keep it safe")
    scenario.window.press("Save in the keychain")
    scenario.window.wait_for(contains="no keychain")
    scenario.end()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
