#pragma once

#include "core/request/commandreader.h"

namespace keywright::request {

/// Reads the words of one transfer of curl, by its rules for options.
class CurlReader
{
public:
    CurlReader(const CalledProgram &call, Shell shell);

    ReadRequest read();

private:
    void arguments(const QList<ShellWord> &words);
    void longOption(const QList<ShellWord> &words);
    void shortOptions(const QList<ShellWord> &words);
    /// True where the letters only switch something on.
    bool switchesOnly(const ShellWord &word);
    void toggle(const QByteArray &name);
    void option(const QByteArray &name, const ShellWord &word, Span at);
    void unusualOption(const QByteArray &name, const ShellWord &word, Span at);
    void header(const ShellWord &word, Span at);
    void config(const ShellWord &word);
    void address(const ShellWord &word, Span at);

    void data(const QByteArray &name, const ShellWord &word);
    void dataFile(const ShellWord &word, bool isPlain);
    void encodedData(const ShellWord &word);

    void finishBody();
    void finishMethod();
    void finishHeaders();
    void noteUnclosed();
    void part(CommandRole role, Span at) { m_request.commandParts.append({ role, at, {} }); }

    const CalledProgram &m_call;
    ReadRequest m_request;
    qsizetype m_at = 0;
    int m_depth = 0; ///< of configuration files
    QList<PlacedText> m_data;
    QByteArray m_joint; ///< what curl puts between two pieces of data
    PlacedText m_bearer;
    bool m_hasData = false;
    bool m_asQuery = false;
    bool m_head = false;
    bool m_upload = false;
};

} // namespace keywright::request
