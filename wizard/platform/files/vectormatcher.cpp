#include "platform/files/vectormatcher.h"

#include "platform/files/vectorlibrary.h"

#include <QByteArray>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace keywright {

namespace {

using Database = std::shared_ptr<const hs_database_t>;
using Scratch = std::unique_ptr<hs_scratch_t, decltype(&hs_free_scratch)>;

/// Only asked once it is known to be there.
const VectorLibrary &library()
{
    return *VectorLibrary::loaded();
}

/// The literals as the library takes them: as regular expressions of nothing but codes, since it takes no
/// literal that begins with NUL.
struct Patterns
{
    explicit Patterns(const QList<SearchLiteral> &literals)
    {
        for (const SearchLiteral &literal : literals) {
            if (literal.bytes.isEmpty())
                continue;
            texts.push_back("\\x" + literal.bytes.toHex('x').replace("x", "\\x"));
            flags.push_back(HS_FLAG_SINGLEMATCH | (literal.anyCase ? unsigned { HS_FLAG_CASELESS } : 0));
            ids.push_back(static_cast<unsigned>(ids.size()));
        }
    }

    std::vector<QByteArray> texts;
    std::vector<unsigned> flags;
    std::vector<unsigned> ids;
};

Database compiled(const Patterns &patterns)
{
    std::vector<const char *> texts;
    for (const QByteArray &text : patterns.texts)
        texts.push_back(text.constData());
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    const hs_error_t result = library().compileMulti(texts.data(), patterns.flags.data(), patterns.ids.data(),
                                                     static_cast<unsigned>(texts.size()), HS_MODE_BLOCK,
                                                     nullptr, &database, &error);
    if (result == HS_SUCCESS)
        return { database, [](hs_database_t *owned) { library().freeDatabase(owned); } };
    library().freeCompileError(error);
    return nullptr;
}

int stopAtFirst(unsigned /*id*/, unsigned long long /*from*/, unsigned long long /*to*/, unsigned /*flags*/,
                void * /*context*/)
{
    return 1;
}

class VectorMatcher : public LiteralMatcher
{
public:
    VectorMatcher(Database database, Scratch scratch)
        : m_database(std::move(database))
        , m_scratch(std::move(scratch))
    { }

    bool matches(QByteArrayView text) override
    {
        // No text that is read whole is near what the library's 32 bits can count.
        const auto size =
            static_cast<unsigned>(std::min<qsizetype>(text.size(), std::numeric_limits<int>::max()));
        return library().scan(m_database.get(), text.data(), size, 0, m_scratch.get(), stopAtFirst, nullptr)
            == HS_SCAN_TERMINATED;
    }

    std::unique_ptr<LiteralMatcher> clone() const override
    {
        hs_scratch_t *copy = nullptr;
        if (library().cloneScratch(m_scratch.get(), &copy) != HS_SUCCESS)
            throw std::bad_alloc();
        return std::make_unique<VectorMatcher>(m_database, Scratch(copy, library().freeScratch));
    }

private:
    Database m_database;
    Scratch m_scratch;
};

/// Some versions of the library miss literals in longer texts (5.4.9 those of one byte), which would be keys
/// that are not found. So each is looked for once where vectors begin, end and follow each other.
bool findsAll(LiteralMatcher &matcher, const QList<SearchLiteral> &literals)
{
    constexpr qsizetype behind = 70;
    for (const SearchLiteral &literal : literals) {
        for (const qsizetype before : { 0, 1, 15, 31, 63, 64, 200 }) {
            const QByteArray text = QByteArray(before, '\xff').append(literal.bytes).append(behind, '\xff');
            const bool ends = matcher.matches(QByteArrayView(text).chopped(behind));
            if (!literal.bytes.isEmpty() && !(ends && matcher.matches(text)))
                return false;
        }
    }
    return true;
}

} // namespace

std::unique_ptr<LiteralMatcher> makeVectorMatcher(const QList<SearchLiteral> &literals)
{
    const Patterns patterns(literals);
    if (patterns.texts.empty() || VectorLibrary::loaded() == nullptr
        || library().validPlatform() != HS_SUCCESS)
        return nullptr;
    Database database = compiled(patterns);
    hs_scratch_t *scratch = nullptr;
    if (!database || library().allocScratch(database.get(), &scratch) != HS_SUCCESS)
        return nullptr;
    auto matcher =
        std::make_unique<VectorMatcher>(std::move(database), Scratch(scratch, library().freeScratch));
    return findsAll(*matcher, literals) ? std::move(matcher) : nullptr;
}

} // namespace keywright
