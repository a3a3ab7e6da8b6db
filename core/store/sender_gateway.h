// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/list_headers.h"
#include "store/connection.h"

namespace ringi {

/// Somebody mail can come from, and by which relay.
struct SenderRow {
    SenderId id;
    QString name; ///< display name in From
    QString address;
    QString replyTo;        ///< empty: none
    QString envelopeSender; ///< where bounces go
    RelayId relay;
    ListHeaders headers;

    friend bool operator==(const SenderRow&, const SenderRow&) = default;
};

class SenderGateway final {
public:
    explicit SenderGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id; the row's own is ignored.
    Result<SenderId> insert(const SenderRow& row);
    Status update(const SenderRow& row);
    Result<SenderRow> find(SenderId id);
    Result<QList<SenderRow>> all();

private:
    Connection& m_connection;
};

} // namespace ringi
