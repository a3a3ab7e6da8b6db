// SPDX-License-Identifier: Apache-2.0
#include "office/overview_maker.h"

#include "campaign/address_set.h"
#include "store/list_gateway.h"
#include "store/past_mail_gateway.h"
#include "store/recipients_summary.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPage = 1000;
constexpr int kCampaignsCompared = 5;
constexpr qsizetype kDomainsAtOnce = 500;
constexpr qsizetype kMostNewDomains = 50;

/// One reading of the recipients and of the past; each step fills in its part of the answer.
class Overview final {
public:
    Overview(Connection& connection, const FrozenCampaign& frozen,
             const std::function<bool()>& cancelled)
        : m_connection(connection), m_snapshot(frozen.snapshot), m_cancelled(cancelled),
          m_survey(frozen.snapshot.recipients.fields)
    {
        m_answer.list = frozen.row.draft.list;
    }

    Result<RecipientOverview> make()
    {
        for (const auto step : {&Overview::readRecipients, &Overview::nameNamesakes,
                                &Overview::readPast, &Overview::readLeftOut}) {
            if (auto ok = (this->*step)(); !ok)
                return failure(ok);
        }
        return std::move(m_answer);
    }

private:
    Status readRecipients();
    Status nameNamesakes();
    Status readPast();
    Status compare(const PastCampaign& past);
    Status addOverlap(const PastCampaign& past, bool sameList);
    Status forgetReached(CampaignId past);
    Status readLeftOut();
    [[nodiscard]] Status goOn() const
    {
        return m_cancelled && m_cancelled() ? failure(ErrorCode::Cancelled) : Status{};
    }

    Connection& m_connection;
    const Snapshot& m_snapshot;
    const std::function<bool()>& m_cancelled;
    RecipientSurvey m_survey;
    AddressSet m_addresses;
    QList<DomainShare> m_unreached; ///< no campaign looked at so far reached anybody there
    int m_sameList = 0;
    int m_otherLists = 0;
    RecipientOverview m_answer;
};

Status Overview::readRecipients()
{
    const auto read = forEachFrozen(m_connection, m_snapshot, [this](const Recipient& recipient) {
        m_survey.add(recipient);
        m_addresses.add(recipient.address);
        return goOn();
    });
    if (!read)
        return read;
    m_answer.picture = m_survey.picture();
    return {};
}

Status Overview::nameNamesakes()
{
    RevisionGateway revisions(m_connection);
    const QList<qsizetype> columns = nameColumns(m_snapshot.recipients.fields);
    for (const SameName& group : std::as_const(m_answer.picture.sameNames)) {
        NamesakeGroup namesakes{{}, group.people, {}};
        for (const qint64 ordinal : group.ordinals) {
            const auto person =
                revisions.recipient(m_snapshot.campaign, m_snapshot.revision, ordinal);
            if (!person)
                return failure(person);
            if (namesakes.name.isEmpty())
                namesakes.name = nameOf(*person, columns);
            namesakes.addresses.append(person->address);
        }
        m_answer.namesakes.append(std::move(namesakes));
    }
    return goOn();
}

Status Overview::readPast()
{
    PastMailGateway past(m_connection);
    m_unreached = m_survey.domains();
    std::optional<PastCampaign> last;
    for (bool more = true; more;) {
        const auto page = past.started(last, kPage);
        if (!page)
            return failure(page);
        for (const PastCampaign& campaign : *page) {
            if (campaign.id == m_snapshot.campaign)
                continue;
            m_answer.hasPast = true;
            if (auto ok = compare(campaign); !ok)
                return ok;
        }
        more = page->size() == kPage;
        if (more)
            last = page->last();
    }
    std::ranges::stable_partition(m_answer.overlaps, &PastOverlap::sameList);
    if (!m_answer.hasPast)
        return {};
    m_answer.newDomainCount = m_unreached.size();
    for (const DomainShare& share : std::as_const(m_unreached))
        m_answer.newDomainPeople += share.people;
    m_answer.newDomains = m_unreached.first(std::min(kMostNewDomains, m_unreached.size()));
    return {};
}

Status Overview::compare(const PastCampaign& past)
{
    const bool sameList = past.list.isValid() && past.list == m_answer.list;
    int& compared = sameList ? m_sameList : m_otherLists;
    if (compared < kCampaignsCompared) {
        ++compared;
        if (auto ok = addOverlap(past, sameList); !ok)
            return ok;
    }
    return forgetReached(past.id);
}

Status Overview::addOverlap(const PastCampaign& past, bool sameList)
{
    PastOverlap overlap{past.id, past.subject, past.startedAt, sameList, 0, 0};
    qint64 after = 0;
    for (bool more = true; more;) {
        if (auto ok = goOn(); !ok)
            return ok;
        const auto page = PastMailGateway(m_connection).reached(past.id, after, kPage);
        if (!page)
            return failure(page);
        for (const PastLine& line : *page) {
            if (!m_addresses.contains(line.address))
                continue;
            ++overlap.reached;
            overlap.perhaps += line.unknown ? 1 : 0;
        }
        more = page->size() == kPage;
        after = page->isEmpty() ? after : page->last().ordinal;
    }
    if (sameList || overlap.reached > 0)
        m_answer.overlaps.append(overlap);
    return {};
}

/// After the last campaign or two hardly any are left to ask for.
Status Overview::forgetReached(CampaignId past)
{
    QList<DomainShare> left;
    for (qsizetype first = 0; first < m_unreached.size(); first += kDomainsAtOnce) {
        if (auto ok = goOn(); !ok)
            return ok;
        const auto some =
            m_unreached.sliced(first, std::min(kDomainsAtOnce, m_unreached.size() - first));
        QStringList names;
        for (const DomainShare& share : some)
            names.append(share.domain);
        const auto reached = PastMailGateway(m_connection).domainsReached(past, names);
        if (!reached)
            return failure(reached);
        std::ranges::copy_if(some, std::back_inserter(left), [&](const DomainShare& share) {
            return !reached->contains(share.domain);
        });
    }
    m_unreached = std::move(left);
    return {};
}

Status Overview::readLeftOut()
{
    if (!m_answer.list.isValid())
        return {};
    const auto list = ListGateway(m_connection).find(m_answer.list);
    if (!list)
        return failure(list);
    m_answer.sourceFile = list->sourceFile;
    m_answer.leftOut = list->refusedCount;
    return goOn();
}

} // namespace

Result<RecipientOverview> overviewOf(Connection& connection, const FrozenCampaign& frozen,
                                     const std::function<bool()>& cancelled)
{
    return Overview(connection, frozen, cancelled).make();
}

} // namespace ringi
