// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <QList>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace ringi {

class FileList;
class LinkList;
class MailView;

/// Whole messages as they will be sent, one sample after the other, with why it was chosen and where
/// its links go, each read to its end in every form that it has; and the files that go along, each
/// looked into.
class BodyPart final : public ReviewPart {
    Q_OBJECT

public:
    BodyPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);
    ~BodyPart() override;

    /// The number of recipients is known: the samples can be chosen.
    void chooseSamples();

Q_SIGNALS:
    void failed(const ringi::Error& error);

private:
    void buildHead();
    void buildSteps();
    void buildFiles(const ReviewFolder& folder);
    void takeSamples(const ChosenSamples& chosen);
    void showSample(int index);
    void showMessage(const RenderedMessage& message);
    void giveImage(const QString& contentId);
    void noteRead();
    void noteMark(int sample);
    void noteLooked(const QByteArray& digest);
    [[nodiscard]] QString missingOfSamples() const;
    [[nodiscard]] QString missingFiles() const;
    void onShown() override { noteRead(); }
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QStringList marks() const override;
    void keepMarks(const QStringList& marks) override;

    UiContext& m_context;
    CampaignId m_campaign;
    QList<EmbeddedFile> m_images;
    QList<FileRef> m_files;  ///< the attachments that everybody gets
    QSet<QByteArray> m_looked; ///< digests of files that were looked into
    std::optional<FileRef> m_own; ///< the shown recipient's own attachment
    std::shared_ptr<std::atomic_bool> m_over = std::make_shared<std::atomic_bool>(false);
    bool m_asked = false; ///< for the samples
    QList<Sample> m_samples;
    QSet<int> m_read; ///< samples that were shown to their end
    QStringList m_keptMarks; ///< what was read before; see marks()
    int m_current = -1;
    bool m_shown = false; ///< the current sample is in the view
    QLabel* m_head;
    QLabel* m_why = nullptr;
    QLabel* m_leftOut = nullptr;
    QPushButton* m_previous; // in the order in which Tab leads through them
    QPushButton* m_next;
    MailView* m_mail;
    LinkList* m_links;
    FileList* m_list;
    QPushButton* m_ownLook;
    QLabel* m_saved = nullptr;
};

} // namespace ringi
