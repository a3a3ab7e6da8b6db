// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/preferences.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kRecentFolders = 5;

QString newsKey(const QString& workspace, PersonId person)
{
    return u"news/%1/%2"_s.arg(workspace).arg(person.value);
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat)
{
}

Look Preferences::look() const
{
    Look look;
    const QString theme = m_file.value("view/theme"_L1).toString();
    if (theme == "dark"_L1)
        look.theme = ThemeChoice::Dark;
    else if (theme == "light"_L1)
        look.theme = ThemeChoice::Light;
    look.textPercent = std::clamp(m_file.value("view/textPercent"_L1, 100).toInt(), 75, 300);
    return look;
}

void Preferences::setLook(const Look& look)
{
    if (look == this->look())
        return;
    QString theme = u"system"_s;
    if (look.theme == ThemeChoice::Dark)
        theme = u"dark"_s;
    else if (look.theme == ThemeChoice::Light)
        theme = u"light"_s;
    m_file.setValue("view/theme"_L1, theme);
    m_file.setValue("view/textPercent"_L1, look.textPercent);
    Q_EMIT
    lookChanged();
}

QString Preferences::language() const
{
    return m_file.value("view/language"_L1).toString();
}

void Preferences::setLanguage(const QString& language)
{
    m_file.setValue("view/language"_L1, language);
}

QStringList Preferences::recentFolders() const
{
    return m_file.value("recent/folders"_L1).toStringList();
}

void Preferences::addRecentFolder(const QString& folder)
{
    QStringList folders = recentFolders();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_file.setValue("recent/folders"_L1, folders.mid(0, kRecentFolders));
}

std::optional<qint64> Preferences::newsSeen(const QString& workspace, PersonId person) const
{
    const QVariant seen = m_file.value(newsKey(workspace, person));
    bool isNumber = false;
    const qint64 sequence = seen.toLongLong(&isNumber);
    return isNumber ? std::optional(sequence) : std::nullopt;
}

void Preferences::setNewsSeen(const QString& workspace, PersonId person, qint64 sequence)
{
    m_file.setValue(newsKey(workspace, person), sequence);
}

} // namespace ringi
