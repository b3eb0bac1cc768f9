"""What the tests have in common: rows that are tests of their own, and what is expected of what was heard."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

from clients import program_of
from listening import Listening, new_key
from world import Certificates, StandIn

HEARD = "Keywright heard this request"
# How the clients introduce themselves; None for one that does not.
NAMES = {"curl": "curl/", "wget": "Wget/", "urllib": "Python-urllib/", "http.client": None, "requests": "python-requests/",
         "httpx": "python-httpx/", "fetch": "node", "openai": "OpenAI/JS ", "azure": "AzureOpenAI/JS ",
         "perplexity": "Perplexity/JS ", "ai-sdk": "ai/", "langchain": "langchainjs-openai/", "mcp-server": "perplexity-mcp/",
         "mcp-remote": "node"}


def row_tests(case, check, rows):
    """Gives a test case one test for each row (name, arguments…)."""
    for name, *arguments in rows:
        title = "test_" + re.sub(r"\W+", "_", name)
        assert not hasattr(case, title), title

        def test(self, arguments=arguments):
            check(self, *arguments)
        test.__doc__ = f"{case.__name__}: {name}"
        setattr(case, title, test)


SHARES = 3


def run_in_shares():
    """Runs the tests of the script that was started, in several processes at a time: each waits for others most of the time."""
    given = os.environ.get("SHARE")
    if given is not None:
        own = [test for index, test in enumerate(each_test(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])))
               if index % SHARES == int(given)]
        result = unittest.TextTestRunner(sys.stdout, verbosity=2).run(unittest.TestSuite(own))
        sys.exit(0 if result.wasSuccessful() and own else 1)
    shares = [subprocess.Popen([sys.executable, *sys.argv], env={**os.environ, "SHARE": str(share)}, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True) for share in range(SHARES)]
    for share in shares:
        print(share.communicate()[0])
    sys.exit(max(share.returncode for share in shares))


def each_test(suite):
    for one in suite:
        if isinstance(one, unittest.TestSuite):
            yield from each_test(one)
        else:
            yield one


class ListeningCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.key, cls.other = new_key(), new_key()

    def expect(self, result, ids, answer=None):
        """What is found is this, the first of it is the cause, and the client was told."""
        context = json.dumps(result.get("findings")) + (answer.text if answer else "")
        found = [finding["id"] for finding in result["findings"]]
        self.assertEqual(" ".join(found), ids, context)
        problems = [finding["id"] for finding in result["findings"] if finding["severity"] == "problem"]
        cause = (problems or [one for one in found if one != "request-fine"] or [None])[0]
        self.assertEqual(result["cause"], cause)
        self.assertEqual(result["status"], 0 if ids == "request-fine" else 1, context)
        self.assertEqual(result["complaints"], "")
        if answer:
            self.assertIn(HEARD, answer.text)

    def expect_heard(self, result, client, answer, request, key):
        """Who asked, and with what."""
        heard = result["heard"]
        self.assertEqual(f"{heard['method']} {heard['path']}", request)
        name = NAMES[client]
        if name is None:
            self.assertIsNone(heard["client"])
        else:
            self.assertTrue(heard["client"].startswith(name), heard["client"])
        self.assertEqual(heard["program"], program_of(client))
        if client == "mcp-server":
            self.assertNotEqual(heard["pid"], answer.pid)  # a child of the app
        else:
            self.assertEqual(heard["pid"], answer.pid)
        self.assertEqual(heard["key"] and heard["key"]["masked"], key and "pplx-…" + key[-4:])

    def expect_nothing_came(self, listening):
        result = listening.marked()
        self.assertEqual(result["heard"]["path"], "/marker")
        self.assertEqual(result["incidents"], [])


class PassOnCase(ListeningCase):
    """What is heard is passed on to the stand-in, over TLS."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = tempfile.TemporaryDirectory(prefix="keywright-clients-")
        cls.certificates = Certificates(cls.folder.name)
        cls.stand_in = StandIn(os.environ["STAND_IN"], cls.certificates, {"good": cls.key, "bad": cls.other})

    @classmethod
    def tearDownClass(cls):
        cls.stand_in.stop()
        cls.folder.cleanup()

    def listen(self, key=None):
        return Listening(key or self.key, "--pass-on", "--base-url", self.stand_in.address,
                         "--ca-file", self.certificates.authority)

    def expect_passed_on(self, result, status):
        self.assertEqual(result["passed_on"]["status"], status)
        self.assertIn(f"status {status}", result["passed_on"]["text"])
        self.assertEqual(result["incidents"], [])
