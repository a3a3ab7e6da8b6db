// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words/error_text.h"

#include <QCoreApplication>

#include <optional>

namespace ringi {

/// The words behind describe(Error), by group of codes; nothing for a code of another group.
struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ringi::ErrorWords)

public:
    static std::optional<ErrorText> general(const Error& error);
    static std::optional<ErrorText> people(const Error& error);
    static std::optional<ErrorText> storage(const Error& error);
    static std::optional<ErrorText> importing(const Error& error);
    static std::optional<ErrorText> mail(const Error& error);
    /// Files, test messages, signing keys and templates: InvalidInput and AlreadyExists whose
    /// detail says more than a field's name.
    static std::optional<ErrorText> message(const Error& error);
    static std::optional<ErrorText> campaign(const Error& error);
    static std::optional<ErrorText> connection(const Error& error);
    static std::optional<ErrorText> certificate(const Error& error);
    static std::optional<ErrorText> signIn(const Error& error);
    static std::optional<ErrorText> relay(const Error& error);
    static std::optional<ErrorText> keychain(const Error& error);

    /// The reader's name of a field that Error::detail names; empty for one that has none.
    static QString fieldWord(const QString& detail);
    /// The relay's own words as a sentence; empty where there are none.
    static QString quoted(const QByteArray& reply);
};

} // namespace ringi
