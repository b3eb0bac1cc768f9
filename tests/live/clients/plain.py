"""What keywright-cli says of requests that real programs send: curl, wget, Python's libraries and Node's fetch.
Usage: plain.py, with KEYWRIGHT_CLI and STAND_IN in the environment."""

import gzip
import json
import pathlib

from checks import HEARD, ListeningCase, PassOnCase, row_tests, run_in_shares
from clients import JSON_TYPE, PLAIN, PYTHON, QUESTION, Request, ask, bearer, curl, run
from connections import Connections, Incidents  # noqa: F401
from keytexts import REFUSED, TEXTS, said_to
from listening import Listening, empty_home

HERE = pathlib.Path(__file__).resolve().parent


class KeyTexts(ListeningCase):
    """A key as it stands in the settings, in the header that a client sends."""

    def ask(self, client, text):
        listening = Listening(self.key)
        headers = (JSON_TYPE,) if text is None else bearer(text)
        return listening, ask(client, listening.url, Request(headers=headers))

    def check(self, client, name):
        listening, answer = self.ask(client, TEXTS[name][0](self.key))
        ids = said_to(client, name)
        if ids is None:
            self.assertIn(REFUSED[client][name], answer.text)
            self.expect_nothing_came(listening)
            return
        result = listening.result()
        self.expect(result, ids, answer)
        has_key = ids not in ("request-variable", "request-no-authorization")
        self.expect_heard(result, client, answer, "POST /v1/agent", self.key if has_key else None)

    def check_another(self, client):
        listening, answer = self.ask(client, self.other)
        result = listening.result()
        self.expect(result, "request-old-key", answer)
        self.expect_heard(result, client, answer, "POST /v1/agent", self.other)


row_tests(KeyTexts, KeyTexts.check, [(f"{client} with {name}", client, name) for client in PLAIN for name in TEXTS])
row_tests(KeyTexts, KeyTexts.check_another, [(f"{client} with another key", client) for client in PLAIN])


class WholeRequests(ListeningCase):
    """Everything but the key: the path, the method, the headers and the body."""

    def check(self, client, make, ids):
        listening = Listening(self.key)
        answer = ask(client, listening.url, make(self.key))
        result = listening.result()
        self.expect(result, ids, answer)
        self.assertEqual(result["incidents"], [])
        self.assertIsNone(result["passed_on"])


# Where a client has a say: what it adds to a request, and what it refuses or mends.
OF_EVERY_CLIENT = (
    ("the free check", lambda key: Request("GET", "/v1/models", bearer(key)[:1], None), "request-fine"),
    ("no Bearer", lambda key: Request(headers=(("Authorization", key), JSON_TYPE)), "request-no-bearer"),
    ("another service's header", lambda key: Request(headers=(("x-api-key", key), JSON_TYPE)), "request-wrong-scheme"),
    ("PUT", lambda key: Request("PUT", headers=bearer(key)), "request-method"),
    ("GET", lambda key: Request("GET", headers=bearer(key)[:1], body=None), "request-method request-body-missing"),
    ("no body", lambda key: Request(headers=bearer(key), body=None), "request-body-missing"),
    ("no content type", lambda key: Request(headers=bearer(key)[:1]), "request-content-type"),
    ("a form", lambda key: Request(headers=(*bearer(key)[:1], ("Content-Type", "application/x-www-form-urlencoded")),
                                   body="preset=fast&input=Hello"),
     "request-content-type request-body-json"),
    ("the key in the address", lambda key: Request(path=f"/v1/agent?api_key={key}"), "request-wrong-scheme"),
)
OF_CURL = (
    ("the other name of the path", lambda key: Request(path="/v1/responses", headers=bearer(key)), "request-fine"),
    ("a scheme in small letters", lambda key: Request(headers=(("authorization", f"bearer {key}"), JSON_TYPE)), "request-fine"),
    ("two keys", lambda key: Request(headers=bearer(key, ("Authorization", f"Bearer {key}"))), "request-header-twice"),
    ("/v1 twice", lambda key: Request(path="/v1/v1/agent", headers=bearer(key)), "request-path"),
    ("no /v1", lambda key: Request(path="/responses", headers=bearer(key)), "request-path"),
    ("no path", lambda key: Request(path="", headers=bearer(key)), "request-path"),
    ("the old path", lambda key: Request(path="/chat/completions", headers=bearer(key),
                                         body='{"model":"sonar","messages":[{"role":"user","content":"Hello"}]}'),
     "request-path-retired"),
    ("single quotes in the body", lambda key: Request(headers=bearer(key), body="{'preset':'fast','input':'Hello'}"),
     "request-body-json"),
    ("no model", lambda key: Request(headers=bearer(key), body='{"input":"Hello"}'), "request-model-missing"),
    ("a model that is gone", lambda key: Request(headers=bearer(key), body='{"model":"pplx-70b-online","input":"Hello"}'),
     "request-model-retired"),
)
row_tests(WholeRequests, WholeRequests.check,
          [(f"{client} with {name}", client, make, ids) for client in PLAIN for name, make, ids in OF_EVERY_CLIENT])
row_tests(WholeRequests, WholeRequests.check, [(f"curl with {name}", "curl", make, ids) for name, make, ids in OF_CURL])


