-- SPDX-License-Identifier: Apache-2.0
-- What a message can be beside plain text: HTML, pictures, attachments, signatures, templates.

ALTER TABLE campaign ADD COLUMN html TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign ADD COLUMN content TEXT NOT NULL DEFAULT '{}';

ALTER TABLE revision ADD COLUMN html TEXT NOT NULL DEFAULT '';

ALTER TABLE sender ADD COLUMN headers TEXT NOT NULL DEFAULT '{}';

-- public_key is what DNS publishes; the private half lies in the keychain of whoever delivers.
CREATE TABLE dkim_key (
    id @id@,
    sender_id @int@ NOT NULL REFERENCES sender (id),
    domain TEXT NOT NULL,
    selector TEXT NOT NULL,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('rsa-sha256', 'ed25519-sha256')),
    public_key @bytes@ NOT NULL,
    created_at @int@ NOT NULL,
    UNIQUE (sender_id, algorithm)
) @table@;

-- Files by their SHA-256, each once, in pieces that are never changed.
CREATE TABLE stored_file (
    digest @bytes@ PRIMARY KEY,
    size @int@ NOT NULL,
    created_at @int@ NOT NULL
) @table@;

CREATE TABLE file_piece (
    digest @bytes@ NOT NULL REFERENCES stored_file (digest),
    number @int@ NOT NULL,
    content @bytes@ NOT NULL,
    PRIMARY KEY (digest, number)
) @table@;

-- The files of one folder, taken in together: everybody's own attachments.
CREATE TABLE file_set (
    id @id@,
    folder TEXT NOT NULL,
    files @int@ NOT NULL,
    created_by @int@ NOT NULL REFERENCES person (id),
    created_at @int@ NOT NULL
) @table@;

CREATE TABLE file_set_member (
    set_id @int@ NOT NULL REFERENCES file_set (id),
    file_key TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size @int@ NOT NULL,
    digest @bytes@ NOT NULL REFERENCES stored_file (digest),
    PRIMARY KEY (set_id, file_key)
) @keyed@;

CREATE TABLE campaign_template (
    id @id@,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    html TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_by @int@ NOT NULL REFERENCES person (id),
    created_at @int@ NOT NULL
) @table@;
