// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bypass_office.h"
#include "office/review_talk.h"
#include "support/await.h"
#include "support/office_fixture.h"

#include <QtTest>

#include <algorithm>

namespace ringi::test {

template <typename T>
QString refusalOf(const Result<T>& result)
{
    return result ? QString() : errorCodeName(result.error().code);
}

/// An office with a campaign that several people review. A test class is one.
class TalkOffice {
protected:
    void setUp()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
    }
    [[nodiscard]] ReviewTalk& talk() { return m_office->office().review().talk(); }
    CampaignId submitted(const QString& listName = QStringLiteral("Customers"))
    {
        RelayFacts relay;
        relay.host = QStringLiteral("relay.example.com");
        relay.port = 587;
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        const ListId list = m_office->importList(OfficeFixture::numberedPeople(4), listName);
        const CampaignId campaign = m_office->draft(sender, list, 4);
        m_office->submit(campaign);
        return campaign;
    }
    void again(CampaignId campaign, const std::function<void(Draft&)>& change = {})
    {
        CampaignDesk& desk = m_office->office().campaigns();
        if (m_office->state(campaign) == CampaignState::Submitted)
            QVERIFY(await(desk.withdraw(m_office->hanako(), campaign)));
        if (m_office->state(campaign) != CampaignState::Draft)
            revise(campaign);
        auto opened = await(desk.load(campaign));
        QVERIFY2(opened, qPrintable(refusalOf(opened)));
        if (change) {
            change(opened->draft);
            QVERIFY(await(desk.save(m_office->hanako(), *opened)));
        }
        m_office->submit(campaign);
    }
    void revise(CampaignId campaign)
    {
        QVERIFY(await(m_office->office().campaigns().revise(m_office->hanako(), campaign)));
    }
    ReviewStart start(const Session& reviewer, CampaignId campaign)
    {
        auto started = await(talk().takeUp(reviewer, campaign));
        if (!started)
            qFatal("the review is not taken up");
        return *std::move(started);
    }
    void look(const Session& reviewer, const LookedAt& what)
    {
        QVERIFY(await(talk().look(reviewer, what)));
    }
    ReviewComment said(const Session& reviewer, const NewComment& comment)
    {
        auto kept = await(talk().comment(reviewer, comment));
        if (!kept)
            qFatal("the comment is not kept");
        return *std::move(kept);
    }
    QStringList todo(CampaignId campaign)
    {
        QStringList texts;
        const auto list = await(talk().todo(m_office->hanako(), campaign));
        if (!list)
            qFatal("no list");
        for (const ReviewComment& item : *list)
            texts.append((item.row.doneAt ? QStringLiteral("+") : QStringLiteral("-")) +
                         item.row.part + QChar(u':') + item.row.text);
        return texts;
    }
    AuditEntry latest(const QString& action)
    {
        AuditEntry found;
        for (const AuditEntry& entry : m_office->log()) {
            if (entry.action == action && entry.sequence > found.sequence)
                found = entry;
        }
        return found;
    }
    int logged(const QString& action)
    {
        const auto log = m_office->log();
        return static_cast<int>(std::ranges::count(log, action, &AuditEntry::action));
    }

    std::unique_ptr<OfficeFixture> m_office;
};

} // namespace ringi::test
