// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <stop_token>

namespace ringi {

/// What is another since the revision that this person looked at last, or than in the campaign that
/// it was copied from. Who was added and removed
/// is shown only after the blind count, since it would tell the number.
class ChangesPart final : public ReviewPart {
    Q_OBJECT

public:
    /// The folder names an earlier revision, or a source. The part's key is "changes" or "copied".
    ChangesPart(UiContext& context, const ReviewFolder& folder, Before before,
                QWidget* parent = nullptr);
    ~ChangesPart() override;

    /// The reviewer has said what number they expect.
    void onRevealed();

Q_SIGNALS:
    void failed(const ringi::Error& error);

private:
    [[nodiscard]] static QString titleOf(Before before);
    [[nodiscard]] static QString comparedWith(const ReviewFolder& folder, Before before);
    void readChanges();
    void showChanges(const QList<CampaignChange>& changes);
    void addText(const CampaignChange& change);
    void readRecipients();
    void showRecipients(const RecipientChanges& changes);
    void addPeople(const QString& name, const QList<Recipient>& people, qint64 count);
    void takeStretch();
    [[nodiscard]] QString missing() const override;

    enum class Reading { Changes, WaitsForCount, Recipients, Done };

    UiContext& m_context;
    CampaignId m_campaign;
    Before m_before;
    QString m_zone;
    Reading m_reading = Reading::Changes;
    bool m_isRevealed = false;
    QLabel* m_state;            ///< what is being read or why it cannot be
    QLabel* m_people = nullptr; ///< how the list became another
    std::stop_source m_stop;    ///< ends long reading when the window goes
};

} // namespace ringi
