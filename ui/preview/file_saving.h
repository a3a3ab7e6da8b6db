// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

class QWidget;

namespace ringi {

/// A name that every system takes for a file, made of any words: no path, nothing hidden, no
/// device, at most 80 characters before the suffix (".eml"), which may be empty.
[[nodiscard]] QString fileNameFor(const QString& words, const QString& suffix = {});

/// A size as people read it: "1.2 MB".
[[nodiscard]] QString formatSize(qint64 bytes);

/// Writes a file as a whole or not at all, on the pool. FileUnwritable.
[[nodiscard]] QFuture<Status> writeFile(const QString& path, const QByteArray& bytes);

/// Asks for a place and calls `chosen` with it; returns at once. The dialog is called
/// "saveFileDialog".
void askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                    std::function<void(const QString& path)> chosen);

/// Copies for other programs to open: readable by this person alone, gone when this is.
class PrivateCopies final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~PrivateCopies() override;

    /// Writes one on the pool and says where; FileUnwritable. `suffix` as ".html".
    [[nodiscard]] QFuture<Result<QString>> write(const QByteArray& bytes, const QString& suffix);

private:
    QStringList m_paths;
    std::shared_ptr<std::atomic_bool> m_over = std::make_shared<std::atomic_bool>(false);
};

} // namespace ringi
