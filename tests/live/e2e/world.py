"""What the scenarios need beside the window: made-up keys, certificates, the stand-in for the service."""

import atexit
import pathlib
import secrets
import string
import subprocess
import xml.etree.ElementTree as ElementTree

ALPHABET = string.ascii_letters + string.digits
ZERO_WIDTH_SPACE = "\u200b"


def make_key():
    """A well-formed key that nobody ever had."""
    return "pplx-" + "".join(secrets.choice(ALPHABET) for _ in range(48))


def masked(key):
    """The key as the program may show it."""
    return "pplx-…" + key[-4:]


class Certificates:
    """An authority of our own and a certificate for localhost, in a folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.authority = self.folder / "authority.pem"
        self.certificate = self.folder / "localhost.pem"
        self.key = self.folder / "localhost.key"
        self._run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/O=Example Gateway/CN=Example Root",
                  "-keyout", self.folder / "authority.key", "-out", self.authority)
        self._run("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                  "-keyout", self.key, "-out", self.folder / "localhost.csr")
        extensions = self.folder / "extensions"
        extensions.write_text("subjectAltName=DNS:localhost\n")
        self._run("x509", "-req", "-in", self.folder / "localhost.csr", "-CA", self.authority,
                  "-CAkey", self.folder / "authority.key", "-CAcreateserial", "-days", "1",
                  "-extfile", extensions, "-out", self.certificate)

    @staticmethod
    def _run(*arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


class StandIn:
    """The stand-in for the service over TLS; `keys` maps a kind (good, bad, no-credit, …) to a key."""

    def __init__(self, program, certificates, keys):
        self.process = subprocess.Popen(
            [program, "--cert", str(certificates.certificate), "--key", str(certificates.key)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        atexit.register(self.process.kill)  # it would keep the test's output open
        for kind, key in keys.items():
            self.process.stdin.write(f"{kind} {key}\n")
        self.process.stdin.flush()
        address = self.process.stdout.readline().strip()
        self.address = address.replace("127.0.0.1", "localhost")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class Words:
    """The program's words in one language, looked up by their English source."""

    def __init__(self, language, translations):
        self._words = {}
        # English is the source: its file holds the plural forms only.
        tree = ElementTree.parse(pathlib.Path(translations) / f"keywright_{language}.ts")
        for message in tree.iter("message"):
            forms = message.find("translation").findall("numerusform")
            translation = forms[0].text if forms else message.find("translation").text
            self._words[self._plain(message.find("source").text)] = self._plain(translation or "")

    @staticmethod
    def _plain(text):
        return text.replace("&", "")

    def __call__(self, source):
        return self._words.get(source, source)
