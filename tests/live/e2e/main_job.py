"""The main job, with the window alone: from an old key in a file to a saved key. main_job.py LANGUAGE [PICTURES]"""

import os
import pathlib
import subprocess
import sys
import tempfile

from window import Window, clipboard, copy_to_clipboard, wait
from world import ZERO_WIDTH_SPACE, Certificates, StandIn, Words, make_key, masked

KEYWRIGHT, STAND_IN, TRANSLATIONS = (os.environ[name] for name in ("KEYWRIGHT", "STAND_IN", "TRANSLATIONS"))
SERVICE = "io.github.keywright.Keywright"
LOCALES = {"en": "en_US.UTF-8", "de": "de_DE.UTF-8"}


class MainJob:
    def __init__(self, language, pictures, environment=None, **more):
        self.say = Words(language, TRANSLATIONS)
        self.pictures = pathlib.Path(pictures) if pictures else None
        self.old_key, self.new_key = make_key(), make_key()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="keywright-job."))
        self.project = pathlib.Path(os.environ["HOME"]) / "projects" / "my-bot"
        self.project.mkdir(parents=True, exist_ok=True)
        self.file = self.project / ".env"
        damaged = self.old_key[:20] + ZERO_WIDTH_SPACE + self.old_key[20:]
        self.before = f'# settings of my bot\nPERPLEXITY_API_KEY="{damaged}"\nMODE=production\n'.encode()
        self.file.write_bytes(self.before)
        certificates = Certificates(self.folder)
        self.service = StandIn(STAND_IN, certificates, {"good": self.new_key, "bad": self.old_key})
        self.window = Window(KEYWRIGHT, "--base-url", self.service.address, "--ca-file", str(certificates.authority),
                             environment={"LC_ALL": LOCALES[language], "LANGUAGE": language, **(environment or {})}, **more)

    def picture(self, name):
        if self.pictures:
            self.window.picture(str(self.pictures / f"{name}.png"))

    def press(self, words):
        self.window.press(self.say(words))

    def see(self, words, *arguments):
        """Waits until the words are on the screen."""
        text = self.say(words)
        for number, argument in enumerate(arguments, 1):
            text = text.replace(f"%{number}", argument)
        self.window.wait_for(contains=text)
        return text

    def sees_no_key(self):
        content = self.window.content()
        for key in (self.old_key, self.new_key):
            assert key not in content, "a whole key can be read on the screen"

    def run(self):
        for step in (self.get_a_key, self.check_the_key, self.find, self.replace, self.test, self.check_a_request,
                     self.keep_it_safe, self.copy_the_report):
            print("step:", step.__name__, flush=True)
            step()
            self.sees_no_key()
        log = self.window.close()
        self.service.stop()
        assert self.window.process.returncode == 0, f"ended with {self.window.process.returncode}"
        for key in (self.old_key, self.new_key):
            assert key not in log, "a key stands in the log"

    def get_a_key(self):
        copy_to_clipboard(self.new_key.encode() + b"\n")
        self.press("I have the key I want to use")
        self.picture("get-a-key")
        self.press("Next")

    def check_the_key(self):
        self.press("Paste")
        self.window.wait_for(contains="U+000A")
        self.window.wait_for(contains=masked(self.new_key))
        self.press("Ask Perplexity")
        self.see("Accepted by Perplexity")
        self.picture("check-the-key")
        self.press("Next")

    def find(self):
        self.press("Search the home folder")
        self.window.wait_for(contains="~/projects/my-bot/.env")
        self.see("Damaged copy")
        self.picture("find")
        self.press("Next")

    def replace(self):
        self.window.wait_for(contains=masked(self.old_key))
        self.window.wait_for(contains=masked(self.new_key))
        self.picture("replace")
        button = self.say("Replace in %n file(s)").replace("%n", "1")
        self.window.press(button)
        after = self.before.replace(self.old_key[:20].encode() + ZERO_WIDTH_SPACE.encode() + self.old_key[20:].encode(),
                                    self.new_key.encode())
        wait(lambda: self.file.read_bytes() == after, "the file was not changed as shown")
        self.press("Undo")
        wait(lambda: self.file.read_bytes() == self.before, "undoing did not bring the file back")
        self.window.press(button)
        wait(lambda: self.file.read_bytes() == after, "the file was not changed again")
        self.see("What was changed")
        self.picture("replaced")
        self.press("Next")

    def test(self):
        self.press("Test again")
        self.see("Accepted by Perplexity")
        self.window.wait_for(name=self.say("Test again"))
        self.picture("test")
        self.press("Next")

    def check_a_request(self):
        line = ("curl https://api.perplexity.ai/chat/completions -H 'Authorization: " + self.old_key + "' "
                "-H 'Content-Type: application/json' "
                """-d '{"model": "sonar-pro", "messages": [{"role": "user", "content": "Hello"}]}'""")
        self.window.type_into(self.say("What your app sends"), line)
        self.press("Check it")
        self.window.wait_for(contains="/v1/agent")
        self.window.wait_for(contains="$PERPLEXITY_API_KEY")
        self.sees_no_key()
        self.picture("check-what-your-app-sends")
        self.press("Next")

    def keep_it_safe(self):
        self.press("Save in the keychain")
        wait(lambda: self.new_key in subprocess.run(
            ["secret-tool", "search", "--all", "server", SERVICE], capture_output=True, text=True, check=False).stdout,
            "the keychain does not hold the key")
        self.window.wait_for(name=self.say("What is saved"))
        self.picture("keep-it-safe")
        self.press("Next")

    def copy_the_report(self):
        copy_to_clipboard(b"something else")
        self.press("Copy the report")
        report = wait(lambda: clipboard() if clipboard() != b"something else" else None, "nothing was copied").decode()
        for key in (self.old_key, self.new_key):
            assert key not in report and key[5:20] not in report, "a key stands in the report"
        assert masked(self.new_key) in report and ".env" in report, report
        self.picture("result")


if __name__ == "__main__":
    MainJob(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None).run()
