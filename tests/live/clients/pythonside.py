"""Sends one request with one of Python's clients and says what came of it. Reads {client, url, method, headers, body} on
standard input and prints {status, text} or {error}; headers are pairs, the body is text or null."""

import http.client
import json
import sys
import urllib.error
import urllib.parse
import urllib.request


def by_http_client(url, method, headers, body):
    address = urllib.parse.urlsplit(url)
    secured = address.scheme == "https"
    connection = (http.client.HTTPSConnection if secured else http.client.HTTPConnection)(address.netloc)
    path = address.path + ("?" + address.query if address.query else "")
    connection.request(method, path, body, headers)
    response = connection.getresponse()
    return response.status, response.read()


def by_urllib(url, method, headers, body):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method)) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def by_requests(url, method, headers, body):
    import requests
    response = requests.request(method, url, headers=headers, data=body)
    return response.status_code, response.content


def by_httpx(url, method, headers, body):
    import httpx
    response = httpx.request(method, url, headers=headers, content=body)
    return response.status_code, response.content


CLIENTS = {"urllib": by_urllib, "http.client": by_http_client, "requests": by_requests, "httpx": by_httpx}


def main():
    ask = json.load(sys.stdin)
    body = None if ask["body"] is None else ask["body"].encode()
    try:
        status, content = CLIENTS[ask["client"]](ask["url"], ask["method"], dict(ask["headers"]), body)
        answer = {"status": status, "text": content.decode()}
    except Exception as error:  # whatever the client raises is its answer
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
