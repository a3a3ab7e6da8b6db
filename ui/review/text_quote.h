// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

class QWidget;

namespace ringi {

/// A place in a text that somebody speaks about.
struct TextQuote {
    QString text;   ///< empty: no place
    int place = -1; ///< where it begins in the source, in UTF-16 units; -1: not there as it is

    friend bool operator==(const TextQuote&, const TextQuote&) = default;
};

/// What is chosen in a text that is shown below this widget; empty where nothing is. `sources` are
/// the templates that it was made of.
TextQuote chosenText(const QWidget& shown, const QStringList& sources);

/// Where the quote stands in the source: at `place` if it is there, else the nearest; -1: nowhere.
int placeOfQuote(const QString& source, const TextQuote& quote);

} // namespace ringi

Q_DECLARE_METATYPE(ringi::TextQuote)
