"""The env files that are compared: some for a known quirk each, and random ones made of tricky pieces."""

WORD = b"k3y-Value_9"

FIXED = [
    b"FOO=value\n", b"FOO=value", b"FOO=\n", b"FOO=", b"", b"\n\n", b"# only a comment\n", b"# no end",
    b"FOO=value # comment\n", b"FOO=value#comment\n", b"FOO=#comment\n", b"FOO= # comment\n", b"FOO=value\t# comment\n",
    b"FOO=\"value\"\n", b"FOO='value'\n", b"FOO=`value`\n", b"FOO=\"value\" # comment\n", b"FOO='value'# comment\n",
    b"FOO=\"value\"#comment\n", b"FOO=\"val#ue\"\n", b"FOO='val # ue'\n", b"FOO=\"a\"b\n", b"FOO=a\"b\"\n", b"FOO='a' 'b'\n",
    b"export FOO=value\n", b"export  FOO='value'\n", b"export\tFOO=value\n", b"exportFOO=value\n", b"export FOO\n",
    b"export\nFOO=value\n", b"export FOO BAR\nBAR=1\n", b"export=value\n", b"  FOO=value\n", b"\tFOO=value\n",
    b"FOO =value\n", b"FOO= value\n", b"FOO = value\n", b"FOO = \"value\"\n", b"FOO: value\n", b"FOO:value\n", b"FOO: 'value'\n",
    b"FOO=value  \n", b"FOO=value\t\n", b"FOO=\"value \"\n", b"FOO=' value '\n", b"FOO=a b\n", b"FOO=a b c # d\n",
    b"FOO=value\r\n", b"FOO=\"value\"\r\n", b"export FOO=value\r\nBAR='x'\r\n", b"FOO=a\rBAR=b\r", b"FOO=value\r", b"\r\nFOO=a\r\n",
    b"\xef\xbb\xbfFOO=value\nBAR=b\n", b"\xef\xbb\xbf# comment\nFOO=value\n", b"\xef\xbb\xbfexport FOO=value\n",
    "FOO=value\nBAR=b\n".encode("utf-16"), "FOO=value\r\nBAR=b\r\n".encode("utf-16"), "FOO=value\nBAR=b\n".encode("utf-16-le"),
    ("FOO=" + "v" * 300 + "\n").encode("utf-16"), "FOO=value\n".encode("utf-16-be"),
    b"FOO=one\nFOO=two\n", b"FOO=one\nFOO=\n", b"FOO=one\nexport FOO=two\n", b"FOO=one\nFOO\n", b"FOO=one\nFOO = two\n",
    b"FOO=\"a\nb\"\nBAR=c\n", b"FOO='a\nb'\nBAR=c\n", b"FOO=`a\nb`\nBAR=c\n", b"FOO=\"a\\nb\"\n", b"FOO='a\\nb'\n", b"FOO=a\\nb\n",
    b"FOO=\"a\\\"b\"\n", b"FOO='a\\'b'\n", b"FOO=\"a\\\\b\"\n", b"FOO=\"a\\\\\"\nBAR=b\n", b"FOO='a\\'\nBAR='b'\n", b"FOO=a\\\nb\nBAR=c\n",
    b"FOO=\"a\\\nb\"\n", b"FOO='a\\\nb'\n", b"FOO=\"open\nBAR=b\n", b"FOO='open\nBAR=b\n", b"FOO=`open\nBAR=b\n", b"FOO=it's\nBAR=b\n",
    b"FOO=\nBAR=b\n", b"FOO=\n\"b\"\n", b"FOO=\n\n'b' # c\nBAR=1\n", b"FOO:\n'b'\n", b"FOO\n=b\n", b"FOO\nBAR=b\n", b"junk line\nFOO=value\n",
    b"; comment\nFOO=value\n", b"# a \\\nFOO=value\n", b"#FOO=a\nFOO=b # FOO=c\n", b"[section]\nFOO=value\n", b"FOO=a;BAR=b\n", b"FOO=a; BAR=b\n",
    b"FOO=\"a\";BAR=b\n", b"FOO=\"a\" BAR=b\n", b"FOO=a BAR=b\n", b"FOO='a'BAR=b\n", b"FOO=a&b\n", b"FOO=a && BAR=b\n", b"FOO=a | BAR=b\n", b"FOO=a(b)\nBAR=c\n",
    b"FOO=a)\nBAR=c\n", b"FOO=(a b)\nBAR=c\n", b"FOO=a<b\n", b"FOO=~/a\n", b"FOO=a~b\n", b"FOO={a,b}\n", b"FOO=*\n", b"FOO=a!b\n", b"FOO=a%20b\n",
    b"FOO=a$\n", b"FOO=a$$b\n", b"FOO=\"a\\$b\"\n", b"FOO=a\\$b\n", b"FOO='a$b'\n", b"FOO='${X}'\n", b"FOO=$'a\\tb'\n", b"FOO=$'a\\'b'\n", b"FOO=\"$'a'\"\n", b"FOO=$\"a\"\n",
    b"FOO=$'\\x41\\102\\u00e9'\n", b"FOO='a$'\nBAR=b\n", b"FOO=\"a$\"\nBAR=b\n", b"FOO=a$.b\nBAR=b\n",
    b"FOO=caf\xc3\xa9\n", b"FOO=caf\xe9\nBAR=b\n", b"# caf\xe9\nFOO=value\n", b"FOO=\"\xe2\x80\x9cvalue\xe2\x80\x9d\"\n", b"FOO=\xe2\x80\x98value\xe2\x80\x99\n", b"CAF\xc3\x89=a\nFOO=b\n",
    b"FOO=\xc2\xa0value\xc2\xa0\n", b"FOO=\xe2\x80\x8bvalue\n", b"FOO=\xef\xbb\xbfvalue\n", b"\xc2\xa0FOO=value\n", b"FOO\xc2\xa0=value\n", b"FOO=a\xc2\x85\n", b"FOO=a\x0b\n",
    b"FOO=a\x00b\nBAR=c\n", b"FOO=a\nBAR=b\x00\n", b"F\x00OO=a\nBAR=b\n", b"FOO=a\x07b\n", b"FOO='a\x1bb'\n", b"FOO=\"\\a\\t\\c\\d\\0\\012\\101\\0101\\x41\\u0041\"\n",
    b"\"FOO\"=value\n", b"'FOO'=value\n", b"'FOO' = value\n", b"FOO.BAR=a\nFOO=b\n", b"FOO-BAR=a\nFOO=b\n", b"1FOO=a\nFOO=b\n", b"FOO[0]=a\n", b"FOO+=a\nBAR=b\n", b"=a\nFOO=b\n",
    b"FOO==a\n", b"FOO=a=b\n", b"FOO=\"a=b\"\n", b"FOO=''\n", b"FOO=\"\"\n", b"FOO=\"\n", b"FOO='\n", b"FOO=''''\n", b"FOO='a''b'\n", b"FOO=\"\"\"a\"\"\"\n", b"FOO=a\\\n", b"FOO=a\\", b"FOO=\\ a\n",
    b"FOO=\\\"a\\\"\n", b"FOO=a\\ b\n", b"FOO=a \\\n b\n", b"FOO=\"a\" \\\n\"b\"\n", b"FOO=a\\ \n", b"FOO=\"a\n# b\nBAR=c\"\n", b"FOO='a' # it's\nBAR=b\n", b"FOO=a # it's\nBAR=b\n",
    b"if true; then\nFOO=a\nfi\nBAR=b\n", b"f() {\n  FOO=a\n}\nBAR=b\n", b"case x in\nx) FOO=a ;;\nesac\nBAR=b\n", b"for i in a b; do FOO=a; done\nBAR=b\n", b"[ -n x ] && FOO=a\nBAR=b\n",
    b"[[ a && b < c ]] || FOO=a\nBAR=b\n", b"{ FOO=a; }\nBAR=b\n", b"(FOO=a)\nBAR=b\n", b"cat <<X\nFOO=a\nX\nBAR=b\n", b"FOO=a\nunset FOO\nBAR=b\n", b"FOO=a\nreturn\nFOO=b\n", b"FOO=a\n)\nBAR=b\n",
    b"FOO=a\n;;\nBAR=b\n", b"FOO=a\nfi\nBAR=b\n", b"declare -x FOO=a\nreadonly BAR=b\n", b"export FOO=a BAR=b\n", b"export FOO= a\n", b"export \"FOO=a\"\n", b"export FOO=a # c\nBAR=b\n", b"FOO=a BAR=b cmd\n",
    b"FOO=$(true)\nBAR=b\n", b"FOO=`true`\nBAR=b\n", b"FOO=$X\nBAR=b\n", b"FOO=${X:-a}\nBAR=b\n", b"FOO=${X:-a b}\nBAR=b\n", b"FOO=\"${X\nBAR=b\n", b"FOO=$(\nBAR=b\n", b"BAR=a\nFOO=${BAR}c\n",
    b"FOO=a ! b\nBAR=c\n", b"! FOO=a\nBAR=b\n", b"FOO=a # \\\nBAR=b\n", b"FOO=a&\nBAR=b\n", b"FOO=a;;\nBAR=b\n", b"& FOO=a\nBAR=b\n", b"FOO=a &&\nBAR=b\n", b"FOO=a &&\n", b"FOO=a && BAR=b &\n", b"FOO=a )\n",
    b"FOO=" + b"v" * 65530 + b"\nBAR=b\n", b"FOO=" + b"v" * 65531 + b"\nBAR=b\n", b"FOO=" + b"v" * 65532 + b"\nBAR=b\n", b"BAR=b\nFOO=" + b"v" * 65531,
]

