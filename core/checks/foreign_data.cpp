// SPDX-License-Identifier: Apache-2.0
#include "checks/foreign_data.h"

#include "campaign/leak_rules.h"
#include "checks/foreign_text.h"
#include "checks/recipient_pass.h"

#include <map>
#include <tuple>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostValues = 8'000'000;
constexpr std::size_t kMostFindings = 20;

/// The same value in many messages, or many people's values of one column.
struct Told {
    QString place;
    qint64 owner = 0;
    AffectedRows messages = {};
    qint64 last = 0; ///< ordinal

    void add(const Recipient& recipient)
    {
        if (std::exchange(last, recipient.ordinal) != recipient.ordinal)
            messages.add(recipient);
    }
};

class Search final {
public:
    Search(const Snapshot& snapshot, const CheckContext& context)
        : m_snapshot(snapshot), m_context(context), m_columns(snapshot.recipients.fields),
          m_office(snapshot, context.people)
    {
        for (const MessageTemplate& source : messageTemplates(snapshot))
            m_texts.emplace_back(source, snapshot.recipients.fields);
        // Named by the file itself, not by a template.
        if (snapshot.personalFiles && snapshot.personalFiles->name.isEmpty())
            m_fileColumn = snapshot.recipients.fields.indexOf(snapshot.personalFiles->field);
    }

    Findings run(qint64 mostValues)
    {
        const qint64 people = std::max<qint64>(1, m_snapshot.recipients.count);
        const auto atOnce = static_cast<int>(std::max<qint64>(1, mostValues / people));
        for (int first = 0; first < m_columns.count(); first += atOnce) {
            if (auto ok = lookFor(first, std::min(m_columns.count(), first + atOnce)); !ok)
                return failure(ok);
        }
        return findings();
    }

private:
    Status lookFor(int first, int end)
    {
        LeakFinder finder;
        const auto learnt =
            forEveryRecipient(m_snapshot, m_context, [&](const Recipient& recipient) {
                if (first == 0 && m_office.isOne(m_columns, recipient))
                    m_colleagues.insert(recipient.ordinal);
                for (int column = first; column < end; ++column) {
                    for (const LeakText& value : m_columns.valuesOf(recipient, column))
                        finder.add(recipient.ordinal, column, value);
                }
            });
        if (!learnt)
            return learnt;
        finder.freeze([this](int column) { return m_columns.isAlways(column); });
        for (ForeignText& text : m_texts)
            text.lookAtFixed(finder);
        return forEveryRecipient(m_snapshot, m_context,
                                 [&](const Recipient& recipient) { lookAt(finder, recipient); });
    }

    void lookAt(const LeakFinder& finder, const Recipient& recipient)
    {
        FormedRow row(recipient);
        std::optional<OwnWords> own; // of few
        for (const ForeignText& text : m_texts) {
            text.look(finder, row, [&](const ForeignText::Hit& hit) {
                if (!own)
                    own.emplace(m_columns, recipient);
                weigh(hit, text.source(), *own, recipient);
            });
        }
        if (m_fileColumn < 0)
            return;
        // What is missing is another check's.
        const auto file = m_context.personalFile(recipient.values.value(m_fileColumn));
        const QString name = file ? leakForm(file->name) : QString();
        const MessageText source{{}, MergeKind::FileName, u"body"_s, u"file"_s};
        finder.look(name, [&](const LeakFinder::Suspicion& found) {
            if (found.ordinal == recipient.ordinal)
                return;
            weigh({found, name.mid(found.at, found.length), false}, source,
                  OwnWords(m_columns, recipient), recipient);
        });
    }

    void weigh(const ForeignText::Hit& hit, const MessageText& text, const OwnWords& own,
               const Recipient& recipient)
    {
        const LeakWeight weight = own.weigh(hit.needle, hit.found);
        if (weight == LeakWeight::None || m_colleagues.contains(hit.found.ordinal) ||
            m_office.has(hit.needle))
            return;
        const Key key{weight, text.part, hit.found.column,
                      hit.isFixed ? 0 : own.through(hit.needle) + 1,
                      hit.isFixed ? hit.found.ordinal : 0};
        const auto told = m_told.try_emplace(key, Told{text.place, hit.found.ordinal}).first;
        told->second.add(recipient);
    }

    [[nodiscard]] QList<Finding> findings() const
    {
        QList<Finding> all;
        for (const auto& [key, told] : m_told) {
            const auto& [weight, part, column, through, owner] = key;
            // Two people have it, each in another column: it is theirs whose column comes first.
            if (through > 0 && through < column &&
                m_told.contains({weight, part, through, column, 0}))
                continue;
            const bool blocks = weight == LeakWeight::Sure ||
                                (weight == LeakWeight::Slight &&
                                 isMany(told.messages.rows, m_snapshot.recipients.count));
            if ((!blocks && weight != LeakWeight::Likely) || all.size() == kMostFindings)
                continue;
            all.append({blocks ? u"foreign-data"_s : u"foreign-words"_s,
                        blocks ? Severity::Blocking : Severity::Warning, part,
                        told.messages.facts({{u"owner"_s, told.owner},
                                             {u"field"_s, m_columns.nameOf(column)},
                                             {u"part"_s, told.place}})});
        }
        return all;
    }

    /// Surest first: where, in whose column, in which of one's own too (0: none), and whose it is
    /// where it stands in the fixed text.
    using Key = std::tuple<LeakWeight, QString, int, int, qint64>;

    const Snapshot& m_snapshot;
    const CheckContext& m_context;
    LeakColumns m_columns;
    OfficeWords m_office;
    std::vector<ForeignText> m_texts;
    qsizetype m_fileColumn = -1;
    QSet<qint64> m_colleagues; ///< ordinals
    std::map<Key, Told, std::greater<>> m_told;
};

} // namespace

Findings checkForeignData(const Snapshot& snapshot, const CheckContext& context)
{
    return findForeignData(snapshot, context, kMostValues);
}

Findings findForeignData(const Snapshot& snapshot, const CheckContext& context, qint64 mostValues)
{
    return Search(snapshot, context).run(mostValues);
}

} // namespace ringi
