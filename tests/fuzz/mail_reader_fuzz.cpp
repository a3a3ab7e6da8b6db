// SPDX-License-Identifier: Apache-2.0
// Any bytes as a message: reading never crashes, and what comes out is safe to show and to save.
#include "fuzz/fuzz_target.h"
#include "mail/mail_reader.h"

#include <algorithm>

using namespace ringi;
using ringi::test::require;

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

void requireSafeName(const QString& name)
{
    require(std::none_of(name.cbegin(), name.cend(), isControl));
    require(!name.contains(u'/') && !name.contains(u'\\'));
    require(name != QLatin1StringView(".") && name != QLatin1StringView(".."));
    require(name.toUtf8().size() <= 255 + 4); // with ".eml"
    require(name.isValidUtf16());
}

void requireText(const QString& text)
{
    require(text.isValidUtf16() && !text.contains(u'\r') && !text.contains(QChar(0)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray message(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto mail = readMail(message);
    if (!mail)
        return 0;
    require(!mail->headers.isEmpty() && mail->headers.size() <= 2'000);
    for (const auto& [name, value] : mail->headers) {
        require(!name.isEmpty() && value.isValidUtf16());
        require(std::none_of(value.cbegin(), value.cend(),
                             [](QChar c) { return isControl(c) && c != u'\t'; }));
    }
    requireText(mail->text);
    requireText(mail->html);
    require(mail->files.size() <= 1'000 && mail->faults.size() <= 100);
    qsizetype bytes = 0;
    for (const ReadFile& file : mail->files) {
        requireSafeName(file.name);
        bytes += file.bytes.size();
    }
    require(bytes <= message.size()); // nothing grows by being read
    return 0;
}
