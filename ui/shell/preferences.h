// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/theme.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace ringi {

/// How this person uses this computer: look, language, workspaces opened lately. In a small file of
/// their own, never in the workspace; no secrets.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// @param file path of an INI file; made when something is saved first
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Look look() const;
    void setLook(const Look& look);

    /// "en", "ja", or empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);

    /// Newest first, at most five.
    [[nodiscard]] QStringList recentFolders() const;
    void addRecentFolder(const QString& folder);

Q_SIGNALS:
    void lookChanged();

private:
    QSettings m_file;
};

} // namespace ringi
