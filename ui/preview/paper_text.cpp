// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/paper_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString marked(const PaperRun& run)
{
    using Mark = PaperRun::Mark;
    const bool known = !run.by.isEmpty();
    switch (run.mark) {
    case Mark::Plain: return u"%2"_s;
    case Mark::Inserted:
        return known ? PaperText::tr("[inserted by %1: %2]") : PaperText::tr("[inserted: %2]");
    case Mark::Deleted:
        return known ? PaperText::tr("[deleted by %1: %2]") : PaperText::tr("[deleted: %2]");
    case Mark::MovedHere:
        return known ? PaperText::tr("[moved here by %1: %2]") : PaperText::tr("[moved here: %2]");
    case Mark::MovedAway:
        return known ? PaperText::tr("[moved away by %1: %2]") : PaperText::tr("[moved away: %2]");
    case Mark::Hidden: return PaperText::tr("[hidden: %2]");
    case Mark::Comment:
        return known ? PaperText::tr("[comment by %1: %2]") : PaperText::tr("[comment: %2]");
    case Mark::Note: return PaperText::tr("[speaker note: %2]");
    }
    return {};
}

} // namespace

QString PaperText::straight(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t')
            out += c;
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            out += u"[U+%1]"_s.arg(c.unicode(), 4, 16, QChar(u'0')).toUpper();
        else
            out += c;
    }
    return out;
}

QString PaperText::of(const PaperParagraph& paragraph)
{
    QString text;
    for (const PaperRun& run : paragraph) {
        if (run.mark == PaperRun::Mark::Plain) {
            text += straight(run.text);
            continue;
        }
        const QString words = marked(run);
        const qsizetype at = words.indexOf("%2"_L1);
        // Not arg(): the text may hold "%1" itself.
        const QString head = at < 0 ? words : words.left(at);
        const QString tail = at < 0 ? QString() : words.mid(at + 2);
        text += QString(head).replace("%1"_L1, straight(run.by)) + straight(run.text) +
                QString(tail).replace("%1"_L1, straight(run.by));
    }
    return text;
}

QString PaperText::of(const PaperSection& section)
{
    QStringList all;
    all.reserve(section.paragraphs.size());
    for (const PaperParagraph& paragraph : section.paragraphs)
        all.append(of(paragraph));
    return all.join(u'\n');
}

QString PaperText::slides(const PaperReport& report)
{
    QStringList all;
    for (const PaperSection& slide : report.sections) {
        all.append((slide.hidden ? tr("Slide %1 (hidden)") : tr("Slide %1")).arg(slide.name));
        all.append(of(slide) + u'\n');
    }
    return all.join(u'\n');
}

} // namespace ringi
