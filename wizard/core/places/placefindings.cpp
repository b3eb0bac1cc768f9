#include "core/detail.h"
#include "core/facts.h"
#include "core/key/inspection.h"
#include "core/places/filecontext.h"
#include "core/places/format.h"
#include "core/places/references.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

class Judge
{
public:
    Judge(const Hit &hit, const FileContext &context, const Neighbours &neighbours,
          const QList<Reading> &readings, Where where)
        : m_hit(hit)
        , m_context(context)
        , m_neighbours(neighbours)
        , m_readings(readings)
        , m_where(std::move(where))
    { }

    QList<Finding> run()
    {
        state();
        if (m_context.role == FileRole::Live && !m_hit.comment) {
            name();
            slot();
            neighbours();
            netrc();
            encoding();
            judgeReadings(m_readings, m_context, m_where, about({}), m_findings);
        }
        if (hasKey())
            keeping();
        if (m_hit.managed)
            managed();
        if ((m_context.lexed.broken || m_context.refused) && m_context.role == FileRole::Live
            && !isForReading(m_context.format))
            add(Cause::PlaceFileBroken, {});
        return m_findings;
    }

private:
    bool hasKey() const { return !m_hit.value.isEmpty(); }

    /// True where an app takes the value as it stands.
    bool isRead() const
    {
        return m_context.role == FileRole::Live && !m_hit.comment && !isForReading(m_context.format);
    }

    void add(Cause cause, QJsonObject detail)
    {
        m_findings.append(makeFinding(cause, m_where, about(std::move(detail))));
    }

    /// The details that every finding about this place has.
    QJsonObject about(QJsonObject detail) const
    {
        if (!m_context.file.path.empty())
            detail.insert(detail::path, shownPath(m_context.file.path));
        if (m_where.line > 0)
            detail.insert(detail::line, m_where.line);
        if (!m_hit.name.isEmpty() && !detail.contains(detail::name))
            detail.insert(detail::name, QString::fromUtf8(m_hit.name));
        if (m_context.fact != nullptr) {
            detail.insert(detail::tool, m_context.fact->tool);
            detail.insert(detail::toolId, m_context.fact->id);
        }
        if (hasKey())
            detail.insert(detail::masked, m_hit.value.masked());
        return detail;
    }

    void state()
    {
        // What a program does not read can do no harm, except the key itself.
        if (m_hit.state != PlaceState::Same && m_hit.state != PlaceState::Other && !isRead())
            return;
        switch (m_hit.state) {
        case PlaceState::Same:
            add(Cause::PlaceSame, {});
            lineBreakInside();
            return;
        case PlaceState::Other:
            if (m_context.key != nullptr && isRead())
                add(Cause::PlaceOtherKey, {});
            lineBreakInside();
            return;
        case PlaceState::Damaged:
            damaged();
            return;
        case PlaceState::Placeholder:
            add(Cause::PlacePlaceholder, { { detail::kind, u"placeholder"_s } });
            return;
        case PlaceState::Reference:
            if (!m_hit.managed && !expandsReferences(m_context, m_hit))
                add(Cause::PlacePlaceholder, { { detail::kind, u"reference"_s } });
            return;
        case PlaceState::Empty:
            add(Cause::PlaceEmpty, {});
            return;
        }
        Q_UNREACHABLE();
    }

    void damaged()
    {
        const QByteArrayView bytes = m_hit.value.bytes();
        const bool comment =
            bytes.contains('#') && (!m_hit.tail.isEmpty() || isWholeKey(bytes.first(bytes.indexOf('#'))));
        const bool quotes = m_hit.damage == QList { Cause::KeyQuoted } && keepsQuotes(m_context);
        if (comment || quotes)
            add(Cause::PlaceValueComment, { { detail::kind, comment ? u"comment"_s : u"quotes"_s } });
        if (!comment && !quotes)
            add(Cause::PlaceDirty, { { detail::causes, causeIds(m_hit.damage) } });
    }

    /// "KEY# a comment": without a space before it, most readers take it for a part of the value.
    bool isWholeKey(QByteArrayView text) const
    {
        const Inspection inspection = inspectKey(text, m_context.facts);
        return inspection.wellFormed && inspection.cleaned.bytes() == text;
    }

    static QJsonArray causeIds(const QList<Cause> &causes)
    {
        QJsonArray ids;
        for (const Cause cause : causes)
            ids.append(QString(causeId(cause)));
        return ids;
    }

    /// base64 of "key\n", as `echo key | base64` makes it: the app gets the line break, too.
    void lineBreakInside()
    {
        if (!m_hit.endsInBreak)
            return;
        add(Cause::PlaceDirty, { { detail::causes, causeIds({ Cause::KeyLineBreak }) } });
        m_findings.last().severity = Severity::Warning;
    }

    bool isVariable() const
    {
        const QByteArray parent = innermostName(m_hit.parents).toLower();
        return isEnvironmentFormat(m_context.format) || parent == "env" || parent == "envs"
            || parent == "environment";
    }

