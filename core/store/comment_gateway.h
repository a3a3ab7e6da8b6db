// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/review_comment.h"
#include "store/connection.h"

namespace ringi {

class CommentGateway final {
public:
    explicit CommentGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id; the row's own is ignored, and it is not done yet.
    Result<CommentId> insert(const CommentRow& row);
    Result<CommentRow> find(CommentId id);
    /// NotFound where it is gone.
    Status remove(CommentId id);
    /// `doneIn` 0 and no moment: not done after all. NotFound.
    Status setDone(CommentId id, std::optional<Moment> at, PersonId by, int doneIn);
    /// Of one revision, oldest first.
    Result<QList<CommentRow>> ofRevision(CampaignId campaign, int revision);
    /// Of the revisions before this one: what is not done, or was done in this one or later. By
    /// revision, oldest first.
    Result<QList<CommentRow>> todoBefore(CampaignId campaign, int revision);

private:
    Result<QList<CommentRow>> read(const QString& where, const Values& values);

    Connection& m_connection;
};

} // namespace ringi
