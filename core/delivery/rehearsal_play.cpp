// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_play.h"

#include "campaign/leak_text.h"
#include "delivery/rehearsal_words.h"
#include "delivery/run_setup.h"
#include "store/campaign_files.h"
#include "store/file_gateway.h"
#include "store/list_gateway.h"
#include "store/revision_gateway.h"
#include "store/workspace_store.h"

namespace ringi {
namespace {

constexpr int kPage = 500;
constexpr int kPageWithFiles = 4; ///< everybody's own attachment is in memory meanwhile

/// What every message says: a value that stands in here is nobody's secret.
QString sourcesOf(const Snapshot& snapshot)
{
    const SenderSnapshot& sender = snapshot.sender;
    const QStringList all{
        snapshot.subject,     snapshot.body,      withoutReferences(snapshot.html),
        sender.fromName,      sender.fromAddress, sender.replyTo,
        sender.envelopeSender};
    return all.join(u'\n');
}

} // namespace

RehearsalStage::Play::Play(std::shared_ptr<Backstage> backstage, RehearsalPlan plan)
    : m_backstage(std::move(backstage)), m_plan(std::move(plan))
{
    m_promise.start();
    m_promise.setProgressRange(0, static_cast<int>(m_plan.count));
}

RehearsalStage::Play::~Play()
{
    end(failure(ErrorCode::Cancelled)); // the stage went, and a step never came
}

QFuture<Result<Rehearsal>> RehearsalStage::Play::start(std::shared_ptr<Backstage> backstage,
                                                       RehearsalPlan plan)
{
    std::shared_ptr<Play> play(new Play(std::move(backstage), std::move(plan)));
    auto future = play->m_promise.future();
    const Snapshot& snapshot = play->m_plan.snapshot;
    play->m_facts.fields = snapshot.recipients.fields;
    play->m_facts.sources = sourcesOf(snapshot);
    play->after(readSigner(*play->m_backstage->parts.secrets, snapshot.workspace, snapshot.sender),
                &Play::onSigner);
    return future;
}

/// The step on the pool, as soon as the future has its result.
template <typename T>
void RehearsalStage::Play::after(QFuture<Result<T>> future, void (Play::*step)(const Result<T>&))
{
    future.then([self = shared_from_this(), step](const Result<T>& result) {
        self->m_backstage->run([self, step, result] { (self.get()->*step)(result); });
    });
}

void RehearsalStage::Play::end(Result<Rehearsal> result)
{
    if (std::exchange(m_ended, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

void RehearsalStage::Play::onSigner(const Result<DkimSigner>& signer)
{
    // Without the keys it is played all the same: another computer may have them.
    if (signer)
        m_signer = *signer;
    else
        m_facts.unsignedBecause = signer.error();
    m_facts.isSigned = signer && !m_plan.snapshot.sender.dkim.isEmpty();
    after(m_backstage->parts.store->readers().run(
              [snapshot = m_plan.snapshot](Connection& connection) {
                  return readCampaignFiles(connection, snapshot);
              }),
          &Play::onFiles);
}

void RehearsalStage::Play::onFiles(const Result<CampaignFiles>& files)
{
    if (!files) {
        end(failure(files));
        return;
    }
    auto maker = RehearsalMaker::make(m_plan.snapshot, *files, m_signer);
    if (!maker) {
        end(failure(maker));
        return;
    }
    m_maker.emplace(*std::move(maker));
    const Parts& parts = m_backstage->parts;
    auto spool = RehearsalSpool::make({parts.folder, parts.leaveFree});
    if (!spool) {
        end(failure(spool));
        return;
    }
    m_spool = *std::move(spool);
    for (const QList<MailFile>& shared : {files->images, files->files}) {
        for (const MailFile& file : shared)
            m_spool->share(file.encoded);
    }
    nextPage();
}

Result<RehearsalStage::Play::Actors> RehearsalStage::Play::readPage(Connection& connection,
                                                                    const RehearsalPlan& plan,
                                                                    qint64 afterOrdinal)
{
    const Snapshot& snapshot = plan.snapshot;
    const auto column = personalFileColumn(snapshot);
    if (!column)
        return failure(column);
    const int limit = *column ? kPageWithFiles : kPage;
    const auto people =
        plan.list.isValid()
            ? ListGateway(connection).recipientsAfter(plan.list, afterOrdinal, limit)
            : RevisionGateway(connection)
                  .recipientsAfter(snapshot.campaign, snapshot.revision, afterOrdinal, limit);
    if (!people)
        return failure(people);
    Actors actors;
    for (const Recipient& person : *people) {
        Actor actor{person, std::optional<MailFile>()};
        if (*column) {
            const auto found =
                FileGateway(connection)
                    .setMember(snapshot.personalFiles->set, person.values.value(**column));
            auto file = found ? readMailFile(connection, *found) : failure(found);
            if (file)
                actor.file = *std::move(file);
            else
                actor.file = failure(file);
        }
        actors.append(std::make_shared<const Actor>(std::move(actor)));
    }
    return actors;
}

void RehearsalStage::Play::nextPage()
{
    if (m_promise.isCanceled() || m_backstage->isClosed()) {
        end(failure(ErrorCode::Cancelled));
        return;
    }
    after(m_backstage->parts.store->readers().run(
              [plan = m_plan, last = m_spool->count()](Connection& connection) {
                  return readPage(connection, plan, last);
              }),
          &Play::onPage);
}

void RehearsalStage::Play::onPage(const Result<Actors>& page)
{
    if (!page) {
        end(failure(page));
        return;
    }
    for (const auto& actor : *page) {
        if (m_promise.isCanceled() || m_backstage->isClosed()) {
            end(failure(ErrorCode::Cancelled));
            return;
        }
        if (auto ok = perform(*actor); !ok) {
            end(failure(ok));
            return;
        }
    }
    m_promise.setProgressValue(static_cast<int>(m_spool->count()));
    if (!page->isEmpty()) {
        nextPage();
        return;
    }
    if (auto ok = m_spool->finish(); !ok) {
        end(failure(ok));
        return;
    }
    end(Rehearsal(std::move(m_spool), std::move(m_facts)));
}

/// Composes one message and lets it be received. An error is about the rehearsal, not the person.
Status RehearsalStage::Play::perform(const Actor& actor)
{
    const auto isInTheWay = [&](const Error& problem) {
        ++m_facts.problems;
        ++m_facts.byReason[problem.code];
        return m_spool->add(actor.recipient, problem);
    };
    if (!actor.file)
        return isInTheWay(actor.file.error());
    const auto letter =
        m_maker->letter(actor.recipient, *actor.file, m_backstage->parts.clock->now());
    if (!letter)
        return isInTheWay(letter.error());
    const auto received = m_talk.send(*letter);
    if (!received)
        return received.error().code == ErrorCode::RelayRefused ? isInTheWay(received.error())
                                                                : failure(received);
    ++m_facts.messages;
    return m_spool->add(actor.recipient, received->content);
}

} // namespace ringi
