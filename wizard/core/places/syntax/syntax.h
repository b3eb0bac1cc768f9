#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace keywright {

/// One thing that a parser met: the begin or end of an object or list, a name, a scalar, a comment.
struct SyntaxEvent
{
    char kind = '\0'; ///< which of these, and how it is written where the format's programs see that
    QByteArray text; ///< decoded; wiped by the list it is in

    bool operator==(const SyntaxEvent &) const = default;
};

/// A file as its format's parser reads it, from the first event to the last. Wiped on destruction, for the
/// scalars may be keys.
class SyntaxEvents
{
public:
    SyntaxEvents() = default;
    SyntaxEvents(SyntaxEvents &&) noexcept = default;
    SyntaxEvents &operator=(SyntaxEvents &&) noexcept = default;
    SyntaxEvents(const SyntaxEvents &) = delete;
    SyntaxEvents &operator=(const SyntaxEvents &) = delete;
    ~SyntaxEvents();

    void add(char kind, QByteArrayView text = {});
    /// Lengthens the last event where it is of this kind, or adds one.
    void extend(char kind, QByteArrayView text);
    const std::vector<SyntaxEvent> &all() const { return m_events; }

private:
    std::vector<SyntaxEvent> m_events;
};

/// Reads a whole UTF-8 text without byte order mark; nothing where it breaks the format's rules.
using SyntaxParser = std::optional<SyntaxEvents> (*)(QByteArrayView text);

/// The parser for a format of formatOf(); null where there is none. Those of JSON, YAML, TOML, XML and INI
/// are libraries that other programs read such files with; netrc is read as Python does, .properties as Java
/// does.
SyntaxParser syntaxParser(const QString &format);

/// What stood somewhere, and what is written in its place. Either may be a key.
struct Rewrite
{
    Rewrite(QByteArray old, QByteArray now) : before(std::move(old)), after(std::move(now)) { }
    Rewrite(Rewrite &&) noexcept = default;
    Rewrite &operator=(Rewrite &&) noexcept = default;
    Rewrite(const Rewrite &) = default;
    Rewrite &operator=(const Rewrite &) = default;
    ~Rewrite();

    QByteArray before;
    QByteArray after;
};

/// True where the events are the same but for texts in which the rewrites took place, each any number of
/// times, and for texts that now are what was written and nothing else.
bool sameButFor(const std::vector<Rewrite> &rewrites, const SyntaxEvents &before, const SyntaxEvents &after);

/// True where one text becomes the other by the rewrites alone.
bool becomes(QByteArrayView before, QByteArrayView after, const std::vector<Rewrite> &rewrites);

/// True for more brackets within each other than anybody's settings have.
bool nestsDeeply(QByteArrayView text);

// One for each family.
std::optional<SyntaxEvents> parseJson(QByteArrayView text); ///< comments and commas at the end are allowed
std::optional<SyntaxEvents> parseYaml(QByteArrayView text);
std::optional<SyntaxEvents> parseToml(QByteArrayView text);
std::optional<SyntaxEvents> parseXml(QByteArrayView text);
std::optional<SyntaxEvents> parseIni(QByteArrayView text);
std::optional<SyntaxEvents> parseNetrc(QByteArrayView text);
std::optional<SyntaxEvents> parseProperties(QByteArrayView text);

} // namespace keywright
