"""A company's network, for keywright-cli: where the service is asked and whom it trusts come from the settings file,
from the command line and from facts of the user's own; the system's proxy may be found by a script. Usage: company.py"""

import glob
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from world import Certificates, StandIn, make_key  # noqa: E402

PAC_READERS = glob.glob("/usr/lib/*/libproxy/*/modules/pacrunner_*.so")


class Script(http.server.BaseHTTPRequestHandler):
    """Answers with a script that names one proxy for all."""

    proxy = "127.0.0.1:9"

    def do_GET(self):  # noqa: N802, the library's name
        body = f'function FindProxyForURL(url, host) {{ return "PROXY {self.proxy}"; }}'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ns-proxy-autoconfig")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Company(unittest.TestCase):
    """What keywright-cli does with the files in its folder."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="keywright-company-")
        cls.certificates = Certificates(cls.folder.name)
        cls.key = make_key()
        cls.stand_in = StandIn(os.environ["STAND_IN"], cls.certificates, {"good": cls.key})

    @classmethod
    def tearDownClass(cls):
        cls.stand_in.stop()
        cls.folder.cleanup()

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(dir=self.folder.name))
        self.config = self.home / ".config" / "keywright"
        self.config.mkdir(parents=True)
        self.environment = {
            name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self.environment |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "LANGUAGE": "en"}

    def set(self, **settings):
        lines = [f"{name}={value}" for name, value in settings.items()]
        (self.config / "settings.ini").write_text("[network]\n" + "\n".join(lines) + "\n")

    def own_facts(self, **changes):
        facts = json.loads(pathlib.Path(os.environ["FACTS"]).read_text())
        (self.config / "perplexity.json").write_text(json.dumps({**facts, **changes}))

    def run_test(self, *arguments):
        done = subprocess.run(
            [os.environ["KEYWRIGHT_CLI"], "test", "--json", *map(str, arguments)], input=self.key.encode(),
            env=self.environment, capture_output=True, timeout=60, check=False)
        self.assertNotIn(self.key.encode(), done.stdout + done.stderr)
        return done

    def answer(self, *arguments):
        return json.loads(self.run_test(*arguments).stdout)

    def test_the_settings_file_names_the_gateway_and_its_authority(self):
        self.set(base_url=self.stand_in.address, ca_file=self.certificates.authority)
        answer = self.answer()
        self.assertEqual(answer["verdict"], "answer-accepted")
        self.assertEqual(answer["rungs"][3]["detail"]["issuer"], "Example Gateway")
        self.assertNotIn(self.key, (self.config / "settings.ini").read_text())

    def test_the_command_line_wins_over_the_settings_file(self):
        self.set(base_url="https://gateway.invalid", ca_file="/nowhere.pem")
        answer = self.answer("--base-url", self.stand_in.address, "--ca-file", self.certificates.authority)
        self.assertEqual(answer["verdict"], "answer-accepted")

    def test_an_authority_that_can_t_be_read_is_told_and_nothing_is_asked(self):
        self.set(base_url=self.stand_in.address, ca_file="/nowhere.pem")
        done = self.run_test()
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stdout, b"")
        self.assertNotEqual(done.stderr.strip(), b"")

    def test_without_the_authority_nothing_is_sent(self):
        self.set(base_url=self.stand_in.address)
        self.assertEqual(self.answer()["verdict"], "connect-tls-untrusted")

    def test_newer_facts_of_one_s_own_are_used_and_named(self):
        self.own_facts(collected="2031-01-01", base_url=self.stand_in.address)
        done = self.run_test("--ca-file", self.certificates.authority)
        self.assertEqual(json.loads(done.stdout)["verdict"], "answer-accepted")
        self.assertIn(b"perplexity.json", done.stderr)

    def test_wrong_facts_are_refused_with_a_reason(self):
        self.own_facts(collected="2031-01-01", base_url="http://portal.example.com")
        self.set(base_url=self.stand_in.address, ca_file=self.certificates.authority)
        done = self.run_test()
        self.assertEqual(json.loads(done.stdout)["verdict"], "answer-accepted")
        self.assertIn(b"/base_url", done.stderr)

    @unittest.skipUnless(PAC_READERS, "nothing here reads such a script")
    def test_the_proxy_of_an_automatic_configuration_is_used_and_named(self):
        script = http.server.HTTPServer(("127.0.0.1", 0), Script)
        threading.Thread(target=script.serve_forever, daemon=True).start()
        self.environment["https_proxy"] = f"pac+http://127.0.0.1:{script.server_port}/proxy.pac"
        answer = self.answer("--base-url", "https://service.example")
        script.shutdown()
        self.assertEqual(answer["verdict"], "connect-proxy-unreachable")
        self.assertEqual(answer["findings"][0]["detail"]["proxy"], Script.proxy)


if __name__ == "__main__":
    unittest.main(verbosity=2)
