"""With all logging on, a full run of both programs leaves no key in any output, log, file or setting. leaks.py"""

import base64
import os
import pathlib
import subprocess

from main_job import MainJob

CLI = os.environ["KEYWRIGHT_CLI"]
EVERYTHING = {"QT_LOGGING_RULES": "*=true", "QT_MESSAGE_PATTERN": "%{category} %{message}"}
PIECE = 10  # more than masking shows


def traces(data, keys):
    """Which keys have a piece in these bytes, as they are, in UTF-16 or in base64."""
    found = []
    for key in keys:
        body = key[len("pplx-"):]
        pieces = [body[at:at + PIECE] for at in range(len(body) - PIECE - 3)]
        forms = [form for piece in pieces for form in (piece.encode(), piece.encode("utf-16-le"))]
        forms += [base64.b64encode(b"x" * before + key.encode())[8:24] for before in range(3)]
        found += [key[-4:] for form in forms if form in data]
    return sorted(set(found))


class Loud(MainJob):
    def __init__(self, log):
        super().__init__("en", None, EVERYTHING, log=log)

    def steps(self):
        return (self.get_a_key, self.check_the_key, self.find, self.replace, self.test, self.check_a_request,
                self.keep_it_safe, self.copy_the_report)

    def holds_a_key_rightly(self, file):
        """The settings that were changed, their copies, and the keychain's own file, which is encrypted."""
        home = pathlib.Path(os.environ["HOME"])
        return (file == self.file or home / ".local/state/keywright/changes" in file.parents
                or home / ".local/share/keyrings" in file.parents)

    def commands(self):
        network = ["--base-url", self.service.address, "--ca-file", str(self.folder / "authority.pem")]
        both = self.new_key.encode() + b"\0" + self.old_key.encode()
        message = f"401 invalid_api_key: Incorrect API key provided: {self.old_key}".encode()
        curl = f"curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer {self.old_key}'".encode()
        project = str(self.project)
        return [(["inspect"], self.old_key.encode()), (["inspect", "--compare"], both), (["explain"], message),
                (["find", "--key-stdin", project], self.old_key.encode()), (["test", *network], self.old_key.encode()),
                (["test", *network], b""), (["request"], curl), (["replace", "--force", "--dry-run", project], both[:53]),
                (["key", "save", "--name", "Work"], self.old_key.encode()), (["key", "show"], b""),
                (["doctor", *network], b""), (["doctor", "--key-stdin", *network, project], self.old_key.encode()),
                (["report"], b""), (["report", "--markdown"], b""), (["run", "--", "true"], b""),
                (["key", "forget", "--name", "Work"], b"")]

    def run_commands(self):
        for arguments, given in self.commands():
            for form in ([], ["--json"]):
                if form and (arguments[0] == "run" or "--markdown" in arguments):
                    continue
                words = 2 if arguments[0] == "key" else 1
                ended = subprocess.run([CLI, *arguments[:words], *form, *arguments[words:]], input=given,
                                       capture_output=True, timeout=60, env={**os.environ, **EVERYTHING}, check=False)
                assert ended.returncode in (0, 1), (arguments, ended.returncode, ended.stderr[-300:])
                yield " ".join(arguments), ended.stdout + ended.stderr

    def looks_everywhere(self, log):
        keys = (self.old_key, self.new_key)
        looked = 0
        for folder in (pathlib.Path(os.environ["HOME"]), pathlib.Path(os.environ["XDG_RUNTIME_DIR"])):
            for file in folder.rglob("*"):
                if file.is_file() and not self.holds_a_key_rightly(file):
                    looked += 1
                    assert not traces(file.read_bytes(), keys), f"a key in {file}"
        data = log.read_bytes()
        assert len(data) > 10_000, "the log is too short to have everything in it"
        assert not traces(data, keys), "a key in the window's log"
        print(f"{looked} files and {len(data)} bytes of log hold no key")

    def run_loudly(self, log):
        for step in self.steps():
            step()
        self.window.close()
        outputs = 0
        for arguments, output in self.run_commands():
            assert not traces(output, (self.old_key, self.new_key)), f"a key in the output of {arguments}"
            outputs += 1
        print(f"{outputs} outputs of the command line hold no key")
        self.looks_everywhere(log)


def main():
    log = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]).parent / "window.log"
    with log.open("wb") as opened:
        Loud(opened).run_loudly(log)


if __name__ == "__main__":
    main()
