// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace ringi {

/// What to tell a person who looks elsewhere. Plain text.
struct Notification {
    QString title;
    QString text;
    bool needsPerson = false; ///< stays until it was seen, where the system knows such a thing
};

/// The system's own notifications. GUI thread; never blocks.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void show(const Notification& notification) = 0;

Q_SIGNALS:
    /// The person clicked on one: bring the window to the front.
    void clicked();
    /// The system did not take it: show it in another way.
    void failed(const ringi::Notification& notification);
};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::Notification)
