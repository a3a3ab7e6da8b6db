-- SPDX-License-Identifier: Apache-2.0
-- One text for SQLite and PostgreSQL. What differs is a word between @ signs (store/dialect.cpp).
-- Times are UTC milliseconds, digests and keys are bytes, JSON is canonical text, states are names.

CREATE TABLE id_counter (
    kind TEXT PRIMARY KEY,
    latest @int@ NOT NULL
) @keyed@;

CREATE TABLE workspace (
    id @id@ CHECK (id = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    founder_key @bytes@ NOT NULL,
    created_at @int@ NOT NULL,
    policy TEXT NOT NULL,
    practice @int@ NOT NULL
) @table@;

-- record is what an administrator signed, byte for byte.
CREATE TABLE person (
    id @id@,
    login_key TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    signature @bytes@ NOT NULL,
    key_salt @bytes@ NOT NULL,
    key_n @int@ NOT NULL,
    key_r @int@ NOT NULL,
    key_p @int@ NOT NULL,
    key_box @bytes@ NOT NULL
) @table@;

CREATE TABLE relay (
    id @id@,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    port @int@ NOT NULL CHECK (port BETWEEN 1 AND 65535),
    tls_rule TEXT NOT NULL CHECK (tls_rule IN ('starttls', 'implicit')),
    user_name TEXT NOT NULL,
    ca_pem @bytes@ NOT NULL,
    password_saved @int@ NOT NULL
) @table@;

CREATE TABLE sender (
    id @id@,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    envelope_sender TEXT NOT NULL,
    relay_id @int@ NOT NULL REFERENCES relay (id)
) @table@;

CREATE TABLE recipient_list (
    id @id@,
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    recipients @int@ NOT NULL,
    refusals @int@ NOT NULL,
    source_file TEXT NOT NULL,
    imported_by @int@ NOT NULL REFERENCES person (id),
    created_at @int@ NOT NULL
) @table@;

CREATE TABLE recipient (
    list_id @int@ NOT NULL REFERENCES recipient_list (id),
    ordinal @int@ NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    field_values TEXT NOT NULL,
    PRIMARY KEY (list_id, ordinal),
    UNIQUE (list_id, address_key)
) @keyed@;

CREATE TABLE refusal (
    list_id @int@ NOT NULL REFERENCES recipient_list (id),
    line @int@ NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (list_id, line)
) @keyed@;

CREATE TABLE campaign (
    id @id@,
    revision @int@ NOT NULL,
    parent @int@ NOT NULL,
    state TEXT NOT NULL,
    author_id @int@ NOT NULL REFERENCES person (id),
    sender_id @int@ REFERENCES sender (id),
    list_id @int@ REFERENCES recipient_list (id),
    intent TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    timing TEXT NOT NULL,
    touched_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    version @int@ NOT NULL,
    sealed_at @int@,
    hold_until @int@,
    created_at @int@ NOT NULL,
    updated_at @int@ NOT NULL
) @table@;
CREATE INDEX campaign_by_change ON campaign (updated_at, id);
CREATE INDEX campaign_by_state ON campaign (state, id);

CREATE TABLE revision (
    campaign_id @int@ NOT NULL REFERENCES campaign (id),
    revision @int@ NOT NULL,
    packet @bytes@ NOT NULL,
    packet_digest @bytes@ NOT NULL,
    body TEXT NOT NULL,
    ca_pem @bytes@ NOT NULL,
    submitted_at @int@ NOT NULL,
    PRIMARY KEY (campaign_id, revision)
) @table@;

CREATE TABLE revision_recipient (
    campaign_id @int@ NOT NULL,
    revision @int@ NOT NULL,
    ordinal @int@ NOT NULL,
    address TEXT NOT NULL,
    field_values TEXT NOT NULL,
    PRIMARY KEY (campaign_id, revision, ordinal),
    FOREIGN KEY (campaign_id, revision) REFERENCES revision (campaign_id, revision)
) @keyed@;

-- statement is what the approver signed, byte for byte.
CREATE TABLE seal (
    id @id@,
    campaign_id @int@ NOT NULL,
    revision @int@ NOT NULL,
    approver_id @int@ NOT NULL REFERENCES person (id),
    statement TEXT NOT NULL,
    signature @bytes@ NOT NULL,
    UNIQUE (campaign_id, revision, approver_id),
    FOREIGN KEY (campaign_id, revision) REFERENCES revision (campaign_id, revision)
) @table@;

-- What number of recipients a reviewer expected, said before the loaded number was shown.
CREATE TABLE expected_count (
    campaign_id @int@ NOT NULL,
    revision @int@ NOT NULL,
    reviewer_id @int@ NOT NULL REFERENCES person (id),
    expected @int@ NOT NULL,
    answered_at @int@ NOT NULL,
    PRIMARY KEY (campaign_id, revision, reviewer_id),
    FOREIGN KEY (campaign_id, revision) REFERENCES revision (campaign_id, revision)
) @keyed@;

CREATE TABLE ledger (
    id @id@,
    campaign_id @int@ NOT NULL REFERENCES campaign (id),
    revision @int@ NOT NULL,
    ordinal @int@ NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    tries @int@ NOT NULL DEFAULT 0,
    message_id @bytes@ NOT NULL DEFAULT @none@,
    reply @bytes@ NOT NULL DEFAULT @none@,
    reason TEXT NOT NULL DEFAULT '',
    due_at @int@,
    updated_at @int@ NOT NULL,
    UNIQUE (campaign_id, ordinal)
) @table@;
CREATE INDEX ledger_by_state ON ledger (campaign_id, state, ordinal);
CREATE INDEX ledger_by_due ON ledger (campaign_id, due_at) WHERE state = 'deferred';

-- The sum is the total, always: a change that forgets a column does not get in.
CREATE TABLE ledger_count (
    campaign_id @id@ REFERENCES campaign (id),
    total @int@ NOT NULL,
    planned @int@ NOT NULL CHECK (planned >= 0),
    claimed @int@ NOT NULL CHECK (claimed >= 0),
    opened @int@ NOT NULL CHECK (opened >= 0),
    deferred @int@ NOT NULL CHECK (deferred >= 0),
    accepted @int@ NOT NULL CHECK (accepted >= 0),
    refused @int@ NOT NULL CHECK (refused >= 0),
    unknown @int@ NOT NULL CHECK (unknown >= 0),
    skipped @int@ NOT NULL CHECK (skipped >= 0),
    cancelled @int@ NOT NULL CHECK (cancelled >= 0),
    CHECK (planned + claimed + opened + deferred + accepted + refused + unknown + skipped
           + cancelled = total)
) @table@;

CREATE TABLE audit_entry (
    sequence @id@,
    at @int@ NOT NULL,
    actor @int@ NOT NULL,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash @bytes@ NOT NULL,
    hash @bytes@ NOT NULL
) @table@;

CREATE TABLE audit_head (
    id @id@ CHECK (id = 1),
    sequence @int@ NOT NULL,
    hash @bytes@ NOT NULL
) @table@;
