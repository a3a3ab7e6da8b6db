// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "ui/review/review_window.h"
#include "ui/shell/theme.h"

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QtTest>

namespace ringi::test {

/// An office with a campaign submitted to 40 people, and its review window as a reviewer works with
/// it: by keyboard, every part read before it is ticked. A test class is one.
class ReviewHarness {
protected:
    ReviewHarness() = default;
    ~ReviewHarness() = default;

    /// By another clock than the system's; it outlives the office.
    void setUp(const Clock& clock)
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->useClock(clock);
        begin();
    }
    void setUp()
    {
        m_office = std::make_unique<OfficeFixture>();
        begin();
    }
    void begin()
    {
        m_office->found();
        m_context.office = m_office->sharedOffice();
        m_context.clock = &m_office->clock();
        m_context.events = &m_events;
        RelayFacts relay;
        relay.host = QStringLiteral("relay.example.com");
        relay.port = 587;
        CampaignWords words;
        words.body = QStringLiteral("Dear {{name}},\n") + QStringLiteral("a line\n").repeated(80);
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        const ListId list = m_office->importList(OfficeFixture::numberedPeople(40));
        m_campaign = m_office->draft(sender, list, 40, words);
        m_office->submit(m_campaign);
    }
    void tearDown()
    {
        delete m_window;
        m_context.office.reset();
        m_office.reset();
        applyLook({ThemeChoice::Light, 100}, false);
    }

    template <typename W>
    [[nodiscard]] W* find(const char* name)
    {
        return m_window->findChild<W*>(QLatin1StringView(name));
    }

    void open(const Session& reviewer)
    {
        m_context.session = reviewer;
        const auto folder = await(m_office->office().review().open(reviewer, m_campaign));
        QVERIFY(folder);
        m_window = new ReviewWindow(m_context, *folder, nullptr);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }

    void press(const char* name)
    {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    /// Page Down in everything that scrolls, as a reader does.
    void readToEnd()
    {
        for (auto* area : m_window->findChildren<QAbstractScrollArea*>()) {
            if (area->isVisible())
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        }
    }

    /// Reads what is shown to its end; takes up the next sample when this one counts.
    void readOn()
    {
        readToEnd();
        auto* next = find<QPushButton>("sampleNextButton");
        if (!next)
            return; // a share without the body
        const QString head = find<QLabel>("sampleHead")->text();
        if (!next->isVisible() || !next->isEnabled() || head == m_leftSample)
            return;
        const auto sample =
            QRegularExpression(QStringLiteral("Sample (\\d+) of (\\d+)")).match(head);
        const int left = samplesLeft();
        if (!sample.hasMatch() || left == 0 ||
            left > sample.captured(2).toInt() - sample.captured(1).toInt())
            return;
        m_leftSample = head;
        QTest::keyClick(next, Qt::Key_Space);
    }

    /// How many samples the part in front still wants to be read.
    [[nodiscard]] int samplesLeft()
    {
        return QRegularExpression(QStringLiteral("Read (\\d+) more sample"))
            .match(missing())
            .captured(1)
            .toInt();
    }

    /// What the part in front says is still missing before its tick.
    [[nodiscard]] QString missing()
    {
        for (const QLabel* label :
             m_window->findChildren<QLabel*>(QStringLiteral("missingWords"))) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    void tick(const char* part, const char* tickName)
    {
        press(part);
        auto* box = find<QCheckBox>(tickName);
        QVERIFY(box);
        QTRY_VERIFY2_WITH_TIMEOUT((readOn(), box->isEnabled()), tickName, 30'000);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }

    /// Every part, as its button names it; the number must be said already.
    void tickAll()
    {
        for (const char* part : {"Intent", "Sender", "Recipients", "Subject", "Body", "Timing",
                                 "Findings"})
            tick(qPrintable(QStringLiteral("part%1Button").arg(QLatin1StringView(part))),
                 qPrintable(QStringLiteral("tick%1").arg(QLatin1StringView(part))));
    }

    void sayExpected(int expected, int loaded = 40)
    {
        press("partRecipientsButton");
        auto* spin = find<QSpinBox>("expectedCountSpin");
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(expected));
        press("revealButton");
        QTRY_VERIFY(find<QLabel>("countWords")->text().contains(QString::number(loaded)));
    }

    /// A campaign with HTML, a picture in it, an attachment and a picture elsewhere.
    CampaignId designed(const QString& more = {})
    {
        const auto before = await(m_office->office().campaigns().load(m_campaign));
        auto campaign = await(m_office->office().campaigns().create(m_office->hanako()));
        if (!before || !campaign)
            qFatal("no campaign");
        const CampaignId id = campaign->draft.id;
        campaign->draft.intent = before->draft.intent;
        campaign->draft.sender = before->draft.sender;
        campaign->draft.list = before->draft.list;
        campaign->draft.timing = before->draft.timing;
        campaign->draft.subject = before->draft.subject;
        campaign->draft.form = BodyForm::Html;
        campaign->draft.textFollowsHtml = true;
        campaign->draft.html = QStringLiteral("<p>Dear {{name}},</p>") +
                               QStringLiteral("<p>a line</p>").repeated(80) +
                               QStringLiteral("<p><img src=\"cid:logo\" alt=\"Logo\"></p>") + more;
        campaign->draft.images = {
            {QStringLiteral("logo"), stored(QStringLiteral("logo.png"), logo())}};
        campaign->draft.files = {stored(QStringLiteral("price.pdf"), "%PDF-1.4 prices")};
        if (!await(m_office->office().campaigns().save(m_office->hanako(), *campaign)))
            qFatal("not saved");
        m_office->submit(id);
        return id;
    }
    FileRef stored(const QString& name, const QByteArray& bytes)
    {
        const auto file =
            await(m_office->office().messages().addBytes(m_office->hanako(), name, bytes));
        if (!file)
            qFatal("the file is not taken");
        return *file;
    }
    static QByteArray logo()
    {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(Qt::green);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "png");
        return bytes;
    }

    std::unique_ptr<OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign;
    QPointer<ReviewWindow> m_window;
    QString m_leftSample;
};

} // namespace ringi::test
