"""Ways of sending, and addresses that lead to no request that can be heard."""

import gzip
import json
import pathlib

from checks import HEARD, ListeningCase, row_tests
from clients import PLAIN, QUESTION, Request, ask, bearer, curl, program_of, run
from listening import Listening, empty_home

PREPARED = '{"preset":"fast","input":"%s"}'


class Connections(ListeningCase):
    """Ways of sending that curl knows, all of them with the right key."""

    def curl(self, listening, *options, url=None, **more):
        headers = [word for name, value in bearer(self.key) for word in ("-H", f"{name}: {value}")]
        return curl((url or listening.url) + "/v1/agent", *headers, *options, **more)

    def check_heard(self, *options):
        listening = Listening(self.key)
        answer = self.curl(listening, *options)
        self.expect(listening.result(), "request-fine", answer)

    def check_incident(self, incident, options, change=lambda url: url):
        """It is told, and the request that comes after it is heard."""
        listening = Listening(self.key)
        answer = self.curl(listening, *(option.replace("URL", listening.url) for option in options), url=change(listening.url))
        self.assertNotIn(HEARD, answer.text)
        again = self.curl(listening, "-d", QUESTION)
        result = listening.result()
        self.expect(result, "request-fine", again)
        self.assertEqual([(one["id"], one["program"]) for one in result["incidents"]], [(incident, "curl")])

    def test_a_packed_body_is_not_read_and_that_is_said(self):
        listening = Listening(self.key)
        packed = pathlib.Path(empty_home()) / "question.gz"
        packed.write_bytes(gzip.compress(QUESTION.encode()))
        answer = self.curl(listening, "-H", "Content-Encoding: gzip", "--data-binary", f"@{packed}")
        result = listening.result()
        self.expect(result, "request-fine", answer)
        self.assertEqual(result["unread"], ["body-packed"])

    def test_a_second_request_on_the_same_connection_is_not_waited_for(self):
        listening = Listening(self.key)
        url = listening.url + "/v1/agent"
        answer = run(["curl", "--silent", "--show-error", "-H", f"Authorization: Bearer {self.key}", "-H",
                      "Content-Type: application/json", "-d", QUESTION, url, url])
        self.expect(listening.result(), "request-fine", answer)
        self.assertEqual(answer.text.count(HEARD), 1)
        self.assertNotEqual(answer.status, 0)  # nobody listens any more

    def test_nothing_of_a_broken_body_is_shown(self):
        listening = Listening(self.key)
        self.curl(listening, "-d", "{'input': 'my private question'}")
        result = listening.result()
        self.expect(result, "request-body-json")
        self.assertNotIn("private", json.dumps(result))


row_tests(Connections, Connections.check_heard, [
    ("a body that waits for a word", "-H", "Expect: 100-continue", "--expect100-timeout", "60", "-d", PREPARED % ("x" * 100_000)),
    ("a body in chunks", "-H", "Transfer-Encoding: chunked", "-d", QUESTION),
    ("HTTP 1.0", "-0", "-d", QUESTION),
    ("HTTP 2 for those who can", "--http2", "-d", QUESTION),
    ("an answer that may be packed", "--compressed", "-d", QUESTION),
    ("every redirect followed", "-L", "-d", QUESTION),
    ("tries again where that may help", "--retry", "3", "-d", QUESTION),
])
row_tests(Connections, Connections.check_incident, [
    ("https", "tls", ("-d", QUESTION), lambda url: url.replace("http:", "https:")),
    ("HTTP 2 without asking", "http2", ("--http2-prior-knowledge", "-d", QUESTION)),
    ("a tunnel", "tunnel", ("-x", "URL", "-d", QUESTION), lambda _: "https://api.perplexity.ai"),
    ("a proxy without a tunnel", "foreign-host", ("-x", "URL", "-d", QUESTION), lambda _: "http://api.perplexity.ai"),
    ("a SOCKS proxy", "not-http", ("--socks5-hostname", "URL", "-d", QUESTION), lambda _: "https://api.perplexity.ai"),
    ("a page", "web-page", ("-H", "Origin: https://example.org", "-d", QUESTION)),
    ("a page by another sign", "web-page", ("-H", "Sec-Fetch-Site: cross-site", "-d", QUESTION)),
    ("a browser's question before", "web-page",
     ("-X", "OPTIONS", "-H", "Origin: https://example.org", "-H", "Access-Control-Request-Method: POST")),
    ("another name", "foreign-host", ("-H", "Host: api.perplexity.ai", "-d", QUESTION)),
])


class Incidents(ListeningCase):
    """Settings of an address that can't work: every client says that nothing came of it, and the listener says why."""

    def expect_incidents(self, listening, incident, client, answer):
        self.assertNotIn(HEARD, answer.text)
        result = listening.marked()
        self.assertEqual(result["heard"]["path"], "/marker")
        told = {(one["id"], one["program"]) for one in result["incidents"]}
        self.assertEqual(told, {(incident, program_of(client))}, answer.text)

    def check_https(self, client):
        listening = Listening(self.key)
        answer = ask(client, listening.url.replace("http:", "https:"), Request(headers=bearer(self.key)))
        self.expect_incidents(listening, "tls", client, answer)

    def check_proxy(self, client):
        listening = Listening(self.key)
        answer = ask(client, "https://api.perplexity.ai", Request(headers=bearer(self.key)), https_proxy=listening.url)
        self.expect_incidents(listening, "tunnel", client, answer)


row_tests(Incidents, Incidents.check_https, [(f"{client} with https", client) for client in PLAIN])
# The others take no proxy from the environment, and would really ask.
row_tests(Incidents, Incidents.check_proxy, [(f"{client} with a proxy", client)
                                             for client in ("curl", "wget", "urllib", "requests", "httpx")])
