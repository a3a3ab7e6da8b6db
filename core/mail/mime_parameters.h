// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/read_faults.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <optional>

namespace ringi {

/// A field with parameters, e.g. Content-Type (RFC 2045 section 5.1, RFC 2231): "text/plain;
/// charset=utf-8; name*0*=utf-8''%E6; name*1=x". Also such as programs write against the rules.
class MimeParameters final {
public:
    MimeParameters() = default;
    MimeParameters(QByteArrayView field, ReadFaults& faults);

    /// What comes before the first semicolon, in lower case, without comments.
    [[nodiscard]] const QByteArray& value() const { return m_value; }
    /// The bytes of a parameter, its pieces joined; nothing where it is not there. Lower-case name.
    [[nodiscard]] std::optional<QByteArray> bytes(const QByteArray& name) const;
    /// A parameter as text: by its own charset (RFC 2231), else as a header (decodeHeaderText()).
    [[nodiscard]] QString text(const QByteArray& name, QByteArrayView charset,
                               ReadFaults& faults) const;

private:
    struct Pieces {
        QMap<int, QByteArray> bytes; ///< by number; -1: a plain one, without numbers
        QByteArray charset;
        bool extended = false; ///< some of it was percent-encoded
    };

    void add(QByteArrayView name, const QByteArray& value, ReadFaults& faults);

    QByteArray m_value;
    QHash<QByteArray, Pieces> m_parameters;
};

} // namespace ringi
