// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/mail_file.h"
#include "mail/prepared_text.h"

#include <QByteArray>
#include <QStringList>

namespace ringi {

/// A file of a design that goes to everybody; the header of its part is made already where that is
/// the same for everybody. A value; any thread.
class PreparedFile final {
public:
    /// For the HTML: InvalidInput ("images") for a broken type, content id or name. The name is no
    /// template.
    static Result<PreparedFile> image(const MailFile& image);
    /// InvalidInput ("files"), and as PreparedText::make() for the name.
    static Result<PreparedFile> attachment(const MailFile& file, const QStringList& fields);

    /// The part's header section and the empty line; errors as BoundTemplate::render().
    [[nodiscard]] Result<QByteArray> header(const QStringList& values) const;
    [[nodiscard]] const ByteRope& encoded() const { return m_file.encoded; }
    [[nodiscard]] const QSet<QString>& fields() const { return m_name.fields(); }

private:
    MailFile m_file;
    PreparedText m_name;
    QByteArray m_header; ///< empty: the name is a person's own
};

/// Whether a file can be put into a message: its type, its name, the form of its bytes.
bool isSound(const MailFile& file);

/// The header section of an attachment's part. The name is safe; white space at its ends is
/// dropped.
QByteArray attachmentHeader(const MailFile& file, const QByteArray& name);

} // namespace ringi
