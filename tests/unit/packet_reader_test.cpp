// SPDX-License-Identifier: Apache-2.0
#include "campaign/snapshot.h"

#include "base/canonical_json.h"
#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Reading a stored packet: whatever is not exactly what packetBytes() writes is a mismatch.
class PacketReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missingMembers();
    void membersOfAnotherType();
    void extraMembers();
    void impossibleValues_data();
    void impossibleValues();
    void bytesThatAreNotCanonical_data();
    void bytesThatAreNotCanonical();
    void otherTexts_data();
    void otherTexts();
    void textsThatNobodySealed();
    void anyByteChangedIsAnotherPacket();

private:
    [[nodiscard]] Result<Snapshot> read(const QByteArray& packet) const;
    [[nodiscard]] Result<Snapshot> read(const QJsonObject& packet) const;

    Snapshot m_snapshot;
    QJsonObject m_packet;
    QByteArray m_bytes;
};

namespace {

/// The object with one member, named by its path, put or (undefined) taken out. A number is a place
/// in a list.
QJsonValue edited(const QJsonValue& in, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    const QString& name = path.first();
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        const int place = name.toInt();
        array[place] = edited(array.at(place), path.mid(1), value);
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue inner = edited(object.value(name), path.mid(1), value);
    if (inner.isUndefined())
        object.remove(name);
    else
        object.insert(name, inner);
    return object;
}

QJsonObject edited(const QJsonObject& object, const QString& path, const QJsonValue& value)
{
    return edited(QJsonValue(object), path.split(u'.'), value).toObject();
}

/// Every member, objects included, of everything but the facts of findings, which are free.
QStringList membersOf(const QJsonValue& value, const QString& path = {})
{
    QStringList all;
    if (value.isArray()) {
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            all += membersOf(value.toArray().at(i), path + QString::number(i) + u'.');
    }
    if (value.isObject() && !path.endsWith("facts."_L1)) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            all.append(path + it.key());
            all += membersOf(it.value(), path + it.key() + u'.');
        }
    }
    return all;
}

/// As in faults, which do not say which element of a list it was.
QString withoutPlaces(const QString& path)
{
    QStringList names = path.split(u'.');
    names.removeIf([](const QString& name) { return name.at(0).isDigit(); });
    return names.join(u'.');
}

} // namespace

Result<Snapshot> PacketReaderTest::read(const QByteArray& packet) const
{
    return snapshotFromPacket(packet, textsOf(m_snapshot));
}

Result<Snapshot> PacketReaderTest::read(const QJsonObject& packet) const
{
    const auto bytes = canonicalJson(packet);
    return bytes ? read(*bytes) : failure(bytes);
}

void PacketReaderTest::init()
{
    m_snapshot = test::sampleSnapshot();
    m_packet = packetOf(m_snapshot);
    m_bytes = packetBytes(m_snapshot).value_or(QByteArray());
    QVERIFY(read(m_bytes) == Result<Snapshot>(m_snapshot));
    QVERIFY(read(m_packet) == Result<Snapshot>(m_snapshot));
}

void PacketReaderTest::missingMembers()
{
    const QStringList members = membersOf(m_packet);
    QVERIFY(members.contains(u"touchedBy.1.name"_s) && members.contains(u"sender.relay.port"_s));
    for (const QString& member : members) {
        const auto snapshot = read(edited(m_packet, member, QJsonValue::Undefined));
        QVERIFY2(!snapshot, qPrintable(member));
        QCOMPARE(snapshot.error().code, ErrorCode::PacketMismatch);
        QCOMPARE(snapshot.error().detail, withoutPlaces(member));
    }
}

