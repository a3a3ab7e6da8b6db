// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/header_fields.h"
#include "mail/mail_reader.h"
#include "mail/mime_parameters.h"

namespace ringi {

/// Walks through the parts of one message and sorts what it finds into a ReadMail.
class PartReader final {
public:
    PartReader(ReadMail& mail, ReadFaults& faults) : m_mail{mail}, m_faults{faults} {}

    /// Reads the message's body. Returns the charset that its texts are in, as far as it says so:
    /// what raw bytes in its header are likely to be in.
    QByteArray read(const HeaderSection& head, QByteArrayView body);

private:
    struct Part {
        MimeParameters type;
        MimeParameters disposition;
        QByteArray encoding;
        QByteArray contentId;
        QByteArrayView body;
        int depth = 0;
    };

    Part makePart(const HeaderSection& head, QByteArrayView body, const Part* parent);
    void readPart(const Part& part);
    void readMultipart(const Part& part);
    void readInner(const Part& parent, QByteArrayView bytes);
    void readLeaf(const Part& part);
    void readText(const Part& part, const QByteArray& bytes, QString& into);
    QByteArray boundaryOf(const Part& part);
    QString fileName(const Part& part);

    ReadMail& m_mail;
    ReadFaults& m_faults;
    QByteArray m_charset; ///< of the first text part that names one
    bool m_hasText = false;
    bool m_hasHtml = false;
    int m_parts = 0;
};

/// A name that is safe to show and to save under: no path, no control or direction characters, at
/// most 255 UTF-8 bytes with the ending kept. May be empty.
QString receivedFileName(const QString& name);

} // namespace ringi
