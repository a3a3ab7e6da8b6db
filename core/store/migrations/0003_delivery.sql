-- SPDX-License-Identifier: Apache-2.0
-- What a run needs beside the ledger itself.

-- See RelayLimits; JSON.
ALTER TABLE relay ADD COLUMN limits TEXT NOT NULL DEFAULT '{}';
ALTER TABLE relay ADD COLUMN token @int@ NOT NULL DEFAULT 0;

-- See Handling; JSON.
ALTER TABLE campaign ADD COLUMN handling TEXT NOT NULL DEFAULT '{}';
-- The ring of a canary run that is being sent, 0..3.
ALTER TABLE campaign ADD COLUMN ring @int@ NOT NULL DEFAULT 0;
-- What a run waits for a person's "go on" with: '', 'overdue' or 'ring'.
ALTER TABLE campaign ADD COLUMN waits_for TEXT NOT NULL DEFAULT '';
-- A person said that it may start late.
ALTER TABLE campaign ADD COLUMN late_start @int@ NOT NULL DEFAULT 0;
ALTER TABLE campaign ADD COLUMN started_at @int@;
ALTER TABLE campaign ADD COLUMN ended_at @int@;

-- When the latest attempt was opened.
ALTER TABLE ledger ADD COLUMN opened_at @int@;

-- Outcomes by recipient domain and by reason; changed with the rows, in the same transaction.
CREATE TABLE ledger_tally (
    campaign_id @int@ NOT NULL REFERENCES campaign (id),
    kind TEXT NOT NULL CHECK (kind IN ('domain', 'reason')),
    name TEXT NOT NULL,
    accepted @int@ NOT NULL,
    refused @int@ NOT NULL,
    deferred @int@ NOT NULL,
    unknown @int@ NOT NULL,
    PRIMARY KEY (campaign_id, kind, name)
) @keyed@;

-- What people said about rows whose fate is unknown, while a second person is waited for.
CREATE TABLE settlement (
    ledger_id @int@ NOT NULL REFERENCES ledger (id),
    person_id @int@ NOT NULL REFERENCES person (id),
    event TEXT NOT NULL,
    said_at @int@ NOT NULL,
    PRIMARY KEY (ledger_id, person_id)
) @keyed@;
