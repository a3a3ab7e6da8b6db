// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

namespace ringi {

/// One tab of the settings. It loads when it comes to the front and says what happened in the
/// page's message bar.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    SettingsSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr)
        : QWidget(parent), m_context(context), m_messages(messages)
    {
    }

    virtual void refresh() {}

protected:
    [[nodiscard]] UiContext& context() const { return m_context; }
    [[nodiscard]] MessageBar& messages() const { return m_messages; }

private:
    UiContext& m_context;
    MessageBar& m_messages;
};

} // namespace ringi
