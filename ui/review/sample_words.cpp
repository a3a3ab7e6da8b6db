// SPDX-License-Identifier: Apache-2.0
#include "ui/review/sample_words.h"

#include "ui/words/format.h"

namespace ringi {

using namespace Qt::StringLiterals;

QString SampleWords::of(const SampleWhy& why)
{
    switch (why.reason) {
    case SampleReason::First: return tr("The first on the list");
    case SampleReason::Last: return tr("The last on the list");
    case SampleReason::Drawn:
        return tr("Drawn by lot from the packet’s digest: the author cannot choose it");
    case SampleReason::Longest: return tr("The longest: its values add most to the message");
    case SampleReason::Shortest: return tr("The shortest: its values add least to the message");
    case SampleReason::RarestDomain:
        return why.rows == 1
                   ? tr("The only address at %1").arg(why.about)
                   : tr("%1, the domain that fewest others are at (%2)", "domain, number of people")
                         .arg(why.about, formatPeople(why.rows));
    case SampleReason::NotAscii:
        return why.about.isEmpty()
                   ? tr("An address with letters beyond A to Z (%1)", "number of people")
                         .arg(formatPeople(why.rows))
                   : tr("A value with letters beyond A to Z: %1 (%2)", "column, number of people")
                         .arg(why.about, formatPeople(why.rows));
    case SampleReason::Blank:
        return tr("A blank value: %1 (%2)", "column, number of people")
            .arg(why.about, formatPeople(why.rows));
    }
    return {};
}

QString SampleWords::of(const Sample& sample)
{
    QStringList lines{tr("Why this one:")};
    for (const SampleWhy& why : sample.why)
        lines.append(u"• "_s + of(why));
    return lines.join(u'\n');
}

} // namespace ringi
