"""As much of Docker's daemon as "docker create" needs: it says it is there, and remembers the environment it is told."""
import http.server
import json
import os
import socketserver
import tempfile
import threading


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Api-Version", "1.41")
        self.send_header("Ostype", "linux")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self):
        self.answer(200, b"")

    def do_GET(self):
        self.answer(200, b"{}" if "_ping" not in self.path else b"OK")

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        self.server.owner.created = body.get("Env") or []
        self.answer(201, b'{"Id": "0123456789ab", "Warnings": []}')

    def log_message(self, *_):
        pass

    def address_string(self):
        return "local"


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


class FakeDocker:
    """While it is entered, a daemon listens at `address`; `created` is the environment of the last container."""

    def __enter__(self):
        self.created = None
        self.folder = tempfile.TemporaryDirectory()
        path = os.path.join(self.folder.name, "docker.sock")
        self.address = "unix://" + path
        self.server = Server(path, Handler)
        self.server.owner = self
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()
