// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "html/html_cleaner.h"

#include <QUrl>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

void judgeImages(const Snapshot& snapshot, const CleanHtml& clean, QList<Finding>& findings)
{
    const auto isThere = [&](const QString& contentId) {
        return std::ranges::any_of(snapshot.images, [&](const EmbeddedFile& image) {
            return image.contentId == contentId;
        });
    };
    const qint64 missing =
        clean.localImages.size() +
        std::ranges::count_if(clean.contentIds, [&](const QString& id) { return !isThere(id); });
    if (missing > 0) {
        findings.append(
            {u"image-missing"_s, Severity::Blocking, u"body"_s, {{u"images"_s, missing}}});
    }
    // Each is named in the window; the finding says that there are some and where they lead.
    if (!clean.remoteImages.isEmpty()) {
        QStringList hosts;
        for (const QString& address : clean.remoteImages)
            hosts.append(QUrl(address).host());
        hosts.removeDuplicates();
        findings.append({u"remote-images"_s,
                         Severity::Warning,
                         u"body"_s,
                         {{u"images"_s, qint64{clean.remoteImages.size()}},
                          {u"hosts"_s, hosts.mid(0, 5).join(u", "_s).remove(u'@')}}});
    }
}

} // namespace

Findings checkHtml(const Snapshot& snapshot, const CheckContext&)
{
    QList<Finding> findings;
    if (snapshot.html.isEmpty())
        return findings;
    const CleanHtml clean = cleanHtml(snapshot.html);
    // The editor and the import leave nothing of this; a draft that was changed elsewhere might.
    if (!clean.removed.isEmpty()) {
        findings.append({u"html-unsafe"_s,
                         Severity::Blocking,
                         u"body"_s,
                         {{u"what"_s, clean.removed.first().what},
                          {u"line"_s, clean.removed.first().line},
                          {u"places"_s, qint64{clean.removed.size()}}}});
    }
    judgeImages(snapshot, clean, findings);
    return findings;
}

} // namespace ringi
