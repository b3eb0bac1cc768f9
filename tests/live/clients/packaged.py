"""What keywright-cli says of requests that clients from npm send, and what these say to its answer.
Usage: packaged.py, with KEYWRIGHT_CLI, STAND_IN and CLIENTS, the folder of the packages, in the environment."""

import json
import os
import sys

from checks import HEARD, ListeningCase, PassOnCase, row_tests, run_in_shares
from clients import are_installed, ask_packaged, install_own_part
from keytexts import PACKAGED_TEXTS, REFUSED, TEXTS, said_to
from listening import Listening, Relay

# What each client asks with a right key, and what is said to that.
USUAL = {
    "openai": ("POST /v1/responses", ""),
    "perplexity": ("POST /v1/responses", ""),
    "langchain": ("POST /v1/responses", ""),
    "ai-sdk": ("POST /chat/completions", "request-path-retired"),
    "mcp-server": ("POST /v1/agent", ""),
    "mcp-remote": ("POST /mcp", ""),
}


def together(*ids):
    """What is said of all mistakes; that nothing is wrong only where there is none."""
    wrong = [one for one in ids if one not in ("", "request-fine")]
    return " ".join(wrong) or "request-fine"


class KeyTexts(ListeningCase):
    """A key as it stands in the settings of a client."""

    def check(self, client, name):
        listening = Listening(self.key)
        answer = ask_packaged(client, listening.url, TEXTS[name][0](self.key))
        said = said_to(client, name)
        if said is None:
            self.assertIn(REFUSED[client][name], answer.text)
            self.expect_nothing_came(listening)
            return
        result = listening.result()
        request, usual = USUAL[client]
        self.expect(result, together(usual, said), answer)
        has_key = said not in ("request-variable", "request-no-authorization")
        self.expect_heard(result, client, answer, request, self.key if has_key else None)

    def check_another(self, client):
        listening = Listening(self.key)
        answer = ask_packaged(client, listening.url, self.other)
        result = listening.result()
        request, usual = USUAL[client]
        self.expect(result, together(usual, "request-old-key"), answer)
        self.expect_heard(result, client, answer, request, self.other)


row_tests(KeyTexts, KeyTexts.check, [(f"{client} with {name}", client, name) for client in USUAL for name in PACKAGED_TEXTS])
row_tests(KeyTexts, KeyTexts.check_another, [(f"{client} with another key", client) for client in USUAL])


class OwnWays(ListeningCase):
    """Settings of a client that lead it to the wrong place."""

    def check(self, client, settings, request, ids):
        listening = Listening(self.key)
        answer = ask_packaged(client, listening.url, self.key, **settings)
        result = listening.result()
        self.expect(result, ids, answer)
        self.assertEqual(f"{result['heard']['method']} {result['heard']['path']}", request)

    def test_https_is_tried_again_and_told_each_time(self):
        listening = Listening(self.key)
        answer = ask_packaged("openai", listening.url.replace("http:", "https:"), self.key)
        result = listening.marked()
        self.assertIn("APIConnectionError", answer.text)
        self.assertEqual([(one["id"], one["program"]) for one in result["incidents"]], [("tls", "node")] * 3)

    def test_a_header_beside_the_key_takes_its_place(self):
        listening = Listening(self.key)
        answer = ask_packaged("perplexity", listening.url, self.key,
                              environment={"PERPLEXITY_CUSTOM_HEADERS": f"Authorization: Bearer {self.other}"})
        self.expect(listening.result(), "request-old-key", answer)


row_tests(OwnWays, OwnWays.check, [
    ("openai without v1", "openai", {"base": ""}, "POST /responses", "request-path"),
    ("openai with v1 twice", "openai", {"base": "/v1/v1"}, "POST /v1/v1/responses", "request-path"),
    ("openai with the old call", "openai", {"base": "", "call": "chat"}, "POST /chat/completions", "request-path-retired"),
    ("openai with the old call and v1", "openai", {"call": "chat"}, "POST /v1/chat/completions", "request-path"),
    ("openai for Azure", "azure", {}, "POST /openai/responses", "request-path request-wrong-scheme"),
    ("perplexity with v1 too many", "perplexity", {"base": "/v1"}, "POST /v1/v1/responses", "request-path"),
    ("perplexity with the old call", "perplexity", {"call": "chat"}, "POST /chat/completions", "request-path-retired"),
    ("perplexity that searches", "perplexity", {"call": "search"}, "POST /search", "request-fine"),
    ("ai-sdk with v1", "ai-sdk", {"base": "/v1"}, "POST /v1/chat/completions", "request-path"),
    ("langchain without v1", "langchain", {"base": ""}, "POST /responses", "request-path"),
    ("the MCP server that searches", "mcp-server", {"call": "perplexity_search"}, "POST /search", "request-fine"),
])


class OneTry(ListeningCase):
    """A client takes the answer for final, says it and ends: it does not try again."""

    def check(self, client):
        listening = Listening(self.key)
        relay = Relay(listening.port)
        answer = ask_packaged(client, relay.url, self.key)
        listening.result()
        self.assertIn(HEARD, answer.text)
        self.assertIn('"error"', answer.text)
        self.assertEqual((relay.connections, relay.requests), (1, 1))
        self.assertEqual(answer.status, 0)


row_tests(OneTry, OneTry.check, [(client, client) for client in USUAL])


class PassedOn(PassOnCase):
    """The client goes on as if it had asked the service itself."""

    def check(self, client, settings, text):
        listening = self.listen()
        answer = ask_packaged(client, listening.url, self.key, **settings)
        result = listening.result()
        self.expect_passed_on(result, 200)
        self.expect(result, "request-fine")
        self.assertIn(text, json.loads(answer.text)["text"])

    def check_refused(self, client, settings, key, status, name):
        listening = self.listen()
        answer = ask_packaged(client, listening.url, getattr(self, key), **settings)
        self.expect_passed_on(listening.result(), status)
        self.assertIn(name, json.loads(answer.text)["error"])


row_tests(PassedOn, PassedOn.check, [
    ("openai", "openai", {}, "Hello."),
    ("openai as a stream", "openai", {"stream": True}, "Hello."),
    ("perplexity", "perplexity", {}, "Hello."),
    ("perplexity as a stream", "perplexity", {"stream": True}, "Hello."),
    ("langchain", "langchain", {}, "Hello."),
    ("the MCP server", "mcp-server", {}, "Hello."),
])
row_tests(PassedOn, PassedOn.check_refused, [
    ("openai with another key", "openai", {}, "other", 401, "AuthenticationError"),
    ("perplexity with another key", "perplexity", {}, "other", 401, "AuthenticationError"),
    ("the MCP server with another key", "mcp-server", {}, "other", 401, "Invalid API key"),
    ("ai-sdk at the old path", "ai-sdk", {}, "key", 403, "APICallError"),
])


if __name__ == "__main__":
    if not are_installed():
        print("the clients are not installed")
        sys.exit(77)
    if "SHARE" not in os.environ:
        install_own_part()
    run_in_shares()
