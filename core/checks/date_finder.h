// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace ringi {

/// A day that a text names.
struct NamedDay {
    std::optional<int> year;
    int month = 0;
    int day = 0;
    std::optional<int> weekday; ///< 1 (Monday) to 7
    bool isSure = true;         ///< false: 3/4/2026 could be read in two ways
    qsizetype at = 0;
    qsizetype length = 0;

    /// As it is meant by somebody who writes then: without a year the nearest one.
    [[nodiscard]] QDate near(QDate then) const;
    friend bool operator==(const NamedDay&, const NamedDay&) = default;
};

/// A year that stands by itself.
struct NamedYear {
    int year = 0;
    qsizetype at = 0;
    qsizetype length = 0;

    friend bool operator==(const NamedYear&, const NamedYear&) = default;
};

/// Full-width digits and brackets as their half-width forms: what the functions below read.
QString plainDigits(const QString& text);

/// In the order of the text: 2026-11-27, 2026/11/27, 27/11/2026, 11/27 (with a day of the week,
/// after "on", "until" and the like, or where the second number can be no month), 27 November
/// (2026), November 27, 11月27日, 2026年11月27日, 令和8年11月27日; and the day of the week beside
/// them. Nothing that is a part of a longer number (telephone, version, price).
QList<NamedDay> daysIn(const QString& text);

/// 2025, 2025年度, 令和7年, but not in a day and not as a number of something else.
QList<NamedYear> yearsIn(const QString& text);

} // namespace ringi
