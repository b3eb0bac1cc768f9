"""For mitmproxy: leads every connection to the stand-in, and counts what it could read. With ANSWER_ITSELF it answers
in the service's place, as a portal does. Never writes a key."""

import os
import pathlib

from mitmproxy import ctx, http

count = pathlib.Path(os.environ["COUNT"])
upstream = ("127.0.0.1", int(os.environ["UPSTREAM"]))


def server_connect(data):
    data.server.address = upstream


def request(flow):
    keys = 1 if "authorization" in flow.request.headers else 0
    with count.open("a") as file:
        file.write(f"{flow.request.method} {flow.request.pretty_host} {keys}\n")
    if "ANSWER_ITSELF" in os.environ:
        flow.response = http.Response.make(
            200, "<html><head><title>Welcome to the guest network</title></head></html>", {"content-type": "text/html"})


def running():
    ctx.log.info("between is running")
