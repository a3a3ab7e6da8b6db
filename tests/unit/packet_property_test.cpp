// SPDX-License-Identifier: Apache-2.0
// The packet digest changes exactly when what a recipient could receive, or who receives it,
// changes.
//
// "Exactly" has two sides. Whatever reaches another person, in another form, order, hour or by
// another way, is another packet: no exception. The other way round there are members that no
// recipient could see and that are sealed all the same; they are the mutations of
// unseenMutations(), and nothing else:
// - what the reviewer was shown and answers for: intent, name of the list, findings;
// - whose it is and who is kept from sealing it: workspace, campaign, revision and its parent,
// author,
//   who touched it, when it was submitted;
// - what a seal has to be worth: the policy (but for solo, which the message says);
// - which secrets of this office are meant: numbers of relay, signing key and set of files;
// - sources as they were shown, also where they compose the same: columns and values that no
//   template names, a file in the set that no row names.
// What lies beside a campaign in the office and changes no packet:
// tests/office/packet_reach_test.cpp.
#include "leaving_campaign.h"
#include "support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20261122;
constexpr int kCampaigns = 12;

QByteArray digestOf(const Snapshot& snapshot)
{
    const auto bytes = packetBytes(snapshot);
    if (!bytes)
        qFatal("no packet: %s", qPrintable(bytes.error().detail));
    return crypto::sha256(*bytes);
}

/// Every member that is no object, by path.
QMap<QString, QJsonValue> leavesOf(const QJsonObject& object, const QString& path = {})
{
    QMap<QString, QJsonValue> leaves;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject())
            leaves.insert(leavesOf(it.value().toObject(), path + it.key() + u'.'));
        else
            leaves.insert(path + it.key(), it.value());
    }
    return leaves;
}

} // namespace

class PacketPropertyTest final : public QObject {
    Q_OBJECT

private:
    /// Applies each to fresh random campaigns and says what it did to digest and mail.
    template <typename F>
    void eachChange(const QList<CampaignMutation>& mutations, F judge)
    {
        QRandomGenerator random(kSeed);
        QMap<QString, int> applied;
        for (int round = 0; round < kCampaigns; ++round) {
            const LeavingCampaign before = randomCampaign(random);
            const QByteArray mail = whatLeaves(before);
            QVERIFY2(!mail.contains("nothing"), mail.left(200).constData());
            QCOMPARE(whatLeaves(LeavingCampaign(before)), mail);
            const QByteArray digest = digestOf(frozen(before));
            for (const CampaignMutation& mutation : mutations) {
                LeavingCampaign after = before;
                if (!mutation.apply(after, random))
                    continue;
                ++applied[mutation.name];
                const bool otherMail = whatLeaves(after) != mail;
                const bool otherPacket = digestOf(frozen(after)) != digest;
                QVERIFY2(judge(otherMail, otherPacket),
                         qPrintable(u"%1: the mail %2, the packet %3"_s.arg(
                             mutation.name, otherMail ? u"changed"_s : u"did not change"_s,
                             otherPacket ? u"changed"_s : u"did not change"_s)));
            }
        }
        QCOMPARE(applied.size(), mutations.size());
    }

private Q_SLOTS:
    void whateverReachesSomebodyIsSealed()
    {
        eachChange(receivedMutations(), [](bool mail, bool packet) { return mail && packet; });
    }

    void whatElseIsSealedIsSeenByTheReviewerAlone()
    {
        eachChange(unseenMutations(), [](bool mail, bool packet) { return !mail && packet; });
    }

    void theSameIsTheSamePacket()
    {
        QRandomGenerator random(kSeed);
        for (int round = 0; round < kCampaigns; ++round) {
            const LeavingCampaign campaign = randomCampaign(random);
            QCOMPARE(digestOf(frozen(LeavingCampaign(campaign))), digestOf(frozen(campaign)));
        }
    }

    /// A member of the packet that neither list tries would make "exactly" a claim about the rest.
    void everyMemberOfThePacketIsTried()
    {
        QRandomGenerator random(kSeed);
        QSet<QString> tried{u"format"_s}, all;
        for (int round = 0; round < kCampaigns; ++round) {
            const LeavingCampaign before = randomCampaign(random);
            const auto leaves = leavesOf(packetOf(frozen(before)));
            for (const QString& leaf : leaves.keys())
                all.insert(leaf);
            for (const CampaignMutation& mutation : receivedMutations() + unseenMutations()) {
                LeavingCampaign after = before;
                if (!mutation.apply(after, random))
                    continue;
                const auto changed = leavesOf(packetOf(frozen(after)));
                for (auto it = leaves.cbegin(); it != leaves.cend(); ++it) {
                    if (changed.value(it.key()) != it.value())
                        tried.insert(it.key());
                }
            }
        }
        const QSet<QString> untried = all - tried;
        QVERIFY2(untried.isEmpty(),
                 qPrintable(QStringList(untried.cbegin(), untried.cend()).join(u", "_s)));
    }
};

#include "packet_property_test.moc"
RINGI_TEST(PacketPropertyTest)
