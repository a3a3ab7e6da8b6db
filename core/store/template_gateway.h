// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "store/connection.h"

namespace ringi {

/// A message kept as a pattern for others: subject, bodies and files; never a list or a sender.
struct TemplateRow {
    TemplateId id;
    QString name;
    Draft draft; ///< only the parts of the message
    PersonId savedBy;
    Moment createdAt{};
};

class TemplateGateway final {
public:
    explicit TemplateGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id. AlreadyExists when the name is taken (upper and lower case are one).
    Result<TemplateId> insert(const TemplateRow& row);
    Status remove(TemplateId id);
    /// NotFound ("template").
    Result<TemplateRow> find(TemplateId id);
    /// By name.
    Result<QList<TemplateRow>> all();

private:
    Connection& m_connection;
};

} // namespace ringi
