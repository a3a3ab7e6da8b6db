// SPDX-License-Identifier: Apache-2.0
#include "office/practice_office.h"

#include "office/campaign_desk.h"
#include "office/list_desk.h"
#include "office/message_desk.h"
#include "office/people_desk.h"
#include "office/settings_desk.h"
#include "people/identity.h"

#include <QDir>
#include <QFile>
#include <QtConcurrent>

namespace ringi {
namespace {

constexpr std::chrono::seconds kPracticeHold{3};

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList& cells)
{
    QStringList quotedCells;
    for (const QString& cell : cells)
        quotedCells.append(quoted(cell));
    return quotedCells.join(u',') + QStringLiteral("\r\n");
}

Result<QString> writeSampleFile(const QString& folder, const PracticeTexts& texts)
{
    QString csv = csvLine(QStringList{QStringLiteral("email")} + texts.fields);
    for (const QStringList& row : texts.rows)
        csv += csvLine(row);
    const QString path = QDir(folder).filePath(QStringLiteral("customers.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv.toUtf8()) < 0)
        return failure(ErrorCode::FileUnwritable, file.errorString());
    return path;
}

/// Fills a new office through its own desks. Runs on a pool thread, so it may wait for each step.
class Furnisher final {
public:
    Furnisher(Office& office, PracticeTexts texts, PracticeRelayFacts relay)
        : m_office(office), m_texts(std::move(texts)), m_relay(std::move(relay))
    {
    }

    Status furnish(const PracticePerson& author, const PracticePerson& approver,
                   const QString& folder)
    {
        const Secret password = passwordFromText(approver.password);
        const auto boss = m_office.people().signIn(approver.login, password).result();
        if (!boss)
            return failure(boss);
        if (auto ok = makePeople(*boss, author, password); !ok)
            return ok;
        const auto sender = makeSender(*boss);
        if (!sender)
            return failure(sender);
        const auto writer =
            m_office.people().signIn(author.login, passwordFromText(author.password)).result();
        if (!writer)
            return failure(writer);
        return makeDraft(*writer, *sender, folder);
    }

private:
    Status makePeople(const Session& boss, const PracticePerson& author, const Secret& password)
    {
        const PersonChange roles{boss.person(), boss.name(),
                                 Roles(Role::Administrator) | Role::Approver | Role::Auditor, true};
        if (auto ok = m_office.people().change(boss, password, roles).result(); !ok)
            return ok;
        const NewPerson person{author.name, author.login, Roles(Role::Author) | Role::ListKeeper,
                               passwordFromText(author.password)};
        const auto added = m_office.people().add(boss, password, person).result();
        return added ? Status{} : failure(added);
    }

    Result<SenderId> makeSender(const Session& boss)
    {
        RelayCard relay;
        relay.name = m_texts.officeName;
        relay.host = m_relay.host;
        relay.port = m_relay.port;
        relay.caPem = m_relay.caPem;
        const auto id = m_office.settings().saveRelay(boss, relay).result();
        if (!id)
            return failure(id);
        Policy policy;
        policy.hold = kPracticeHold;
        if (auto ok = m_office.settings().savePolicy(boss, {policy}).result(); !ok)
            return failure(ok);
        SenderCard sender;
        sender.name = m_texts.officeName;
        sender.address = QStringLiteral("office@example.com");
        sender.replyTo = QStringLiteral("office@example.com");
        sender.relay = *id;
        return m_office.settings().saveSender(boss, sender).result();
    }

    Status makeDraft(const Session& author, SenderId sender, const QString& folder)
    {
        const auto file = writeSampleFile(folder, m_texts);
        if (!file)
            return failure(file);
        ImportRequest request;
        request.listName = m_texts.listName;
        request.path = *file;
        const auto list = m_office.lists().import(author, request).result();
        if (!list)
            return failure(list);
        auto campaign = m_office.campaigns().create(author).result();
        if (!campaign)
            return failure(campaign);
        Draft& draft = campaign->draft;
        draft.intent = {m_texts.audience, m_texts.purpose, m_texts.rows.size(), author.name()};
        draft.sender = sender;
        draft.list = *list;
        draft.subject = m_texts.subject;
        draft.form = BodyForm::Rich;
        draft.html = m_texts.html;
        const auto picture =
            m_office.messages().addBytes(author, QStringLiteral("map.png"), m_texts.picture).result();
        if (!picture)
            return failure(picture);
        draft.images = {{QStringLiteral("map@practice"), *picture}};
        const auto saved = m_office.campaigns().save(author, *campaign).result();
        return saved ? Status{} : failure(saved);
    }

    Office& m_office;
    PracticeTexts m_texts;
    PracticeRelayFacts m_relay;
};

Result<PracticeOffice> makeNow(const QString& folder, const PracticeRelayFacts& relay,
                               const PracticeTexts& texts, const OfficeParts& parts)
{
    const QString password = QStringLiteral("practice-2026");
    PracticeOffice practice;
    practice.author = {texts.authorName, QStringLiteral("hanako"), password};
    practice.approver = {texts.approverName, QStringLiteral("taro"), password};

    WorkspacePlace place;
    place.folder = QDir(folder).filePath(QStringLiteral("workspace"));
    Founding founding;
    founding.officeName = texts.officeName;
    founding.personName = texts.approverName;
    founding.login = practice.approver.login;
    founding.password = passwordFromText(password);
    founding.practice = true;
    const auto office = Office::create(place, founding, parts).result();
    if (!office)
        return failure(office);
    practice.office = *office;
    Furnisher furnisher(**office, texts, relay);
    if (auto ok = furnisher.furnish(practice.author, practice.approver, folder); !ok)
        return failure(ok);
    return practice;
}

} // namespace

QFuture<Result<PracticeOffice>> makePracticeOffice(QString folder, PracticeRelayFacts relay,
                                                   PracticeTexts texts, OfficeParts parts)
{
    return QtConcurrent::run([=] { return makeNow(folder, relay, texts, parts); });
}

} // namespace ringi
