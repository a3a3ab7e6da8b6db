// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_words.h"

#include "campaign/leak_text.h"
#include "mail/mail_reader.h"

namespace ringi {

QString foldedWords(const QString& text)
{
    return text.toCaseFolded().simplified();
}

QString rehearsalWords(const QByteArray& message)
{
    const auto mail = readMail(message);
    if (!mail)
        return foldedWords(QString::fromUtf8(message));
    // Nothing is found across the end of a part.
    const QString end = QStringLiteral("\n|\n");
    QString all;
    for (const auto& [name, value] : mail->headers)
        all += value + end;
    all += mail->text + end;
    all += withoutReferences(mail->html) + end;
    for (const ReadFile& file : mail->files)
        all += file.name + end;
    if (all.contains(u'%'))
        all += withoutPercents(all);
    return foldedWords(all);
}

} // namespace ringi
