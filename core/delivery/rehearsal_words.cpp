// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_words.h"

#include "mail/mail_reader.h"

#include <QUrl>

#include <array>
#include <optional>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestReference = 10;

struct Named {
    QStringView name;
    char16_t letter;
};
/// What our own escaping writes, and what authors write by hand.
constexpr std::array kNamed{Named{u"amp", u'&'},  Named{u"lt", u'<'},    Named{u"gt", u'>'},
                            Named{u"quot", u'"'}, Named{u"apos", u'\''}, Named{u"nbsp", u' '}};

/// "&#233;" without & and ;.
std::optional<QString> referred(QStringView reference)
{
    if (reference.startsWith(u'#')) {
        const bool hex =
            reference.size() > 2 && (reference.at(1) == u'x' || reference.at(1) == u'X');
        bool ok = false;
        const uint code = reference.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok || code == 0 || code > 0x10FFFF)
            return std::nullopt;
        const char32_t letter = code;
        return QString::fromUcs4(&letter, 1);
    }
    for (const Named& named : kNamed) {
        if (named.name == reference)
            return QString(QChar(named.letter));
    }
    return std::nullopt;
}

} // namespace

QString withoutReferences(const QString& html)
{
    QString out;
    out.reserve(html.size());
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype mark = html.indexOf(u'&', at);
        if (mark < 0)
            break;
        out += QStringView(html).sliced(at, mark - at);
        at = mark;
        const qsizetype end = html.indexOf(u';', mark);
        if (end > mark && end - mark <= kLongestReference) {
            if (const auto text = referred(QStringView(html).sliced(mark + 1, end - mark - 1))) {
                out += *text;
                at = end + 1;
                continue;
            }
        }
        out += u'&';
        ++at;
    }
    out += QStringView(html).sliced(at);
    return out;
}

QString foldedWords(const QString& text)
{
    return text.toCaseFolded().simplified();
}

QString rehearsalWords(const QByteArray& message)
{
    const auto mail = readMail(message);
    if (!mail)
        return foldedWords(QString::fromUtf8(message));
    QString all;
    for (const auto& [name, value] : mail->headers)
        all += value + u'\n';
    all += mail->text + u'\n';
    all += withoutReferences(mail->html) + u'\n';
    for (const ReadFile& file : mail->files)
        all += file.name + u'\n';
    if (all.contains(u'%'))
        all += QUrl::fromPercentEncoding(all.toUtf8());
    return foldedWords(all);
}

} // namespace ringi
