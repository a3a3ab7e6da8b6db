// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

class QWidget;

namespace ringi {

/// Which parts of a campaign came from another one or a template and were not looked at since
/// (Draft::carriedOver), and the quiet marks that say so beside them.
class CarriedOver final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The mark of one part, shown while it was not looked at. The caller places it.
    QWidget* makeMark(const QString& part, QWidget* parent);

    void setParts(const QStringList& parts);
    [[nodiscard]] const QStringList& parts() const { return m_parts; }
    /// Nobody is asked to look at what cannot be changed.
    void setWritable(bool writable);
    /// It was edited, or somebody says to have looked at it.
    void clear(const QString& part);

Q_SIGNALS:
    /// A mark went away by hand.
    void cleared();

private:
    void show();

    QStringList m_parts;
    QHash<QString, QWidget*> m_marks;
    bool m_writable = false;
};

} // namespace ringi
