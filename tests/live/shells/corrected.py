"""Has every wrong curl line corrected, runs what comes out in a real shell as it stands, and expects 200 from the stand-in.
Usage: corrected.py SHELL KEYWRIGHT-CLI STAND-IN FOLDER"""
import json
import os
import random
import string
import subprocess
import sys

AGENT = "https://api.perplexity.ai/v1/agent"
MODELS = "https://api.perplexity.ai/v1/models"
TYPE = "Content-Type: application/json"
GOOD = '{"model":"perplexity/sonar","input":"Hi"}'
CHAT = '{"model":"sonar","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"100% $HOME \\"ü\\""}]}'


def parts(url=AGENT, method="", auth="-H 'Authorization: Bearer KEY!'", kind=f"-H '{TYPE}'", body=f"-d '{GOOD}'", more=""):
    return [one for one in [url, method, auth, kind, body, more] if one]


# For each cause: the words of a curl line that has it.
WRONG = {
    "request-host": [parts("https://api.openai.com/v1/agent"), parts("https://www.perplexity.ai/v1/agent"),
                     parts("'https://api.perplexity.com/v1/agent'"), parts("https://openrouter.ai/api/v1/chat/completions")],
    "request-scheme": [parts("http://api.perplexity.ai/v1/agent"), parts("api.perplexity.ai/v1/agent")],
    "request-path": [parts("https://api.perplexity.ai/v1/v1/agent"), parts("https://api.perplexity.ai"),
                     parts("https://api.perplexity.ai/models", kind="", body=""),
                     parts("https://api.perplexity.ai/v1/chat/completions", body=f"-d '{CHAT}'")],
    "request-path-retired": [parts("https://api.perplexity.ai/chat/completions", body=f"-d '{CHAT}'"),
                             parts("https://api.perplexity.ai/chat/completions", kind="", body=f"--json '{CHAT}'")],
    "request-method": [parts(method="-X GET"), parts(method="-XPUT"), parts(method="--request post"), parts(more="-G"),
                       parts(MODELS, "-X POST", kind="", body=""), parts(MODELS, kind="", body="", more="-I")],
    "request-no-authorization": [parts(auth=""), parts(auth="-H 'Authorization Bearer KEY!'"), parts(auth="-H 'Authorization:'"),
                                 parts(MODELS, auth="", kind="", body="")],
    "request-no-bearer": [parts(auth="-H 'Authorization: KEY!'"), parts(auth='-H"authorization: $SOME_KEY"')],
    "request-double-bearer": [parts(auth="-H 'Authorization: Bearer Bearer KEY!'")],
    "request-bearer-spacing": [parts(auth="-H 'Authorization: BearerKEY!'"), parts(auth="-H 'Authorization: Bearer  KEY!'"),
                               parts(auth="-H 'Authorization: Bearer: KEY!'"), parts(auth="-H 'Authorization: Bearer \"KEY!\"'")],
    "request-wrong-scheme": [parts(auth="-u KEY!:"), parts(auth="-H 'x-api-key: KEY!'"), parts(auth="-H 'Authorization: Basic KEY!'"),
                             parts(f"'{AGENT}?api_key=KEY!'", auth="")],
    "request-header-twice": [parts(more="-H 'Authorization: Bearer KEY!'")],
    "request-key-text": [parts(auth="-H 'Authorization: Bearer <your-key>'"), parts(auth="-H 'Authorization: Bearer KEY!KEY!'")],
    "request-variable": [parts(auth="-H 'Authorization: Bearer $PERPLEXITY_API_KEY'"),
                         parts(auth='-H "Authorization: Bearer %PERPLEXITY_API_KEY%"')],
    "request-quotes": [parts(auth="-H “Authorization: Bearer KEY!”"), parts(body="-d ‘" + GOOD + "’"),
                       parts(body="-d '{“model”:“perplexity/sonar”,“input”:“Hi”}'")],
    "request-content-type": [parts(kind=""), parts(kind="-H 'Content-Type: text/plain'")],
    "request-body-missing": [parts(method="-X POST", body=""), parts(body="-d ''")],
    "request-body-json": [parts(body="-d '{\"model\":\"perplexity/sonar\",\"input\":\"what's up\"}'"),
                          parts(body="-d \"{\"model\":\"perplexity/sonar\",\"input\":\"Hi\"}\""),
                          parts(body="-d model=perplexity/sonar -d input=Hi"), parts(body="-F model=sonar"),
                          parts(body="-d \"{'model':'perplexity/sonar','input':'Hi'}\"")],
    "request-model-retired": [parts(body='--data-raw \'{"model":"sonar-pro","input":"it\'\\\'\'s 50%"}\'')],
    "request-model-missing": [parts(body='--data \'{"input":"Hi"}\'')],
    "request-old-key": [parts(auth="-H 'Authorization: Bearer OTHER!'")],
    "request-fine": [parts(), parts(MODELS, kind="", body="", auth="--oauth2-bearer KEY!"),
                     parts(body="-d \"$(cat <<'END'\n" + GOOD + "\nEND\n)\"")],
}
# Other options, layouts and what stands round it.
AROUND = [
    lambda words: "curl " + " ".join(words),
    lambda words: "$ curl -sS --max-time 20 " + " \\\n     ".join(words),
    lambda words: "curl " + " ".join(reversed(words)) + " -v --compressed -o /dev/null | jq .",
    lambda words: "RESULT=$(curl --location --silent " + " \\\n".join(words) + ")",
]


