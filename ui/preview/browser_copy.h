// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "ui/preview/file_saving.h"
#include "ui/shell/ui_context.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace ringi {

/// A mail for the browser: a harmless copy of it in a file that only this person can read and that
/// goes away with this object.
class BrowserCopy final : public QObject {
    Q_OBJECT

public:
    using Opener = std::function<bool(const QUrl&)>;

    BrowserCopy(UiContext& context, QObject* parent);

    /// Shows the file to somebody else than the system's browser; for tests.
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// Reads the pictures, writes the copy, opens it. A mail of text alone becomes a page of text.
    void open(const RenderedMessage& message, const QList<EmbeddedFile>& images);

Q_SIGNALS:
    void failed(const ringi::Error& error);
    /// No program took the file.
    void notOpened(const QString& path);

private:
    struct Job;
    void read(const std::shared_ptr<Job>& job);
    void write(const std::shared_ptr<Job>& job);

    UiContext& m_context;
    Opener m_opener;
    PrivateCopies m_copies;
};

} // namespace ringi
