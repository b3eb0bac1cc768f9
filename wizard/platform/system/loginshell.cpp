#include "platform/system/loginshell.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ShellQuestion shellQuestion(const QString &shell, QByteArrayView marker)
{
    const QString name = QFileInfo(shell).fileName();
    // Start files may write something themselves; the answer begins behind the marker.
    const QString command = u"echo %1; exec /usr/bin/env -0"_s.arg(QString::fromLatin1(marker));
    static const QStringList bourne {
        u"bash"_s, u"zsh"_s, u"sh"_s, u"dash"_s, u"ksh"_s, u"mksh"_s, u"ash"_s
    };
    if (bourne.contains(name))
        return { shell, { u"-i"_s, u"-l"_s, u"-c"_s, command } };
    if (name == "fish"_L1)
        return { shell, { u"-i"_s, u"-l"_s, u"-c"_s, command } };
    if (name == "tcsh"_L1 || name == "csh"_L1)
        return { shell, { u"-c"_s, u"if ( -r ~/.login ) source ~/.login; "_s + command } };
    return {};
}

QProcessEnvironment withoutKeys(const QProcessEnvironment &environment, const QStringList &names)
{
    QProcessEnvironment rest = environment;
    for (const QString &name : environment.keys()) {
        const bool ours = names.contains(name) || name.contains("perplexity"_L1, Qt::CaseInsensitive)
            || name.contains("pplx"_L1, Qt::CaseInsensitive);
        if (ours)
            rest.remove(name);
    }
    return rest;
}

std::vector<StartVariable> variablesAfter(QByteArrayView marker, QByteArrayView output)
{
    const qsizetype at = output.indexOf(marker);
    if (at < 0)
        return {};
    qsizetype begin = at + marker.size();
    while (begin < output.size() && (output[begin] == '\n' || output[begin] == '\r'))
        ++begin;
    std::vector<StartVariable> variables;
    while (begin < output.size()) {
        const qsizetype zero = output.indexOf('\0', begin);
        const qsizetype end = zero < 0 ? output.size() : zero;
        const QByteArrayView entry = output.sliced(begin, end - begin);
        const qsizetype equals = entry.indexOf('=');
        if (equals > 0)
            variables.push_back({ VariableSource::LoginShell, QString::fromUtf8(entry.first(equals)),
                                  Secret(entry.sliced(equals + 1)) });
        begin = end + 1;
    }
    return variables;
}

} // namespace keywright
