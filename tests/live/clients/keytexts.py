"""Keys as they stand wrongly in an app's settings, and what each client makes of them."""

BREAKS_IN_IT = ("a line break in it", "a Windows line break in it")
BREAKS_BEHIND_IT = ("a line break behind it", "a return sign behind it", "a Windows line break behind it")
BEYOND_LATIN = ("a zero-width space in it", "curly quotes round it")


def broken(key, sign):
    """The key with something in its midst."""
    return key[:20] + sign + key[20:]


# A text, and what is said where it is sent as it stands in the settings.
TEXTS = {
    "the right key": (lambda key: key, "request-fine"),
    "Bearer before it": (lambda key: "Bearer " + key, "request-double-bearer"),
    "quotes round it": (lambda key: f'"{key}"', "request-bearer-spacing"),
    "curly quotes round it": (lambda key: f"\u201c{key}\u201d", "request-bearer-spacing"),
    "a space before it": (lambda key: " " + key, "request-bearer-spacing"),
    "a space behind it": (lambda key: key + " ", "request-fine"),
    "a space in it": (lambda key: broken(key, " "), "request-key-text"),
    "a line break in it": (lambda key: broken(key, "\n"), "request-key-text"),
    "a Windows line break in it": (lambda key: broken(key, "\r\n"), "request-key-text"),
    "a line break behind it": (lambda key: key + "\n", "request-key-text"),
    "a return sign behind it": (lambda key: key + "\r", "request-key-text"),
    "a Windows line break behind it": (lambda key: key + "\r\n", "request-key-text"),
    "a zero-width space in it": (lambda key: broken(key, "\u200b"), "request-key-text"),
    "a no-break space behind it": (lambda key: key + "\u00a0", "request-key-text"),
    "a variable that nobody filled in": (lambda _: "${PERPLEXITY_API_KEY}", "request-variable"),
    "an empty text": (lambda _: "", "request-variable"),
    "no key": (lambda _: None, "request-no-authorization"),
}
# What clients from npm have in common is in Node's own fetch, where all texts are tried.
PACKAGED_TEXTS = ("the right key", "Bearer before it", "quotes round it", "a space before it", "a line break in it",
                  "a line break behind it", "a zero-width space in it", "a variable that nobody filled in", "an empty text",
                  "no key")


def saying(names, words):
    return dict.fromkeys(names, words)


NODE_REFUSES = {**saying(BREAKS_IN_IT, "is an invalid header value"), **saying(BEYOND_LATIN, "to a ByteString")}
PYTHON_REFUSES = {**saying((*BREAKS_IN_IT, *BREAKS_BEHIND_IT), "Invalid header value"),
                  **saying(BEYOND_LATIN, "UnicodeEncodeError")}

# Texts that a client does not send, and what it says instead.
REFUSED = {
    "wget": saying((*BREAKS_IN_IT, "a line break behind it", "a Windows line break behind it"), "Invalid header"),
    "urllib": PYTHON_REFUSES,
    "http.client": PYTHON_REFUSES,
    "requests": {**PYTHON_REFUSES, **saying((*BREAKS_IN_IT, *BREAKS_BEHIND_IT), "nvalid")},
    "httpx": {**saying((*BREAKS_IN_IT, *BREAKS_BEHIND_IT, "a space behind it", "an empty text"), "Illegal header value"),
              **saying((*BEYOND_LATIN, "a no-break space behind it"), "UnicodeEncodeError")},
    "fetch": NODE_REFUSES,
    "openai": {**NODE_REFUSES, **saying(("an empty text", "no key"), "Missing credentials")},
    "perplexity": {**NODE_REFUSES, "no key": "The PERPLEXITY_API_KEY environment variable is missing or empty"},
    "ai-sdk": {**NODE_REFUSES, "no key": "Perplexity API key is missing"},
    "langchain": {**NODE_REFUSES, **saying(("an empty text", "no key"), "Missing credentials")},
    "mcp-server": {**NODE_REFUSES, **saying(("an empty text", "no key"), "PERPLEXITY_API_KEY environment variable is required")},
    "mcp-remote": NODE_REFUSES,
}

# Texts that a client sends as the right key.
MENDED = dict.fromkeys(("fetch", "openai", "perplexity", "ai-sdk", "langchain", "mcp-server", "mcp-remote"), BREAKS_BEHIND_IT)


def said_to(client, name):
    """The ids for that text from that client; none where it sends nothing."""
    if name in REFUSED.get(client, ()):
        return None
    return "request-fine" if name in MENDED.get(client, ()) else TEXTS[name][1]