PREFIXES = [b""] * 12 + [b"export "] * 4 + [b" ", b"\t", b"export\t", b"export  ", b"\xc2\xa0", b"; ", b"# "]
NAMES = [b"FOO"] * 8 + [b"BAR"] * 4 + [b"PERPLEXITY_API_KEY"] * 4 + [b"A.B", b"A-B", b"1A", b"FOO BAR", b"'FOO'", b"\"FOO\"", b"FOO\\", b""]
SEPARATORS = [b"="] * 14 + [b" = ", b"= ", b" =", b": ", b":", b"\t=", b"=\t", b"==", b" ", b"+="]
PIECES = [WORD] * 14 + [b"'" + WORD + b"'", b"\"" + WORD + b"\"", b"`" + WORD + b"`", b" # note", b"#note", b" #", b" ", b"  ", b"\t", b"\\", b"\\n",
          b"\\\"", b"\\'", b"\\\\", b"\\t", b"\\$", b"'", b"\"", b"`", b"=", b":", b"\xc3\xa9", b"\xc2\xa0", b"\xe2\x80\x9c", b";", b"&", b"~", b"*", b"!",
          b"{a,b}", b",", b"\r", b"\\\n", b"\n", b" b", b"$'a\\nb'", b"''", b"\"\"", b"'a b'", b"\"a # b\"", b"\"it's\"", b"'a\nb'", b"\"a\nb\""]
