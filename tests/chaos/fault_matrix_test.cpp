// SPDX-License-Identifier: Apache-2.0
// Every fault at every step, each met by a small campaign of two people's making: who got it and
// who did not is in the ledger as it is at the relay, or is honestly called unknown.
#include "cell_runs.h"
#include "long_run.h"

#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

Q_DECLARE_METATYPE(ringi::test::RelayMode)

class FaultMatrixTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 30;
    static constexpr int kWindow = 4;

    OfficeFixture m_office;
    ListId m_list;
    quint32 m_seed = 0;
    int m_cells = 0;
    int m_faults = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = seededRandom().generate() % 1'000'000;
        m_office.found();
        m_list = m_office.importList(OfficeFixture::numberedPeople(kRecipients));
    }

    void ledgerAndRelayAgree_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<RelayMode>("mode");
        for (const QString& group : faultGroups()) {
            for (const auto& [mode, name] :
                 {std::pair{RelayMode::Data, "DATA"}, std::pair{RelayMode::Chunks, "CHUNKING"}})
                QTest::addRow("%s, %s", qPrintable(group), name) << group << mode;
        }
    }
    void ledgerAndRelayAgree()
    {
        QFETCH(const QString, group);
        QFETCH(const RelayMode, mode);
        CellSettings settings;
        settings.mode = mode;
        settings.recipients = kRecipients;
        settings.window = kWindow;
        settings.shortTimeouts = group == QLatin1StringView("silence");
        CellRuns runs(m_office, m_list, settings);
        const QList<FaultCell> cells = cellsOf({group, mode, kWindow, m_seed});
        QElapsedTimer clock;
        clock.start();
        for (const FaultCell& cell : cells)
            runs.add(cell);
        const qint64 sealed = clock.restart();
        const QStringList complaints = runs.run();
        qInfo("%lld campaigns of %d, %d faults met, %d paused, %lld unknown; sealed in %lld ms, "
              "delivered in %lld ms",
              static_cast<long long>(cells.size()), kRecipients, runs.faults(), runs.paused(),
              static_cast<long long>(runs.unknown()), static_cast<long long>(sealed),
              static_cast<long long>(clock.elapsed()));
        m_cells += static_cast<int>(cells.size());
        m_faults += runs.faults();
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void tenThousandInAll()
    {
        QVERIFY2(m_cells * kRecipients >= 10'000, qPrintable(QString::number(m_cells)));
        QVERIFY2(m_faults >= m_cells / 2, qPrintable(QString::number(m_faults)));
    }

    void cleanupTestCase()
    {
        qInfo("%d campaigns, %d recipients, %d faults", m_cells, m_cells * kRecipients, m_faults);
    }
};

#include "fault_matrix_test.moc"
RINGI_TEST(FaultMatrixTest)
