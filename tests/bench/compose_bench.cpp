// SPDX-License-Identifier: Apache-2.0
// How fast one thread makes messages: reads the workload that tools/bench wrote for all programs,
// prints one JSON line per measurement.
#include "dkim/dkim_key.h"
#include "mail/message_composer.h"
#include "mail/message_id.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <openssl/evp.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

struct Workload {
    MessageDesign design;
    QList<QStringList> rows; ///< address first, then the values
};

/// A bench may stop where a program may not: the workload is ours.
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("compose_bench: %s %s", qPrintable(errorCodeName(result.error().code)),
               qPrintable(result.error().detail));
    return *std::move(result);
}

Workload readWorkload(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("compose_bench: no workload");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Workload work{.design = {.from = {sure(HeaderText::make(json[u"fromName"].toString())),
                                      sure(MailAddress::parse(json[u"from"].toString()))},
                             .replyTo = {},
                             .subject = json[u"subject"].toString(),
                             .text = json[u"text"].toString(),
                             .html = json[u"html"].toString(),
                             .images = {},
                             .files = {},
                             .personalFileName = {},
                             .headers = {},
                             .fields = {}},
                  .rows = {}};
    for (const QJsonValue field : json[u"fields"].toArray())
        work.design.fields.append(field.toString());
    for (const QJsonValue row : json[u"rows"].toArray()) {
        QStringList cells;
        for (const QJsonValue cell : row.toArray())
            cells.append(cell.toString());
        work.rows.append(cells);
    }
    return work;
}

void report(const char* name, qsizetype count, Clock::duration wall, std::clock_t cpu)
{
    const double seconds = std::chrono::duration<double>(wall).count();
    const double cpuSeconds = static_cast<double>(cpu) / CLOCKS_PER_SEC;
    std::printf("{\"name\":\"%s\",\"perSecond\":%.1f,\"cpuPer1000\":%.6f}\n", name,
                static_cast<double>(count) / seconds,
                cpuSeconds * 1000 / static_cast<double>(count));
}

void measureCompose(const char* name, const Workload& work, const DkimSigner& signer, int rounds)
{
    const auto composer = sure(MessageComposer::make(work.design, signer));
    const MailAddress from = work.design.from.address;
    const QByteArray digest(32, 'd');
    const Moment date = fromMilliseconds(1'764'547'200'000);
    qint64 bytes = 0;
    const auto start = Clock::now();
    const auto cpu = std::clock();
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < work.rows.size(); ++i) {
            const QStringList& row = work.rows.at(i);
            const auto message =
                composer.compose({.to = {{}, sure(MailAddress::parse(row.first()))},
                                  .values = row.mid(1),
                                  .messageId = campaignMessageId(digest, i + 1, from),
                                  .date = date,
                                  .file = {}});
            bytes += sure(message).size();
        }
    }
    report(name, rounds * work.rows.size(), Clock::now() - start, std::clock() - cpu);
    if (bytes == 0)
        qFatal("compose_bench: nothing was made");
}

/// What OpenSSL alone takes for one signature over a digest's worth of bytes.
void measureBareSignature(const char* name, const DkimKeyPair& key, int count)
{
    const QByteArray der = QByteArray::fromBase64(key.privateKey.bytes());
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pkey(
        d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())), EVP_PKEY_free);
    const bool rsa = key.algorithm == DkimAlgorithm::RsaSha256;
    std::array<unsigned char, 512> signature{};
    std::array<unsigned char, 32> digest{};
    const auto start = Clock::now();
    const auto cpu = std::clock();
    for (int i = 0; i < count; ++i) {
        digest[0] = static_cast<unsigned char>(i);
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        std::size_t size = signature.size();
        if (EVP_DigestSignInit(context.get(), nullptr, rsa ? EVP_sha256() : nullptr, nullptr,
                               pkey.get()) != 1 ||
            EVP_DigestSign(context.get(), signature.data(), &size, digest.data(), digest.size()) !=
                1)
            qFatal("compose_bench: no signature");
    }
    report(name, count, Clock::now() - start, std::clock() - cpu);
}

DkimSigner signerWith(const DkimKeyPair& key)
{
    return sure(DkimSigner::make({{.identity = {.domain = u"example.com"_s,
                                                .selector = u"bench"_s,
                                                .algorithm = key.algorithm,
                                                .publicKey = key.publicKey},
                                   .privateKey = key.privateKey}}));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        qFatal("usage: ringi_bench_compose WORKLOAD.json");
    const Workload work = readWorkload(QString::fromLocal8Bit(argv[1]));
    const auto rsa = sure(makeDkimKey(DkimAlgorithm::RsaSha256));
    const auto ed25519 = sure(makeDkimKey(DkimAlgorithm::Ed25519Sha256));
    measureCompose("ringi", work, {}, 2); // warm
    measureCompose("ringi", work, {}, 30);
    measureCompose("ringi, RSA-2048", work, signerWith(rsa), 3);
    measureBareSignature("bare RSA-2048", rsa, 3000);
    measureCompose("ringi, Ed25519", work, signerWith(ed25519), 15);
    measureBareSignature("bare Ed25519", ed25519, 20'000);
    return 0;
}
