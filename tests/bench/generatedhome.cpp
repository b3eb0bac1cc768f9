#include "generatedhome.h"

#include "support/testkeys.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <utility>

namespace keywright::testing {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype poolSize = 8 << 20;

QByteArray wide(const QByteArray &text, bool bigEndian, bool mark)
{
    QByteArray bytes = mark ? QByteArray(bigEndian ? "\xfe\xff" : "\xff\xfe") : QByteArray();
    for (const char byte : text) {
        if (bigEndian)
            bytes.append('\0').append(byte);
        else
            bytes.append(byte).append('\0');
    }
    return bytes;
}

QByteArray inBase64(const QByteArray &text, int before)
{
    const QByteArray whole = QByteArray(before, ':') + text + '\n';
    return "data:\n  value: " + whole.toBase64() + '\n';
}

struct Form
{
    const char *name;
    const char *file;
    QByteArray content;
};

/// `key` is another key for each number; `inHand` the tested one.
std::vector<Form> forms(const QByteArray &key, const QByteArray &inHand)
{
    const QByteArray prefix = key.first(5);
    const QByteArray body = key.sliced(5);
    const QByteArray line = "PERPLEXITY_API_KEY=" + key + "\n";
    const QByteArray padding = "function a(b){return b+1};";
    return {
        { ".env", ".env", "DEBUG=1\n" + line },
        { "JSON", "settings.json", R"({"perplexity": {"apiKey": ")" + key + "\"}}\n" },
        { "by value alone", "notes.txt", "remember " + key + "\n" },
        { "shell", "setup.sh", "#!/bin/sh\nexport PPLX_API_KEY=\"" + key + "\"\n" },
        { "YAML", "config.yml",
          "services:\n  web:\n    environment:\n      PERPLEXITY_API_KEY: " + key + "\n" },
        { "source", "main.py", "client = Perplexity(api_key='" + key + "')\n" },
        { "UTF-16LE with a mark", "set.ps1", wide("$env:" + line, false, true) },
        { "UTF-16BE with a mark", "set.txt", wide(line, true, true) },
        { "UTF-16LE", "settings.ini", wide(line, false, false) },
        { "UTF-16BE", "settings.cfg", wide(line, true, false) },
        { "base64 at 0", "secret.yaml", inBase64(key, 0) },
        { "base64 at 1", "secret.yaml", inBase64(key, 1) },
        { "base64 at 2", "secret.yaml", inBase64(key, 2) },
        { "base64 of a .env", "blob.yaml", inBase64(line, 3) },
        { "base64 of a name and a bare key", "bare.yaml", inBase64("PERPLEXITY_API_KEY=" + body, 1) },
        { "fish", "fish_variables", "SETUVAR --export PERPLEXITY_KEY:pplx\\x2d" + body + "\n" },
        { "fish, by value alone", "other_variables", R"(SETUVAR --export SOME_KEY:pplx\x2d)" + body + "\n" },
        { "escaped in JSON", "escaped.json", R"({"apiKey": "pplx\u002d)" + body + "\"}\n" },
        { "name and a bare key", ".env.local", "PERPLEXITY_API_KEY=" + body + "\n" },
        { "upper-case prefix", ".env.upper", "PPLX_API_KEY=" + prefix.toUpper() + body + "\n" },
        { "a dash of another kind", ".env.dash", "API_KEY=pplx\xe2\x80\x93" + body + "\n" },
        { "percent sign", "curl.txt", "https://example.org/?key=pplx%2D" + body + "\n" },
        { "the key in hand", "token.txt", inHand + "\n" },
        { "the key in hand, bare", "bare.txt", "token " + inHand.sliced(5) + "\n" },
        { "the key in hand, bare, in base64", "bare64.txt", inBase64(":" + inHand.sliced(5), 0) },
        { "in a long line", "bundle.js",
          padding.repeated(4000) + "k=\"" + key + "\";" + padding.repeated(4000) },
    };
}

} // namespace

