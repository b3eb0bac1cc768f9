#pragma once

#include <QLibrary>
#include <QString>

namespace keywright {

/// A library that is loaded when its functions are first asked for, and stays.
class LazyLibrary
{
public:
    /// `version` as in the file's name: "5" for libhs.so.5.
    LazyLibrary(const QString &name, const QString &version) : m_library(name, version)
    {
        m_library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    }

    /// Leaves the function as it is where the library or the name is not there.
    template <typename Function>
    void resolve(Function &function, const char *name)
    {
        const QFunctionPointer found = m_library.resolve(name);
        m_complete = m_complete && found != nullptr;
        if (found != nullptr)
            function = reinterpret_cast<Function>(found);
    }

    /// False once a function was not found.
    bool isComplete() const { return m_complete; }

private:
    QLibrary m_library;
    bool m_complete = true;
};

} // namespace keywright
