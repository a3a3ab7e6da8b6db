// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace ringi {

/// Where a link of a mail really goes, and what is odd about it.
struct MailLink {
    enum class Oddity {
        OtherHost,    ///< what is shown names another host, or another mail address
        UnusualHost,  ///< not ASCII, or punycode: may look like a name that it is not
        NotEncrypted, ///< http
        OtherKind,    ///< neither https, http, mailto, tel nor a place in the mail
    };

    QString shown;  ///< the text that is clicked, white space folded; alt texts for pictures
    QString target; ///< as it is written
    /// Of https and http: the host that a browser goes to, lower case, A-labels (RFC 5890), without
    /// port and without what stands in front of an "@". Of mailto: the first mail address. Else
    /// empty.
    QString goesTo;
    QString named; ///< of OtherHost: what is shown instead
    QList<Oddity> oddities;
    bool hasPicture = false; ///< a picture is part of what is clicked

    friend bool operator==(const MailLink&, const MailLink&) = default;
};

/// The links of a rendered HTML in its order, each pair of text and target once. Pure.
///
/// Something shown names a host when it holds "://", "www." or a mail address, or is a name with a
/// dot whose last label is a top-level domain that is often met; a file's name ("price.pdf") is
/// none. Hosts are the same with and without "www."; a host below the one shown is another one.
QList<MailLink> linksOfHtml(const QString& html);

/// The web addresses in a plain text that mail programs make links of: those with a scheme and
/// "://", and those that begin with "www.", which are opened as http. Each once. Pure.
QList<MailLink> linksOfText(const QString& text);

} // namespace ringi
