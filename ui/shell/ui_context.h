// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "office/office.h"
#include "office/session.h"
#include "people/permission.h"
#include "ui/delivery/practice_mail.h"
#include "ui/shell/page_id.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ringi {

class DeliveryService;
class Preferences;
class RehearsalStage;
class WireRecorder;
class RunHistories;

/// What one screen tells the others, so that no page knows another. GUI thread.
class UiEvents final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Somebody signed in or out.
    void sessionChanged();
    /// A campaign was made, changed, moved on, or its ledger did. At most four times a second.
    void campaignsChanged();
    void listsChanged();
    /// People, relays, senders or the rule.
    void settingsChanged();
    /// Show that screen; a valid campaign: and that campaign on it (Page::showCampaign).
    void goTo(ringi::PageId page, ringi::CampaignId campaign);
};

/// What every page works with. Owned by the window, which outlives its pages; handed by reference.
struct UiContext {
    std::shared_ptr<Office> office;
    DeliveryService* delivery = nullptr; ///< never null in the program; may be in tests
    RehearsalStage* rehearsals = nullptr; ///< never null in the program; may be in tests
    const Clock* clock = nullptr;
    UiEvents* events = nullptr;
    Preferences* preferences = nullptr; ///< may be null in tests
    WireRecorder* wire = nullptr; ///< may be null in tests
    RunHistories* histories = nullptr;  ///< may be null in tests
    PracticeMailbox practiceMail;       ///< only in the practice office
    std::optional<Session> session;

    /// For showing and hiding only; the office decides again (Session).
    [[nodiscard]] bool may(Permission permission) const
    {
        return session.has_value() && permits(session->roles(), permission);
    }
};

} // namespace ringi
