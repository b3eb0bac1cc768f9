#include "core/places/syntax/syntax.h"

#include <QXmlStreamReader>

namespace keywright {

namespace {

void addElement(SyntaxEvents &events, const QXmlStreamReader &reader)
{
    events.add('<', reader.qualifiedName().toUtf8());
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        events.add('k', attribute.qualifiedName().toUtf8());
        events.add('s', attribute.value().toUtf8());
    }
}

void add(SyntaxEvents &events, const QXmlStreamReader &reader)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement:
        addElement(events, reader);
        break;
    case QXmlStreamReader::EndElement:
        events.add('>');
        break;
    case QXmlStreamReader::Characters:
        events.extend(reader.isCDATA() ? 'C' : 'v', reader.text().toUtf8());
        break;
    case QXmlStreamReader::Comment:
        events.add('#', reader.text().toUtf8());
        break;
    case QXmlStreamReader::DTD:
        events.add('!', reader.text().toUtf8());
        break;
    case QXmlStreamReader::EntityReference:
        events.add('&', reader.name().toUtf8());
        break;
    case QXmlStreamReader::ProcessingInstruction:
        events.add('?', reader.processingInstructionTarget().toUtf8());
        events.add('s', reader.processingInstructionData().toUtf8());
        break;
    case QXmlStreamReader::NoToken:
    case QXmlStreamReader::Invalid:
    case QXmlStreamReader::StartDocument:
    case QXmlStreamReader::EndDocument:
        break;
    }
}

} // namespace

std::optional<SyntaxEvents> parseXml(QByteArrayView text)
{
    // Text and not bytes, so that the encoding that the file declares for its bytes does not matter.
    QXmlStreamReader reader(QString::fromUtf8(text));
    reader.setNamespaceProcessing(false);
    SyntaxEvents events;
    while (!reader.atEnd()) {
        reader.readNext();
        add(events, reader);
    }
    if (reader.hasError())
        return {};
    return events;
}

} // namespace keywright
