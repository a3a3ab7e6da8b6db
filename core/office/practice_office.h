// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace ringi {

/// The practice relay inside the program, as it came up.
struct PracticeRelayFacts {
    QString host; ///< loopback
    quint16 port = 0;
    QByteArray caPem;
};

/// Somebody who is ready to be signed in as. The password is shown openly: there is nothing to guard.
struct PracticePerson {
    QString name;
    QString login;
    QString password;
};

struct PracticeOffice {
    std::shared_ptr<Office> office;
    PracticePerson author;   ///< Hanako Sato: author and list keeper
    PracticePerson approver; ///< Taro Suzuki: approver, auditor and administrator
};

/// The texts of the practice office in the reader's language; core/ has no words of its own.
struct PracticeTexts {
    QString officeName;
    QString authorName;
    QString approverName;
    QString listName;
    QString audience;
    QString purpose;
    QString subject;
    QString html;       ///< the body; the plain text is made from it
    QByteArray picture; ///< PNG, shown in the HTML as cid:map@practice            ///< with merge fields out of `fields`
    QStringList fields;      ///< column names beside the address
    QList<QStringList> rows; ///< address and one cell per field
};

/// Founds a practice office below an existing folder: two people, a list, a draft that is ready to be
/// handed in, a relay that is this program, and a hold of three seconds. Through the same use cases
/// as any other office, so that nothing in it is special but its relay.
QFuture<Result<PracticeOffice>> makePracticeOffice(QString folder, PracticeRelayFacts relay,
                                                   PracticeTexts texts, OfficeParts parts);

} // namespace ringi
