// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "ui/shell/theme.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <optional>

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

    /// Up to which entry of a workspace's log somebody was told what happened; empty: they never
    /// were, at this computer.
    [[nodiscard]] std::optional<qint64> newsSeen(const QString& workspace, PersonId person) const;
    void setNewsSeen(const QString& workspace, PersonId person, qint64 sequence);

Q_SIGNALS:
    void lookChanged();

private:
    QSettings m_file;
};

} // namespace ringi