def key():
    return "pplx-" + "".join(random.SystemRandom().choice(string.ascii_letters + string.digits) for _ in range(48))


def corrected(program, text, tested):
    run = subprocess.run([program, "request", "--json", "--key-stdin", "--shell", "bash"], stdout=subprocess.PIPE, check=False,
                         input=tested.encode() + b"\0" + text.encode(), stderr=subprocess.DEVNULL)
    told = json.loads(run.stdout)
    return [one["id"] for one in told["findings"]], told["corrected"]


def main():
    shell, program, stand_in, folder = sys.argv[1:5]
    tested, other = key(), key()
    with subprocess.Popen([stand_in, "--cert", "server.pem", "--key", "server.key"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as server:
        server.stdin.write(f"good {tested}\nbad {other}\n".encode())
        server.stdin.flush()
        port = server.stdout.readline().decode().strip().rsplit(":", 1)[1]
        wrapper = os.path.join(folder, "curl")
        with open(wrapper, "w", encoding="ascii") as file:
            file.write("#!/bin/sh\nexec /usr/bin/curl --connect-to api.perplexity.ai:443:127.0.0.1:" + port
                       + f" --cacert {folder}/authority.pem --noproxy '*' -w '%{{stderr}}status %{{http_code}}\\n' \"$@\"\n")
        os.chmod(wrapper, 0o700)
        told, count = check(shell, program, folder, tested, other)
        server.terminate()
    print(f"{shell}: {count} corrected requests were run, {len(told)} were not answered 200")
    for sentence in told[:20]:
        print(sentence)
    sys.exit(1 if told else 0)


def check(shell, program, folder, tested, other):
    told, count = [], 0
    environment = {"PATH": folder + ":" + os.environ["PATH"], "HOME": folder, "PERPLEXITY_API_KEY": tested, "LC_ALL": "C.UTF-8"}
    for cause, cases in WRONG.items():
        for words in cases:
            for around in AROUND:
                text = around(words).replace("KEY!", tested).replace("OTHER!", other)
                ids, right = corrected(program, text, tested)
                count += 1
                if cause not in ids:
                    told.append(f"{cause} is not found in {text!r}: {ids}".replace(tested, "KEY"))
                if tested in right or other in right:
                    told.append(f"{cause}: the corrected request holds a key")
                    continue
                run = subprocess.run([shell, "-c", right], env=environment, cwd=folder, capture_output=True, check=False, timeout=60)
                if b"status 200" not in run.stderr:
                    told.append(f"{cause}: {text!r} became {right!r}: {run.stderr[-300:]!r}".replace(tested, "KEY"))
    return told, count


main()
