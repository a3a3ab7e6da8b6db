-- SPDX-License-Identifier: Apache-2.0
-- A review may be left and taken up again, and its people talk about it.

-- What a reviewer looked at, by what was shown (part_digest), whatever the revision. marks: what was
-- read of a part that has several things to read; JSON.
CREATE TABLE review_look (
    campaign_id @int@ NOT NULL REFERENCES campaign (id),
    reviewer_id @int@ NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    part_digest @bytes@ NOT NULL,
    looked_at @int@ NOT NULL,
    complete @int@ NOT NULL,
    ticked @int@ NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (campaign_id, reviewer_id, part, part_digest)
) @keyed@;

-- Who has a review open. closed_at is NULL while it is, and after a crash.
CREATE TABLE review_visit (
    campaign_id @int@ NOT NULL,
    revision @int@ NOT NULL,
    reviewer_id @int@ NOT NULL REFERENCES person (id),
    opened_at @int@ NOT NULL,
    closed_at @int@,
    PRIMARY KEY (campaign_id, revision, reviewer_id),
    FOREIGN KEY (campaign_id, revision) REFERENCES revision (campaign_id, revision)
) @keyed@;

-- What the author is to do. part is empty for the reason of a return; place is where the quote
-- begins in the source, -1 where there is none; done_in is the revision in which it was done.
CREATE TABLE review_comment (
    id @id@,
    campaign_id @int@ NOT NULL,
    revision @int@ NOT NULL,
    author_id @int@ NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    quote TEXT NOT NULL,
    place @int@ NOT NULL,
    text TEXT NOT NULL,
    made_at @int@ NOT NULL,
    done_at @int@,
    done_by @int@ REFERENCES person (id),
    done_in @int@,
    FOREIGN KEY (campaign_id, revision) REFERENCES revision (campaign_id, revision)
) @table@;
CREATE INDEX review_comment_by_campaign ON review_comment (campaign_id, revision, id);
