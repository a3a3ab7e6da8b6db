// SPDX-License-Identifier: Apache-2.0
#include "campaign/sample_choice.h"

#include <QtEndian>

#include <algorithm>

namespace ringi {
namespace {

bool isBeyondAscii(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x7F; });
}

bool isBlank(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

/// Gathers reasons by recipient, as many recipients as there is room for.
class Gathering final {
public:
    /// False where that would be one sample too many.
    bool add(qint64 ordinal, const SampleWhy& why)
    {
        auto sample = std::find_if(m_samples.begin(), m_samples.end(),
                                   [ordinal](const Sample& one) { return one.ordinal == ordinal; });
        if (sample == m_samples.end()) {
            if (m_samples.size() == SampleChooser::kMost)
                return false;
            sample = m_samples.insert(m_samples.end(), {ordinal, {}});
        }
        if (!sample->why.contains(why))
            sample->why.append(why);
        return true;
    }
    [[nodiscard]] QList<Sample> inOrder()
    {
        std::sort(m_samples.begin(), m_samples.end(),
                  [](const Sample& a, const Sample& b) { return a.ordinal < b.ordinal; });
        return m_samples;
    }

private:
    QList<Sample> m_samples;
};

} // namespace

void SampleChooser::Rows::add(qint64 ordinal)
{
    if (count == 0)
        first = ordinal;
    ++count;
}

SampleChooser::SampleChooser(const Snapshot& snapshot)
{
    for (const QString& field : snapshot.recipients.fields) {
        Column column;
        column.field = field;
        m_columns.append(column);
    }
    countUses(snapshot.subject, MergeKind::Header);
    countUses(snapshot.body, MergeKind::Text);
    countUses(snapshot.html, MergeKind::Html);
}

void SampleChooser::countUses(const QString& source, MergeKind kind)
{
    const auto parsed = MergeTemplate::parse(source, kind);
    if (!parsed) // cannot be submitted; whoever renders a sample says why
        return;
    for (const MergeTemplate::Placeholder& placeholder : parsed->placeholders()) {
        for (Column& column : m_columns) {
            if (column.field != placeholder.field)
                continue;
            column.isUsed = true;
            column.places += placeholder.isCondition ? 0 : 1;
        }
    }
}

void SampleChooser::add(const Recipient& recipient)
{
    ++m_count;
    qint64 units = 0;
    bool isForeign = false;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        Column& column = m_columns[i];
        if (!column.isUsed)
            continue;
        const QString value = recipient.values.value(i);
        units += column.places * value.size();
        if (isBlank(value)) {
            column.blank.add(recipient.ordinal);
        } else if (isBeyondAscii(value)) {
            column.notAscii.add(recipient.ordinal);
            isForeign = true;
        }
    }
    if (isForeign)
        m_foreignValues.add(recipient.ordinal);
    if (isBeyondAscii(recipient.address))
        m_foreignAddresses.add(recipient.ordinal);
    addDomain(recipient);
    addLength(recipient.ordinal, units);
}

void SampleChooser::addDomain(const Recipient& recipient)
{
    const QString& address = recipient.address;
    m_domains[address.mid(address.lastIndexOf(u'@') + 1).toLower()].add(recipient.ordinal);
}

void SampleChooser::addLength(qint64 ordinal, qint64 units)
{
    if (m_count == 1 || units > m_longest.units)
        m_longest = {ordinal, units};
    if (m_count == 1 || units < m_shortest.units)
        m_shortest = {ordinal, units};
}

std::optional<Sample> SampleChooser::rarestDomain() const
{
    const Rows* rarest = nullptr;
    QString name;
    qint64 most = 0;
    for (auto domain = m_domains.cbegin(); domain != m_domains.cend(); ++domain) {
        most = std::max(most, domain->count);
        const bool isRarer = rarest == nullptr || domain->count < rarest->count ||
                             (domain->count == rarest->count && domain->first < rarest->first);
        if (isRarer) {
            rarest = &*domain;
            name = domain.key();
        }
    }
    if (rarest == nullptr || rarest->count == most)
        return std::nullopt;
    return Sample{rarest->first, {{SampleReason::RarestDomain, name, rarest->count}}};
}

ChosenSamples SampleChooser::choose(const QByteArray& packetDigest) const
{
    if (m_count == 0)
        return {};
    Gathering gathering;
    gathering.add(1, {SampleReason::First, {}, 0});
    gathering.add(m_count, {SampleReason::Last, {}, 0});
    for (qsizetype offset = 0; offset < 8 * kDrawn && offset + 8 <= packetDigest.size();
         offset += 8) {
        const auto number = qFromBigEndian<quint64>(packetDigest.constData() + offset);
        gathering.add(1 + static_cast<qint64>(number % static_cast<quint64>(m_count)),
                      {SampleReason::Drawn, {}, 0});
    }
    if (m_longest.units != m_shortest.units) {
        gathering.add(m_longest.ordinal, {SampleReason::Longest, {}, 0});
        gathering.add(m_shortest.ordinal, {SampleReason::Shortest, {}, 0});
    }
    if (const auto rarest = rarestDomain())
        gathering.add(rarest->ordinal, rarest->why.first());
    if (m_foreignAddresses.count > 0)
        gathering.add(m_foreignAddresses.first,
                      {SampleReason::NotAscii, {}, m_foreignAddresses.count});
    for (const Column& column : m_columns) {
        // One sample for all columns, or a Japanese list would be nothing but such.
        if (column.notAscii.count > 0 && column.notAscii.first == m_foreignValues.first)
            gathering.add(column.notAscii.first,
                          {SampleReason::NotAscii, column.field, column.notAscii.count});
    }
    ChosenSamples chosen;
    for (const Column& column : m_columns) {
        if (column.blank.count > 0 &&
            !gathering.add(column.blank.first,
                           {SampleReason::Blank, column.field, column.blank.count}))
            ++chosen.leftOut;
    }
    chosen.samples = gathering.inOrder();
    return chosen;
}

} // namespace ringi
