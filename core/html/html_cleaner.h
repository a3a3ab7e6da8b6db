// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ringi {

/// Something that a mail must not hold and that was taken out.
struct HtmlRemoval {
    QString what;   ///< "script", "form", "event-handler", "meta-refresh", "external-object",
                    ///< "external-style", "frame", "dangerous-link", "dangerous-style",
                    ///< "conditional-comment", "unknown"
    QString detail; ///< the element, attribute or address, at most 200 characters
    int line = 0;   ///< 1-based, in the source; 0: unknown

    friend bool operator==(const HtmlRemoval&, const HtmlRemoval&) = default;
};

/// HTML that a mail may hold.
struct CleanHtml {
    QString html; ///< a whole document or a fragment, as the source was
    QList<HtmlRemoval> removed;
    QStringList remoteImages; ///< http(s) sources, each once, in order: named one by one to people
    QStringList localImages;  ///< relative or file: sources, each once, in order, as written
    QStringList contentIds;   ///< of cid: sources, each once, in order

    friend bool operator==(const CleanHtml&, const CleanHtml&) = default;
};

/// Parses as a browser does (gumbo, WHATWG HTML) and writes it again without anything that runs,
/// submits, redirects or loads: an allow list of elements, attributes and style properties. Style
/// sheets in <style> stay, without @import and url(). Links keep http, https, mailto, tel and #;
/// image sources keep http, https, cid, data:image (png, jpeg, gif, webp) and local names. Merge
/// tags ({{field}}, {{#if}}, ...) come through unharmed wherever a template may have them. What
/// is clean stays as it is in meaning, and cleaning it again changes nothing. Pure; any thread;
/// time and memory linear in the source.
CleanHtml cleanHtml(const QString& source);

/// The same HTML with image sources exchanged; sources that are not in the map stay. Keys as in
/// CleanHtml::localImages or remoteImages, values e.g. "cid:...".
QString withImageSources(const QString& html, const QMap<QString, QString>& sources);

/// A link in a body and where it really goes.
struct HtmlLink {
    QString text; ///< as read, white space folded; the alt text of an image
    QString target;
    int line = 0; ///< 1-based

    friend bool operator==(const HtmlLink&, const HtmlLink&) = default;
};
QList<HtmlLink> linksOf(const QString& html);

} // namespace ringi
