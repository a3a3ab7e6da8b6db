// SPDX-License-Identifier: Apache-2.0
#include "campaign/look_alikes.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMostFrequent = 1000;
constexpr qint64 kTimesAsMany = 3;

struct Pair {
    qsizetype frequent;
    qsizetype odd;

    friend auto operator<=>(const Pair&, const Pair&) = default;
};

/// The text, and all that it becomes when one character goes. Two texts that are one edit apart
/// have one of these in common.
QStringList shortened(const QString& text)
{
    QStringList all{text};
    all.reserve(text.size() + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || text.at(i) != text.at(i - 1))
            all.append(QString(text).remove(i, 1));
    }
    return all;
}

} // namespace

bool isOneEdit(QStringView a, QStringView b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    if (a.size() - b.size() > 1 || a == b)
        return false;
    qsizetype first = 0; // where they begin to differ
    while (first < b.size() && a.at(first) == b.at(first))
        ++first;
    const QStringView restA = a.sliced(first);
    const QStringView restB = b.sliced(first);
    if (a.size() > b.size())
        return restA.sliced(1) == restB;
    if (restA.sliced(1) == restB.sliced(1))
        return true;
    return restA.size() > 1 && restA.at(0) == restB.at(1) && restA.at(1) == restB.at(0) &&
           restA.sliced(2) == restB.sliced(2);
}

QList<LookAlike> lookAlikesAmong(const QList<DomainShare>& shares)
{
    QHash<QString, QList<qsizetype>> frequent; // by what they can be shortened to
    for (qsizetype i = 0; i < std::min(kMostFrequent, shares.size()); ++i) {
        if (shares.at(i).people < kTimesAsMany)
            break; // nobody is fewer than one
        for (const QString& key : shortened(shares.at(i).domain))
            frequent[key].append(i);
    }
    if (frequent.isEmpty())
        return {};
    QList<Pair> pairs;
    for (qsizetype odd = 0; odd < shares.size(); ++odd) {
        const DomainShare& share = shares.at(odd);
        qsizetype nearest = shares.size();
        for (const QString& key : shortened(share.domain)) {
            for (const qsizetype near : frequent.value(key)) {
                if (near < nearest && shares.at(near).people >= kTimesAsMany * share.people &&
                    isOneEdit(share.domain, shares.at(near).domain))
                    nearest = near;
            }
        }
        if (nearest < shares.size())
            pairs.append({nearest, odd});
    }
    std::ranges::sort(pairs);
    QList<LookAlike> found;
    found.reserve(pairs.size());
    for (const Pair& pair : std::as_const(pairs))
        found.append({shares.at(pair.odd), shares.at(pair.frequent)});
    return found;
}

} // namespace ringi