    void name()
    {
        const bool assigned = m_hit.binding == Binding::Assignment && isVariable();
        const bool wrong = m_hit.verdict.kind == NameKind::Typo || m_hit.verdict.kind == NameKind::Likely;
        const bool falseFriend = hasKey() && isFalseFriend();
        if (!assigned || m_hit.state == PlaceState::Reference || (!wrong && !falseFriend) || isToolsOwn())
            return;
        const QString known =
            m_hit.verdict.known.isEmpty() ? m_context.facts.places.names.first().name : m_hit.verdict.known;
        add(Cause::PlaceWrongName, { { detail::expected, known } });
        if (known.compare(QString::fromUtf8(m_hit.name), Qt::CaseInsensitive) == 0)
            m_findings.last().severity = Severity::Warning;
    }

    bool isFalseFriend() const
    {
        return std::ranges::any_of(m_context.facts.places.names, [this](const KeyName &known) {
            return !known.isApiKey && known.name.toUtf8() == m_hit.name;
        });
    }

    /// A name that the tool of this file reads, whatever others do.
    bool isToolsOwn() const
    {
        return m_context.fact != nullptr && m_context.fact->names.contains(QString::fromUtf8(m_hit.name));
    }

    void slot()
    {
        if (!hasKey() || m_neighbours.namesService()
            || !m_hit.value.bytes().startsWith(m_context.facts.key.prefix))
            return;
        for (const OtherSlot &slot : m_context.facts.places.otherSlots) {
            if (slot.name.toUtf8() == m_hit.name)
                add(Cause::PlaceOtherProviderSlot, { { detail::provider, slot.provider } });
        }
    }

    void neighbours()
    {
        const Where own = m_where;
        for (const Neighbour *neighbour : m_neighbours.of(m_hit)) {
            const SourceText &text = m_context.text;
            m_where.line = text.line(neighbour->span.begin);
            m_where.column = text.column(neighbour->span.begin);
            m_where.offset = text.fileOffset(neighbour->span.begin);
            add(neighbour->cause, neighbour->detail);
        }
        m_where = own;
    }

    void netrc()
    {
        const QString file = QString::fromStdString(m_context.file.path.filename().string());
        if (m_context.format != "netrc"_L1 || file.startsWith(".authinfo"_L1))
            return;
        if (m_hit.parents == "default" || m_hit.parents == m_context.facts.service.baseUrl.host().toUtf8())
            add(Cause::PlaceNetrc, { { detail::host, QString::fromUtf8(m_hit.parents) } });
    }

    void encoding()
    {
        const TextEncoding encoding = m_context.text.encoding();
        const bool wide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
        const QString &format = m_context.format;
        const bool lines = format == "dotenv"_L1 || format == "shell"_L1 || format == "env-file"_L1
            || format == "fish"_L1 || format == "csh"_L1 || format == "systemd"_L1 || format == "raw"_L1;
        const bool others = format.startsWith("json"_L1) || format == "toml"_L1 || format == "ini"_L1
            || format == "properties"_L1 || format == "netrc"_L1 || format == "dockerfile"_L1
            || isCode(format);
        if (wide && (lines || others))
            add(Cause::PlaceFileEncoding, { { detail::encoding, u"UTF-16"_s } });
        // The mark becomes part of the first name, or of the value where there is nothing else.
        else if (encoding == TextEncoding::Utf8Bom && lines && m_where.line == 1)
            add(Cause::PlaceFileEncoding, { { detail::encoding, u"UTF-8 BOM"_s } });
    }

    void managed()
    {
        const SourceText &text = m_context.text;
        const QString store = storeMeant(text.view(m_hit.span), m_hit.parents, m_context.file.path);
        add(Cause::PlaceManaged, {});
        const PlaceFact *keeper = m_context.facts.places.place(store);
        if (keeper == nullptr)
            return;
        m_findings.last().detail.insert(detail::tool, keeper->tool);
        m_findings.last().detail.insert(detail::toolId, keeper->id);
    }

    /// How the key is kept: who else can read it, and copies that outlive a change.
    void keeping()
    {
        if (m_context.file.readableByOthers)
            add(Cause::PlaceExposed, { { detail::kind, u"readable"_s } });
        const QString synced = syncedFolder(m_context.file.path);
        if (!synced.isEmpty())
            add(Cause::PlaceExposed, { { detail::kind, synced } });
        switch (m_context.role) {
        case FileRole::Live:
            if (m_hit.comment)
                add(Cause::PlaceCopy, { { detail::kind, u"comment"_s } });
            return;
        case FileRole::Template:
            add(Cause::PlaceExposed, { { detail::kind, u"template"_s } });
            return;
        case FileRole::Backup:
            add(Cause::PlaceCopy, { { detail::kind, u"backup"_s } });
            return;
        case FileRole::BuildOutput:
            add(Cause::PlaceCopy, { { detail::kind, u"build"_s } });
            return;
        case FileRole::History:
            add(Cause::PlaceCopy, { { detail::kind, u"history"_s } });
            add(Cause::PlaceExposed, { { detail::kind, u"history"_s } });
            return;
        }
        Q_UNREACHABLE();
    }

    const Hit &m_hit;
    const FileContext &m_context;
    const Neighbours &m_neighbours;
    const QList<Reading> &m_readings;
    Where m_where;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> findingsOf(const Hit &hit, const FileContext &context, const Neighbours &neighbours,
                          const QList<Reading> &readings, const Where &where)
{
    return Judge(hit, context, neighbours, readings, where).run();
}

} // namespace keywright
