-- SPDX-License-Identifier: Apache-2.0
-- One-time codes for approving, of those who have switched them on.

-- The shared secret lies in code_box under its owner's password; last_step only grows.
CREATE TABLE person_code (
    person_id @id@ REFERENCES person (id),
    code_salt @bytes@ NOT NULL,
    code_n @int@ NOT NULL,
    code_r @int@ NOT NULL,
    code_p @int@ NOT NULL,
    code_box @bytes@ NOT NULL,
    last_step @int@ NOT NULL,
    since @int@ NOT NULL,
    wrong @int@ NOT NULL,
    last_wrong_at @int@
) @table@;