void PacketReaderTest::membersOfAnotherType()
{
    const QJsonObject one{{u"null"_s, QJsonValue::Null},
                          {u"bool"_s, true},
                          {u"number"_s, 1},
                          {u"text"_s, u"x"_s},
                          {u"list"_s, QJsonArray{1}},
                          {u"object"_s, QJsonObject{{u"a"_s, 1}}}};
    const QStringList nullable{u"timing.notBefore"_s, u"timing.notAfter"_s, u"timing.quiet"_s};
    for (const QString& member : membersOf(m_packet)) {
        QJsonValue old = m_packet;
        for (const QString& name : member.split(u'.'))
            old = old.isArray() ? old.toArray().at(name.toInt()) : old.toObject().value(name);
        for (const QJsonValue other : one) {
            if (other.type() == old.type() || (other.isNull() && nullable.contains(member)))
                continue;
            const auto snapshot = read(edited(m_packet, member, other));
            QVERIFY2(!snapshot, qPrintable(member));
            QCOMPARE(snapshot.error().code, ErrorCode::PacketMismatch);
            QVERIFY2(withoutPlaces(member) == snapshot.error().detail ||
                         snapshot.error().detail.startsWith(withoutPlaces(member) + u'.'),
                     qPrintable(member + u" -> "_s + snapshot.error().detail));
        }
    }
}

void PacketReaderTest::extraMembers()
{
    for (const QString& place :
         {u""_s, u"author."_s, u"touchedBy.1."_s, u"intent."_s, u"sender."_s, u"sender.relay."_s,
          u"body."_s, u"recipients."_s, u"timing."_s, u"timing.quiet."_s, u"handling."_s, u"findings.0."_s, u"policy."_s}) {
        const auto snapshot = read(edited(m_packet, place + u"zz"_s, 1));
        QVERIFY2(!snapshot, qPrintable(place));
        QCOMPARE(snapshot.error().code, ErrorCode::PacketMismatch);
        QCOMPARE(snapshot.error().detail, withoutPlaces(place + u"(extra)"_s));
    }
}

void PacketReaderTest::impossibleValues_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const QString& member, const QJsonValue& value) {
        QTest::newRow(name) << member << value;
    };
    const QJsonValue ownFiles = packetOf(test::sampleSnapshot())[u"personalFiles"][0];
    row("another format", u"format"_s, u"ringi-packet-1"_s);
    row("the format before", u"format"_s, u"ringi-packet-2"_s);
    row("quiet for ever", u"timing.quiet.to"_s, 22 * 60);
    row("quiet to the 25th hour", u"timing.quiet.to"_s, 1440);
    row("quiet from before midnight", u"timing.quiet.from"_s, -1);
    row("attachments that are none", u"attachments"_s, QJsonArray{QJsonObject{}});
    row("negative size", u"images.0.size"_s, -1);
    row("two sets of own files", u"personalFiles"_s,
        QJsonArray{ownFiles, ownFiles});
    row("no HTML", u"body.htmlSha256"_s, QJsonValue::Null);
    row("unknown algorithm", u"sender.dkim.0.algorithm"_s, u"rsa-sha1"_s);
    row("key that is no base64", u"sender.dkim.0.publicKey"_s, u"?"_s);
    row("port too large", u"sender.relay.port"_s, 65536);
    row("negative port", u"sender.relay.port"_s, -1);
    row("revision beyond int", u"revision"_s, qint64{1} << 31);
    row("negative count", u"recipients.count"_s, -1);
    row("unknown severity", u"findings.0.severity"_s, u"fatal"_s);
    row("upper-case digest", u"recipients.sha256"_s, QString(64, u'A'));
    row("short digest", u"recipients.sha256"_s, QString(62, u'a'));
    row("long digest", u"recipients.sha256"_s, QString(66, u'a'));
    row("no hex digest", u"recipients.sha256"_s, QString(64, u'g'));
    row("field that is no text", u"recipients.fields"_s, QJsonArray{u"name"_s, 1});
    row("person that is no object", u"touchedBy"_s, QJsonArray{3});
    row("no authority", u"sender.relay.caSha256"_s, QJsonValue::Null);
}

void PacketReaderTest::impossibleValues()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    const auto snapshot = read(edited(m_packet, member, value));
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().code, ErrorCode::PacketMismatch);
    QVERIFY(snapshot.error().detail.startsWith(withoutPlaces(member)));
}