GeneratedHome::GeneratedHome(fs::path folder, QByteArray key, bool small)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
    , m_small(small)
{
    const char *words[] = { "function", "return",  "const",   "import",    "the",   "value",    "of",
                            "user",     "config",  "module",  "=>",        "{",     "}",        "(",
                            ")",        ";\n",     "\n",      "version",   "1.2.3", "\"name\"", "=",
                            "request",  "path",    "complex", "plexiglas", "if",    "supply",   "application",
                            "multiple", "example", "// see",  "error" };
    while (m_words.size() < poolSize) {
        m_words.append(words[m_random() % std::size(words)]).append(' ');
        if (m_random() % 400 == 0) // The check sum of a package.
            m_words.append("\"sha512-" + makeBody(static_cast<int>(m_random() % 100000), 66).toBase64()
                           + "\"");
        if (m_random() % 200000 == 0)
            m_words.append("https://www.perplexity.ai/search ");
    }
    m_noise.reserve(poolSize);
    while (m_noise.size() < poolSize)
        m_noise.append(static_cast<char>(m_random() >> 8U));
}

void GeneratedHome::write(int files, int keys)
{
    const int step = std::max(files / std::max(keys, 1), 1);
    for (int number = 0, key = 0; number < files; ++number) {
        writeFile(number);
        if (number % step == 0 && key < keys)
            plant(key, key), ++key;
    }
}

void GeneratedHome::put(const fs::path &path, const QByteArray &content)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(content.data(), content.size());
    m_bytes += content.size();
}

QByteArray GeneratedHome::text(qsizetype size)
{
    return m_words.sliced(static_cast<qsizetype>(m_random()) % (poolSize / 2), size);
}

QByteArray GeneratedHome::noise(qsizetype size)
{
    QByteArray bytes = m_noise.sliced(static_cast<qsizetype>(m_random()) % (poolSize / 2), size);
    return bytes.replace(qsizetype(0), std::min<qsizetype>(size, 4), "\x89P\0\1", 4);
}

qsizetype GeneratedHome::sizeAround(qsizetype median, qsizetype most)
{
    if (m_small)
        return 200 + static_cast<qsizetype>(m_random() % 800);
    std::normal_distribution<double> spread(0, 1.2);
    const double size = static_cast<double>(median) * std::exp(spread(m_random));
    return std::clamp<qsizetype>(static_cast<qsizetype>(size), 20, most);
}

/// One file; every 900th begins another project.
void GeneratedHome::writeFile(int number)
{
    const std::string name = std::to_string(number);
    if (number % 900 == 0)
        m_project = "p" + name;
    const auto kind = static_cast<int>(m_random() % 1000);
    const std::string package = "package" + std::to_string(number / 12);
    if (kind < 560)
        put(project() / "node_modules" / package / "lib"
                / ("file" + name + (kind % 3 == 0 ? ".js" : ".d.ts")),
            text(sizeAround(2500, 600'000)));
    else if (kind < 600)
        put(project() / "node_modules" / package / "package.json", text(sizeAround(1500, 20'000)));
    else if (kind < 700)
        put(project() / ".git" / "objects" / std::to_string(number % 256) / name,
            noise(sizeAround(1500, 900'000)));
    else if (kind < 770)
        put(m_folder / ".cache" / "some-app" / std::to_string(number % 97) / name,
            noise(sizeAround(8000, 900'000)));
    else if (kind < 900)
        put(project() / "src" / ("dir" + std::to_string(number % 17)) / ("source" + name + ".py"),
            text(sizeAround(4000, 900'000)));
    else if (kind < 950)
        put(m_folder / ".config" / ("app" + std::to_string(number % 211)) / (name + ".json"),
            text(sizeAround(1200, 200'000)));
    else if (kind < 999)
        put(m_folder / "Pictures" / std::to_string(number % 31) / (name + ".png"),
            noise(sizeAround(60'000, 3'000'000)));
    else
        put(m_folder / "Downloads" / (name + ".bin"), noise(m_small ? 900 : 4'000'000));
}

void GeneratedHome::plant(int number, int form)
{
    const auto all = forms(makeKey(number + 2), m_key);
    const Form &chosen = all.at(static_cast<std::size_t>(form) % all.size());
    const fs::path path = project() / ("app" + std::to_string(number)) / chosen.file;
    put(path, chosen.content);
    m_planted.emplace(path, chosen.name);
}

} // namespace keywright::testing