RARE = [b"\xe9", b"\x00", b"\x0b", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\x1c", b"(", b")", b"|", b"<", b"$X", b"${X}", b"$$", b"$", b"\\0101", b"\x7f", b"\xc2\x85", b"%", b"[", b"]"]
ENDS = [b"\n"] * 14 + [b"\r\n"] * 4 + [b"\n\n", b"\r", b" \n", b"\t\n", b"\r\r\n"]
LINES = [b"# note\n", b"\n", b"; note\n", b"# it's \"odd\n", b"word\n", b"BAR=last\n", b" \n", b"\r\n", b"FOO\n", b"# note\r\n"]
STARTS = [b""] * 20 + [b"\xef\xbb\xbf", b"\n", b"\xff\xfe", b"# note\n"]


def line(random):
    if random.random() < 0.2:
        return random.choice(LINES)
    pieces = [random.choice(PIECES if random.random() < 0.93 else RARE) for _ in range(random.choice([0, 1, 1, 1, 1, 2, 2, 3, 4]))]
    quote = random.choice([b"", b"", b"", b"'", b"\"", b"`"])
    value = quote + b"".join(pieces) + quote
    return random.choice(PREFIXES) + random.choice(NAMES) + random.choice(SEPARATORS) + value + random.choice(ENDS)


def made(random, count):
    files = []
    for _ in range(count):
        text = random.choice(STARTS) + b"".join(line(random) for _ in range(random.choice([1, 1, 2, 3, 5])))
        if random.random() < 0.1:
            text = text.rstrip(b"\r\n")
        if random.random() < 0.02:
            text = text.decode("latin-1").encode(random.choice(["utf-16", "utf-16-le", "utf-16-be"]))
        files.append(text)
    return files
