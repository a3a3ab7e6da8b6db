// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <QList>
#include <QSet>

class QLabel;
class QPushButton;

namespace ringi {

class MailView;

/// Which recipients' messages a reviewer looks at: the first, the last, and two that the packet's
/// digest picks, so that the author cannot choose them. Ascending, each once. Pure.
[[nodiscard]] QList<qint64> sampleOrdinals(const QByteArray& packetDigest, qint64 recipients);

/// Whole messages as they will be sent, one sample after the other, each read to its end in every
/// form that it has; and the files that go along.
class BodyPart final : public ReviewPart {
    Q_OBJECT

public:
    BodyPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

    /// The number of recipients is known: the samples can be drawn.
    void drawSamples(qint64 recipients);

Q_SIGNALS:
    void failed(const ringi::Error& error);

private:
    void buildSteps();
    void buildFiles(const ReviewFolder& folder);
    void showSample(int index);
    void showMessage(const RenderedMessage& message);
    void giveImage(const QString& contentId);
    void noteRead();
    void onShown() override { noteRead(); }
    [[nodiscard]] QString missing() const override;

    UiContext& m_context;
    CampaignId m_campaign;
    QByteArray m_digest;
    QList<EmbeddedFile> m_images;
    QStringList m_files; ///< the attachments that everybody gets, by name and size
    QList<qint64> m_samples;
    QSet<int> m_read; ///< samples that were shown to their end
    int m_current = -1;
    bool m_shown = false; ///< the current sample is in the view
    QLabel* m_head;
    MailView* m_mail;
    QPushButton* m_previous;
    QPushButton* m_next;
    QLabel* m_saved = nullptr;
};

} // namespace ringi