void PacketReaderTest::bytesThatAreNotCanonical_data()
{
    using Spoil = std::function<void(QByteArray&)>;
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char* name, const Spoil& spoil) { QTest::newRow(name) << spoil; };
    row("empty", [](auto& b) { b.clear(); });
    row("cut", [](auto& b) { b.chop(1); });
    row("not an object", [](auto& b) { b = "[]"; });
    row("line feed at the end", [](auto& b) { b += '\n'; });
    row("byte order mark", [](auto& b) { b.prepend("\xEF\xBB\xBF"); });
    row("a space", [](auto& b) { b.replace("\"campaign\":7", "\"campaign\": 7"); });
    row("7.0", [](auto& b) { b.replace("\"campaign\":7", "\"campaign\":7.0"); });
    row("7e0", [](auto& b) { b.replace("\"campaign\":7", "\"campaign\":7e0"); });
    row("7.5", [](auto& b) { b.replace("\"campaign\":7", "\"campaign\":7.5"); });
    row("named twice",
        [](auto& b) { b.replace("\"campaign\":7", "\"campaign\":8,\"campaign\":7"); });
    row("another order", [](auto& b) {
        b.replace(R"({"id":3,"name":"Aiko Mori"})", R"({"name":"Aiko Mori","id":3})");
    });
    row("an escape", [](auto& b) { b.replace("Aiko", "\\u0041iko"); });
    row("an escaped slash", [](auto& b) { b.replace("image/png", "image\\/png"); });
    row("broken UTF-8", [](auto& b) { b.replace("Aiko", "\xC3iko"); });
}

void PacketReaderTest::bytesThatAreNotCanonical()
{
    QFETCH(const std::function<void(QByteArray&)>, spoil);
    QByteArray bytes = m_bytes;
    spoil(bytes);
    QVERIFY(bytes != m_bytes);
    const auto snapshot = read(bytes);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error(), (Error{ErrorCode::PacketMismatch, u"packet"_s}));
}

void PacketReaderTest::otherTexts_data()
{
    QTest::addColumn<PacketTexts>("texts");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QString& detail, auto spoil) {
        PacketTexts texts = textsOf(test::sampleSnapshot());
        spoil(texts);
        QTest::newRow(name) << texts << detail;
    };
    const QString body = u"body.textSha256"_s;
    const QString html = u"body.htmlSha256"_s;
    const QString ca = u"sender.relay.caSha256"_s;
    row("body", body, [](PacketTexts& t) { t.body += u' '; });
    row("no body", body, [](PacketTexts& t) { t.body.clear(); });
    row("CRLF", body, [](PacketTexts& t) { t.body.replace(u'\n', u"\r\n"_s); });
    row("decomposed", body, [](PacketTexts& t) {
        t.body = t.body.normalized(QString::NormalizationForm_KD);
    });
    row("HTML", html, [](PacketTexts& t) { t.html.replace(u"<p>"_s, u"<P>"_s); });
    row("no HTML", html, [](PacketTexts& t) { t.html.clear(); });
    row("authority", ca, [](PacketTexts& t) { t.caPem += '\n'; });
    row("no authority", ca, [](PacketTexts& t) { t.caPem.clear(); });
}

void PacketReaderTest::otherTexts()
{
    QFETCH(const PacketTexts, texts);
    QFETCH(const QString, detail);
    const auto snapshot = snapshotFromPacket(m_bytes, texts);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error(), (Error{ErrorCode::PacketMismatch, detail}));
}

/// What a packet does not speak of must not come with it.
void PacketReaderTest::textsThatNobodySealed()
{
    m_snapshot.sender.caPem.clear();
    m_snapshot.html.clear();
    m_snapshot.images.clear();
    const auto bytes = packetBytes(m_snapshot);
    QVERIFY(bytes);
    PacketTexts texts = textsOf(m_snapshot);
    QVERIFY(snapshotFromPacket(*bytes, texts));
    texts.html = u"<p>slipped in</p>"_s;
    QVERIFY(!snapshotFromPacket(*bytes, texts));
    texts.html.clear();
    texts.caPem = "an authority";
    QVERIFY(!snapshotFromPacket(*bytes, texts));
}

void PacketReaderTest::anyByteChangedIsAnotherPacket()
{
    for (qsizetype place = 0; place < m_bytes.size(); ++place) {
        for (const int bit : {0, 3, 5, 7}) {
            QByteArray bytes = m_bytes;
            bytes[place] = static_cast<char>(bytes.at(place) ^ (1 << bit));
            const auto snapshot = read(bytes);
            QVERIFY2(!snapshot || *snapshot != m_snapshot, qPrintable(QString::number(place)));
        }
    }
}

#include "packet_reader_test.moc"
RINGI_TEST(PacketReaderTest)
