"""A proxy that opens encrypted connections, a real one: mitmproxy between keywright-cli and the stand-in. The address
asked for exists nowhere; only the proxy leads on. Usage: intercept.py; ends with 77 where mitmproxy is missing."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from world import Certificates, StandIn, make_key  # noqa: E402

SERVICE = "https://service.example"
HERE = pathlib.Path(__file__).resolve().parent


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Proxy:
    """mitmdump with an authority of its own, in a folder."""

    def __init__(self, folder, upstream, *options, **environment):
        self.folder = pathlib.Path(folder)
        self.port = free_port()
        self.count = self.folder / "count"
        self.forget()
        # The stand-in's certificate is of no interest here: who is to be judged is the client.
        self.process = subprocess.Popen(
            ["mitmdump", "--quiet", "--listen-host", "127.0.0.1", "--listen-port", str(self.port),
             "--set", f"confdir={folder}", "--set", "ssl_insecure=true", "--set", "connection_strategy=lazy",
             "--scripts", str(HERE / "between.py"), *options],
            env={**os.environ, "COUNT": str(self.count), "UPSTREAM": str(upstream), **environment})
        self.authority = self.folder / "mitmproxy-ca-cert.pem"
        self._wait()

    def _wait(self):
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            with socket.socket() as probe:
                if self.authority.exists() and probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise RuntimeError("mitmdump did not start")

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def read(self):
        """The requests that it could read: (method, host, keys) each."""
        return [line.split() for line in self.count.read_text().splitlines()]

    def forget(self):
        self.count.write_text("")

    def stop(self):
        self.process.kill()  # it would wait for its connections
        self.process.wait()


class Intercept(unittest.TestCase):
    """What the command line says of a proxy in between."""

    proxies = {}

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="keywright-intercept-")
        cls.keys = {"good": make_key(), "no-credit": make_key()}
        cls.stand_in = StandIn(os.environ["STAND_IN"], Certificates(cls.folder.name), cls.keys)
        cls.upstream = int(cls.stand_in.address.rsplit(":", 1)[1])

    @classmethod
    def tearDownClass(cls):
        for proxy in cls.proxies.values():
            proxy.stop()
        cls.stand_in.stop()
        cls.folder.cleanup()

    def proxy(self, *options, **environment):
        """A proxy with these options; made once, as it takes its time to start."""
        kind = (options, tuple(environment.items()))
        if kind not in self.proxies:
            folder = tempfile.mkdtemp(dir=self.folder.name)
            self.proxies[kind] = Proxy(folder, self.upstream, *options, **environment)
        proxy = self.proxies[kind]
        proxy.forget()
        return proxy

    def ask(self, proxy_address, *arguments, key="good"):
        """What keywright-cli says, with that proxy set as people set it."""
        home = tempfile.mkdtemp(dir=self.folder.name)
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        environment |= {"https_proxy": f"http://{proxy_address}", "HOME": home, "XDG_CONFIG_HOME": f"{home}/.config"}
        done = subprocess.run(
            [os.environ["KEYWRIGHT_CLI"], "test", "--json", "--base-url", SERVICE, *map(str, arguments)],
            input=self.keys[key].encode(), env=environment, capture_output=True, timeout=60, check=False)
        self.assertNotIn(self.keys[key].encode(), done.stdout + done.stderr)
        answer = json.loads(done.stdout)
        answer["status"] = done.returncode
        answer["rung"] = {rung["id"]: rung for rung in answer["rungs"]}
        return answer

    def test_without_its_authority_nothing_is_sent(self):
        proxy = self.proxy()
        answer = self.ask(proxy.address)
        self.assertEqual(answer["verdict"], "connect-tls-intercepted")
        self.assertEqual(answer["status"], 3)
        self.assertEqual(answer["findings"][0]["detail"]["issuer"], "mitmproxy")
        self.assertEqual(answer["findings"][0]["detail"]["proxy"], proxy.address)
        self.assertEqual(answer["rung"]["tls"]["state"], "broken")
        self.assertEqual(proxy.read(), [])

    def test_with_its_authority_the_key_is_judged_and_the_issuer_named(self):
        proxy = self.proxy()
        answer = self.ask(proxy.address, "--ca-file", proxy.authority)
        self.assertEqual(answer["verdict"], "answer-accepted")
        self.assertEqual(answer["status"], 0)
        self.assertEqual(answer["rung"]["tls"]["detail"]["issuer"], "mitmproxy")
        self.assertEqual(answer["rung"]["connection"]["detail"]["proxy"], proxy.address)
        self.assertEqual(proxy.read(), [["GET", "service.example", "1"]] * 2)

    def test_with_its_authority_a_refusal_is_the_service_s(self):
        proxy = self.proxy()
        answer = self.ask(proxy.address, "--ca-file", proxy.authority, key="no-credit")
        self.assertEqual(answer["verdict"], "answer-no-credit")

    def test_a_real_request_goes_the_same_way(self):
        proxy = self.proxy()
        answer = self.ask(proxy.address, "--ca-file", proxy.authority, "--real")
        self.assertEqual(answer["verdict"], "answer-completed")
        self.assertEqual([request[0] for request in proxy.read()], ["GET", "GET", "POST"])

    def test_the_authority_of_another_proxy_does_not_count(self):
        other = self.proxy("--proxyauth", "user:word")
        proxy = self.proxy()
        answer = self.ask(proxy.address, "--ca-file", other.authority)
        self.assertEqual(answer["verdict"], "connect-tls-intercepted")
        self.assertEqual(proxy.read(), [])

    def test_a_login_is_asked_for(self):
        proxy = self.proxy("--proxyauth", "user:word")
        answer = self.ask(proxy.address, "--ca-file", proxy.authority)
        self.assertEqual(answer["verdict"], "connect-proxy-login")
        self.assertEqual(answer["findings"][0]["detail"]["proxy"], proxy.address)
        self.assertEqual(proxy.read(), [])

    def test_a_wrong_login_is_none(self):
        proxy = self.proxy("--proxyauth", "user:word")
        answer = self.ask(f"user:other@{proxy.address}", "--ca-file", proxy.authority)
        self.assertEqual(answer["verdict"], "connect-proxy-login")

    def test_the_login_of_the_variable_is_used_and_never_shown(self):
        proxy = self.proxy("--proxyauth", "user:word")
        answer = self.ask(f"user:word@{proxy.address}", "--ca-file", proxy.authority)
        self.assertEqual(answer["verdict"], "answer-accepted")
        self.assertEqual(answer["rung"]["connection"]["detail"]["proxy"], proxy.address)
        self.assertNotIn("word", json.dumps(answer["rungs"]))

    def test_a_proxy_that_answers_itself_is_not_perplexity(self):
        proxy = self.proxy(ANSWER_ITSELF="1")
        answer = self.ask(proxy.address, "--ca-file", proxy.authority)
        self.assertEqual(answer["verdict"], "answer-not-perplexity")
        finding = answer["findings"][0]
        self.assertEqual(finding["detail"]["title"], "Welcome to the guest network")
        self.assertEqual(finding["detail"]["issuer"], "mitmproxy")
        self.assertIn("mitmproxy", finding["text"]["how"])
        self.assertIn(proxy.address, finding["text"]["how"])
        # Only the made-up key was told to it.
        self.assertEqual(len(proxy.read()), 1)

    def test_a_proxy_that_is_gone_is_named(self):
        gone = f"127.0.0.1:{free_port()}"
        answer = self.ask(gone)
        self.assertEqual(answer["verdict"], "connect-proxy-unreachable")
        self.assertEqual(answer["findings"][0]["detail"]["proxy"], gone)


if __name__ == "__main__":
    if shutil.which("mitmdump") is None:
        print("mitmproxy is not installed")
        sys.exit(77)
    unittest.main(verbosity=2)
