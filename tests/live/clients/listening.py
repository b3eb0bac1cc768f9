"""keywright-cli as it listens for one request, and what stands between it and a client in some of the tests."""

import atexit
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from world import make_key  # noqa: E402

PATIENCE = 60
_made = []


def new_key():
    """A well-formed key that nobody ever had; no output of Keywright may show it."""
    key = make_key()
    _made.append(key)
    return key


def empty_home():
    folder = tempfile.TemporaryDirectory(prefix="keywright-clients-")
    atexit.register(folder.cleanup)
    return folder.name


def clean_environment(home, **more):
    """What a program needs, and nothing that leads it elsewhere."""
    return {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": f"{home}/.config", **more}


class Listening:
    """One run of "keywright-cli listen" that compares with a key."""

    def __init__(self, key, *options, home=None):
        self.process = subprocess.Popen(
            [os.environ["KEYWRIGHT_CLI"], "listen", "--json", "--key-stdin", "--timeout", str(PATIENCE), *map(str, options)],
            env=clean_environment(home or empty_home()), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        atexit.register(self.process.kill)  # it would keep the test's output open
        self.process.stdin.write(key.encode())
        self.process.stdin.close()
        self._first = self.process.stdout.readline()
        opened = json.loads(self._first)
        assert opened["event"] == "listening", opened
        self.url = opened["url"]
        self.port = int(self.url.rsplit(":", 1)[1])

    def result(self):
        """What it says in the end, with its exit status."""
        rest, complaints = self.process.stdout.read(), self.process.stderr.read()
        status = self.process.wait(PATIENCE)
        output = (self._first + rest + complaints).decode()
        for key in _made:
            # The end is shown, so that people can tell their keys apart.
            for piece in (key[5:29], key[25:49]):
                assert piece not in output, "a key can be read in the output"
        return {**json.loads(rest), "status": status, "complaints": complaints.decode()}

    def marked(self):
        """The result after one more request, which is the first one if nothing came before."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/marker")
        connection.getresponse().read()
        connection.close()
        return self.result()


class Relay:
    """Hands bytes to a listener and back, and counts; goes on when the listener has gone, so that no try is missed."""

    def __init__(self, port):
        self._target = port
        self.connections = 0
        self.requests = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client, _ = self._server.accept()
            self.connections += 1
            try:
                listener = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                self.requests += client.recv(65536).count(b" HTTP/1.1\r\n")
                client.close()
                continue
            threading.Thread(target=self._hand_on, args=(client, listener, True), daemon=True).start()
            threading.Thread(target=self._hand_on, args=(listener, client, False), daemon=True).start()

    def _hand_on(self, source, target, counts):
        try:
            while data := source.recv(65536):
                if counts:
                    self.requests += data.count(b" HTTP/1.1\r\n")
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other end has closed
