// SPDX-License-Identifier: Apache-2.0
#include "ringi/practice_texts.h"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPolygon>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::PracticeWords)
};

/// Everybody on the practice list; the companies repeat, and one person has none.
QList<QStringList> people()
{
    const QString timber = W::tr("Kawabe Timber");
    const QString bakery = W::tr("Hill Street Bakery");
    const QString clinic = W::tr("Midori Clinic");
    return {
        {u"ken.mori@example.com"_s, W::tr("Ken Mori"), timber},
        {u"aya.kimura@example.com"_s, W::tr("Aya Kimura"), timber},
        {u"john.miller@example.net"_s, W::tr("John Miller"), bakery},
        {u"yui.tanaka@example.org"_s, W::tr("Yui Tanaka"), clinic},
        {u"sara.novak@example.net"_s, W::tr("Sara Novak"), bakery},
        {u"daichi.ito@example.org"_s, W::tr("Daichi Ito"), clinic},
        {u"mei.watanabe@example.com"_s, W::tr("Mei Watanabe"), timber},
        {u"paul.berger@example.net"_s, W::tr("Paul Berger"), QString()},
        {u"rin.kobayashi@example.org"_s, W::tr("Rin Kobayashi"), clinic},
        {u"sota.yamada@example.com"_s, W::tr("Sota Yamada"), timber},
        {u"emma.clark@example.net"_s, W::tr("Emma Clark"), bakery},
        {u"nao.fujita@example.org"_s, W::tr("Nao Fujita"), clinic},
    };
}

/// Blank lines part paragraphs; the picture stands before the last one.
QString paragraphs(const QString& text)
{
    QStringList all;
    for (const QString& paragraph : text.trimmed().split(u"\n\n"_s))
        all.append(u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s)));
    all.insert(all.size() - 1,
               u"<p><img src=\"cid:map@practice\" alt=\"%1\" width=\"320\"></p>"_s.arg(
                   W::tr("Map: the house at the river").toHtmlEscaped()));
    return all.join(u'\n');
}

/// Two streets, a river and a house.
QByteArray mapPicture()
{
    QImage image(320, 140, QImage::Format_RGB32);
    image.fill(QColor(0xF3, 0xF0, 0xE6));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0xA9, 0xC7, 0xDD), 26));
    painter.drawLine(-10, 118, 330, 84);
    painter.setPen(QPen(Qt::white, 14));
    painter.drawLine(-10, 70, 330, 36);
    painter.drawLine(96, -10, 132, 150);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xC8, 0x3C, 0x28));
    painter.drawRect(196, 58, 30, 22);
    painter.drawPolygon(QPolygon({{190, 60}, {211, 44}, {232, 60}}));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

PracticeTexts practiceTexts()
{
    PracticeTexts texts;
    texts.officeName = W::tr("Practice office");
    texts.authorName = W::tr("Hanako Sato");
    texts.approverName = W::tr("Taro Suzuki");
    texts.listName = W::tr("Customers in the city");
    texts.audience = W::tr("Customers who were served from the old office this year");
    texts.purpose = W::tr("Tell them that we move, so that nobody stands before a closed door");
    texts.subject = W::tr("We are moving: our new address from 1 December");
    texts.html = paragraphs(
        W::tr("Dear {{name}},\n"
              "\n"
              "from 1 December you will find us at our new office, 12 River Street,\n"
              "third floor. Telephone numbers and people stay the same.\n"
              "\n"
              "If {{company|your company}} sends us parcels, please use the new address\n"
              "from that day on.\n"
              "\n"
              "With kind regards,\n"
              "the practice office\n"));
    texts.picture = mapPicture();
    texts.fields = {u"name"_s, u"company"_s};
    texts.rows = people();
    return texts;
}

QString practiceHint(const PracticeOffice& office)
{
    return W::tr("Write as %1, approve as %2. The password of both is %3", "names, password")
        .arg(office.author.name, office.approver.name, office.author.password);
}

} // namespace ringi
