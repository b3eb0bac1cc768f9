"""The clients: each sends one request, in a process of its own, and says what came of it."""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess

from listening import PATIENCE, clean_environment, empty_home

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
QUESTION = '{"preset":"fast","input":"Hello"}'
JSON_TYPE = ("Content-Type", "application/json")
PLAIN = ("curl", "wget", "urllib", "http.client", "requests", "httpx", *(("fetch",) if shutil.which("node") else ()))
PACKAGED = ("openai", "azure", "perplexity", "ai-sdk", "langchain", "mcp-server", "mcp-remote")


@dataclasses.dataclass
class Request:
    """What a plain client is told to send."""

    method: str = "POST"
    path: str = "/v1/agent"
    headers: tuple = (JSON_TYPE,)
    body: str | None = QUESTION


@dataclasses.dataclass
class Answer:
    """What a client said: its standard output and its complaints."""

    pid: int
    status: int
    text: str


def bearer(key, *more):
    """The headers of a request as it should be, with this text for a key."""
    return (("Authorization", f"Bearer {key}"), JSON_TYPE, *more)


def run(command, given="", home=None, folder=None, **environment):
    """Runs a client to its end."""
    home = home or empty_home()
    process = subprocess.Popen(command, cwd=folder or home, env=clean_environment(home, **environment), text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        output, complaints = process.communicate(given, timeout=PATIENCE)
    finally:
        process.kill()
    return Answer(process.pid, process.returncode, output + complaints)


def curl(url, *options, **more):
    return run(["curl", "--silent", "--show-error", url, *options], **more)


def ask(client, url, request, **environment):
    """Lets a plain client send the request."""
    if client == "curl":
        headers = [word for name, value in request.headers for word in ("-H", f"{name}: {value}")]
        body = [] if request.body is None else ["--data-binary", request.body]
        return curl(url + request.path, "-X", request.method, *headers, *body, **environment)
    if client == "wget":
        headers = [f"--header={name}: {value}" for name, value in request.headers]
        body = [] if request.body is None else [f"--body-data={request.body}"]
        return run(["wget", "--no-verbose", "--output-document=-", "--content-on-error", f"--method={request.method}", *headers,
                    *body, url + request.path], **environment)
    given = json.dumps({**dataclasses.asdict(request), "client": client, "url": url + request.path})
    if client == "fetch":
        return run(["node", HERE / "nodeside.mjs"], given, **environment)
    return run([PYTHON, HERE / "pythonside.py"], given, **environment)


def ask_packaged(client, url, key, **more):
    """Lets a client from npm ask in its own way; the key is what its setting holds, None for no setting."""
    folder = os.environ["CLIENTS"]
    environment = more.pop("environment", {})
    return run(["node", "nodeside.mjs"], json.dumps({"client": client, "url": url, "key": key, **more}), folder=folder,
               **environment)


def are_installed():
    return pathlib.Path(os.environ["CLIENTS"], "node_modules").is_dir()


def install_own_part():
    """Node finds packages from where a file lies."""
    shutil.copy(HERE / "nodeside.mjs", os.environ["CLIENTS"])


def program_of(client):
    """The name of the file that runs when this client runs."""
    names = {"curl": "curl", "wget": "wget"} | dict.fromkeys(("fetch", *PACKAGED), "node")
    return pathlib.Path(shutil.which(names.get(client, PYTHON))).resolve().name
