// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipient_survey.h"

#include "campaign/look_alikes.h"
#include "campaign/tally.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Without what must not make a difference.
QString folded(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

qsizetype columnCalled(const QStringList& heads, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (const qsizetype column = heads.indexOf(name); column >= 0)
            return column;
    }
    return -1;
}

} // namespace

QList<qsizetype> nameColumns(const QStringList& fields)
{
    QStringList heads;
    for (const QString& field : fields) {
        QString head = folded(field);
        head.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u'.'; });
        heads.append(head);
    }
    const qsizetype whole = columnCalled(
        heads, {u"name", u"fullname", u"氏名", u"お名前", u"名前", u"姓名", u"ご氏名", u"御氏名",
                u"宛名", u"担当者名", u"ご担当者名", u"担当者", u"contactname", u"recipientname"});
    if (whole >= 0)
        return {whole};
    const qsizetype family = columnCalled(
        heads, {u"姓", u"氏", u"苗字", u"名字", u"lastname", u"familyname", u"surname"});
    const qsizetype given = columnCalled(heads, {u"名", u"firstname", u"givenname", u"forename"});
    if (family < 0 || given < 0)
        return {}; // half a name is many people's
    return {std::min(family, given), std::max(family, given)};
}

QString nameOf(const Recipient& recipient, const QList<qsizetype>& columns)
{
    QStringList parts;
    for (const qsizetype column : columns)
        parts.append(recipient.values.value(column));
    return parts.join(u' ').simplified();
}

RecipientSurvey::RecipientSurvey(const QStringList& fields) : m_nameColumns(nameColumns(fields)) {}

void RecipientSurvey::add(const Recipient& recipient)
{
    ++m_people;
    ++m_domains[domainOf(recipient.address)];
    if (m_nameColumns.isEmpty())
        return;
    if (const QString name = folded(nameOf(recipient, m_nameColumns)); !name.isEmpty())
        m_names.push_back({markOf(name), recipient.ordinal});
}

QList<DomainShare> RecipientSurvey::domains() const
{
    QList<DomainShare> shares;
    shares.reserve(m_domains.size());
    for (auto it = m_domains.cbegin(); it != m_domains.cend(); ++it)
        shares.append({it.key(), it.value()});
    std::ranges::sort(shares, [](const DomainShare& a, const DomainShare& b) {
        return a.people != b.people ? a.people > b.people : a.domain < b.domain;
    });
    return shares;
}

RecipientPicture RecipientSurvey::picture() const
{
    const QList<DomainShare> shares = domains();
    RecipientPicture picture;
    picture.people = m_people;
    picture.domains = shares.size();
    picture.largest = shares.first(std::min(kMostDomains, shares.size()));
    picture.elsewhere = m_people;
    for (const DomainShare& share : std::as_const(picture.largest))
        picture.elsewhere -= share.people;
    picture.lookAlikes = lookAlikesAmong(shares);
    picture.lookAlikeCount = picture.lookAlikes.size();
    picture.lookAlikes.resize(std::min(kMostLookAlikes, picture.lookAlikes.size()));
    picture.hasNames = !m_nameColumns.isEmpty();
    findSameNames(picture);
    return picture;
}

void RecipientSurvey::findSameNames(RecipientPicture& picture) const
{
    std::vector<NameMark> marks = m_names;
    std::ranges::sort(marks);
    QList<SameName> groups;
    for (std::size_t first = 0; first < marks.size();) {
        std::size_t end = first + 1;
        while (end < marks.size() && marks[end].name == marks[first].name)
            ++end;
        if (end - first > 1) {
            SameName group{static_cast<qint64>(end - first), {}};
            for (std::size_t i = first; i < end && group.ordinals.size() < kMostOfOneName; ++i)
                group.ordinals.append(marks[i].ordinal);
            groups.append(std::move(group));
        }
        first = end;
    }
    std::ranges::sort(groups, {}, [](const SameName& group) { return group.ordinals.first(); });
    picture.sameNameCount = groups.size();
    picture.sameNames = groups.first(std::min(kMostNames, groups.size()));
}

} // namespace ringi