class Origins(ListeningCase):
    """Where a key comes from that was not meant."""

    def test_another_key_is_found_in_a_shell_file(self):
        home = pathlib.Path(empty_home())
        (home / ".bashrc").write_text(f"# mine\nexport PERPLEXITY_API_KEY={self.other}\n")
        listening = Listening(self.key, home=str(home))
        answer = run(["bash", "-c", f'. ~/.bashrc; exec curl -s -d \'{QUESTION}\' -H "Content-Type: application/json" '
                      f'-H "Authorization: Bearer $PERPLEXITY_API_KEY" {listening.url}/v1/agent'], home=str(home))
        result = listening.result()
        self.expect(result, "request-old-key", answer)
        detail = result["findings"][0]["detail"]
        self.assertEqual((detail["path"], detail["line"], detail["name"]), ("~/.bashrc", 2, "PERPLEXITY_API_KEY"))
        self.assertIn(".bashrc", result["findings"][0]["text"]["how"])
        headers = next(part for part in result["parts"] if part["part"] == "headers")
        self.assertEqual(headers["findings"][0]["detail"]["path"], "~/.bashrc")

    def test_another_key_that_stands_nowhere_is_another_key_all_the_same(self):
        listening = Listening(self.key)
        curl(listening.url + "/v1/agent", "-d", QUESTION, "-K", "-",
             given=f'header = "Authorization: Bearer {self.other}"\nheader = "Content-Type: application/json"\n')
        result = listening.result()
        self.expect(result, "request-old-key")
        self.assertNotIn("path", result["findings"][0]["detail"])

    def check_netrc(self, client):
        """A login for this host that a program takes by itself."""
        home = pathlib.Path(empty_home())
        word = "word" + self.other[5:20]
        (home / ".netrc").write_text(f"default login me password {word}\n")
        (home / ".netrc").chmod(0o600)
        listening = Listening(self.key, home=str(home))
        answer = self.ask_with_netrc(client, listening.url + "/v1/agent", str(home))
        result = listening.result()
        self.expect(result, "request-wrong-scheme", answer)
        detail = result["findings"][0]["detail"]
        self.assertEqual((detail["scheme"], detail["why"]), ("Basic", "netrc"))
        self.assertIn(".netrc", json.dumps(result["findings"][0]["text"]))
        self.assertIsNone(result["heard"]["key"])
        self.assertNotIn(word, json.dumps(result))

    def test_wget_takes_a_login_for_this_address_alone(self):
        home = pathlib.Path(empty_home())
        (home / ".netrc").write_text("machine 127.0.0.1 login me password word\n")
        listening = Listening(self.key, home=str(home))
        answer = run(["wget", "--no-verbose", "--output-document=-", "--content-on-error", "--auth-no-challenge",
                      f"--post-data={QUESTION}", "--header=Content-Type: application/json", listening.url + "/v1/agent"],
                     home=str(home))
        self.expect(listening.result(), "request-wrong-scheme", answer)

    def ask_with_netrc(self, client, url, home):
        if client == "curl":
            return curl(url, "--netrc", "-d", QUESTION, "-H", "Content-Type: application/json", home=home)
        # The login takes the place of the key that the program sends.
        given = {"client": client, "url": url, "method": "POST", "headers": bearer(self.key), "body": QUESTION}
        return run([PYTHON, HERE / "pythonside.py"], json.dumps(given), home)


row_tests(Origins, Origins.check_netrc, [(f"{client} takes a login by itself", client) for client in ("curl", "requests")])


class PassedOn(PassOnCase):
    """The app gets the service's answer, and nothing of Keywright's but a mark."""

    def ask(self, key, *options):
        listening = self.listen()
        headers = [word for name, value in bearer(key) for word in ("-H", f"{name}: {value}")]
        answer = curl(listening.url + "/v1/agent", "-i", *headers, *options)
        self.assertIn("X-Keywright: passed-on", answer.text)
        self.assertNotIn(HEARD, answer.text)
        return answer, listening.result()

    def test_a_right_request_is_answered_by_the_service(self):
        answer, result = self.ask(self.key, "-d", QUESTION)
        self.expect(result, "request-fine")
        self.expect_passed_on(result, 200)
        self.assertIn('"Hello."', answer.text)

    def test_the_service_refuses_another_key(self):
        answer, result = self.ask(self.other, "-d", QUESTION)
        self.expect(result, "request-old-key")
        self.expect_passed_on(result, 401)
        self.assertIn("invalid_api_key", answer.text)

    def test_chunks_and_waiting_are_passed_on_as_one_body(self):
        for options in (("-H", "Transfer-Encoding: chunked"), ("-H", "Expect: 100-continue"), ("-0",)):
            with self.subTest(options):
                answer, result = self.ask(self.key, "-d", QUESTION, *options)
                self.expect_passed_on(result, 200)
                self.assertIn('"Hello."', answer.text)

    def test_a_packed_body_goes_on_as_it_is(self):
        packed = pathlib.Path(empty_home()) / "question.gz"
        packed.write_bytes(gzip.compress(QUESTION.encode()))
        _, result = self.ask(self.key, "-H", "Content-Encoding: gzip", "--data-binary", f"@{packed}")
        self.expect_passed_on(result, 400)  # the stand-in unpacks nothing

    def test_a_line_break_behind_the_key_goes_nowhere(self):
        listening = self.listen()
        answer = curl(listening.url + "/v1/agent", "-H", f"Authorization: Bearer {self.key}\n", "-H",
                      "Content-Type: application/json", "-d", QUESTION)
        result = listening.result()
        self.expect(result, "request-key-text")
        self.assertEqual(result["passed_on"]["status"], 0)
        self.assertIn("keywright_not_passed_on", answer.text)


if __name__ == "__main__":
    run_in_shares()
