// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/browser_copy.h"

#include "base/when_done.h"
#include "html/browser_page.h"
#include "html/html_escape.h"
#include "office/message_desk.h"

#include <QDesktopServices>
#include <QtConcurrentRun>

namespace ringi {

using namespace Qt::StringLiterals;

/// The images are read one after the other.
struct BrowserCopy::Job {
    RenderedMessage message;
    QList<EmbeddedFile> left;
    QMap<QString, EmbeddedImage> images;
};

BrowserCopy::BrowserCopy(UiContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_opener(&QDesktopServices::openUrl)
{
}

void BrowserCopy::open(const RenderedMessage& message, const QList<EmbeddedFile>& images)
{
    auto job = std::make_shared<Job>();
    job->message = message;
    job->left = message.html.isEmpty() ? QList<EmbeddedFile>() : images;
    read(job);
}

void BrowserCopy::read(const std::shared_ptr<Job>& job)
{
    if (job->left.isEmpty()) {
        write(job);
        return;
    }
    const EmbeddedFile image = job->left.takeFirst();
    whenDone(this, m_context.office->messages().fileBytes(image.file),
             [this, job, image](const Result<QByteArray>& bytes) {
                 if (!bytes) {
                     Q_EMIT
                     failed(bytes.error());
                     return;
                 }
                 job->images.insert(image.contentId, {image.file.type.toLatin1(), *bytes});
                 read(job);
             });
}

void BrowserCopy::write(const std::shared_ptr<Job>& job)
{
    const auto makePage = [job]() -> Result<QByteArray> {
        const RenderedMessage& message = job->message;
        const QString html = message.html.isEmpty() ? u"<pre style=\"white-space: pre-wrap\">"_s +
                                                          escapeHtmlText(message.body) + u"</pre>"_s
                                                    : message.html;
        return browserPage(html, message.subject, job->images);
    };
    whenDone(this, QtConcurrent::run(makePage), [this](const Result<QByteArray>& page) {
        whenDone(this, m_copies.write(page.value_or(QByteArray()), u".html"_s),
                 [this](const Result<QString>& path) {
                     if (!path)
                         Q_EMIT
                     failed(path.error());
                     else if (!m_opener(QUrl::fromLocalFile(*path))) Q_EMIT
                     notOpened(*path);
                 });
    });
}

} // namespace ringi
