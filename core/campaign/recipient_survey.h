// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "campaign/text_mark.h"

#include <QHash>
#include <QList>

#include <vector>

namespace ringi {

/// How many people are at a domain (see domainOf()).
struct DomainShare {
    QString domain;
    qint64 people = 0;

    friend bool operator==(const DomainShare&, const DomainShare&) = default;
};

/// A domain that is one slip of the finger away from one that many people of the list have.
struct LookAlike {
    DomainShare odd;
    DomainShare frequent;

    friend bool operator==(const LookAlike&, const LookAlike&) = default;
};

/// People who have one name and different addresses.
struct SameName {
    qint64 people = 0;
    QList<qint64> ordinals; ///< the first kMostOfOneName of them, in list order

    friend bool operator==(const SameName&, const SameName&) = default;
};

/// What a list of recipients looks like from a few steps away.
struct RecipientPicture {
    qint64 people = 0;
    qint64 domains = 0;         ///< different ones
    QList<DomainShare> largest; ///< at most kMostDomains, most people first, then by name
    qint64 elsewhere = 0;       ///< people at all other domains
    qint64 lookAlikeCount = 0;
    QList<LookAlike> lookAlikes; ///< the first kMostLookAlikes, the most frequent domain first
    bool hasNames = false;       ///< a column says what people are called
    qint64 sameNameCount = 0;
    QList<SameName> sameNames; ///< the first kMostNames, in list order

    friend bool operator==(const RecipientPicture&, const RecipientPicture&) = default;
};

/// True where one text becomes the other by one character put in, left out or replaced, or by two
/// neighbours changing places.
[[nodiscard]] bool isOneEdit(QStringView a, QStringView b);

/// The columns that together say what a person is called, found by their heads, English or
/// Japanese: one with the whole name, else family and given name. Empty where the list does not
/// say.
[[nodiscard]] QList<qsizetype> nameColumns(const QStringList& fields);
/// What those columns say of somebody, as it is written; may be empty.
[[nodiscard]] QString nameOf(const Recipient& recipient, const QList<qsizetype>& columns);

/// Looks at a list recipient by recipient and says what stands out. Memory grows with the number of
/// different domains, and by 24 bytes a recipient that has a name.
///
/// A frequent domain is one of the 1,000 largest with three people or more; a look-alike of it has
/// at most a third of its people. Names are compared without white space, upper case, and the
/// difference between full-width and half-width characters.
class RecipientSurvey final {
public:
    static constexpr qsizetype kMostDomains = 8;
    static constexpr qsizetype kMostLookAlikes = 50;
    static constexpr qsizetype kMostNames = 50;
    static constexpr qsizetype kMostOfOneName = 10;

    explicit RecipientSurvey(const QStringList& fields);

    void add(const Recipient& recipient);
    [[nodiscard]] RecipientPicture picture() const;
    /// Every domain with its people, most people first, then by name.
    [[nodiscard]] QList<DomainShare> domains() const;

private:
    struct NameMark {
        TextMark name;
        qint64 ordinal;

        friend auto operator<=>(const NameMark&, const NameMark&) = default;
    };

    void findSameNames(RecipientPicture& picture) const;

    QList<qsizetype> m_nameColumns;
    qint64 m_people = 0;
    QHash<QString, qint64> m_domains;
    std::vector<NameMark> m_names;
};

} // namespace ringi
