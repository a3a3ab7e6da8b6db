-- SPDX-License-Identifier: Apache-2.0
-- What a relay's limits count is known after a restart too.

-- The relay the packet names: the sender's own may be another by now.
ALTER TABLE ledger_count ADD COLUMN relay_id @int@;
UPDATE ledger_count SET relay_id = (SELECT s.relay_id FROM campaign c
    JOIN sender s ON s.id = c.sender_id WHERE c.id = ledger_count.campaign_id);

CREATE INDEX ledger_by_opening ON ledger (opened_at, id) WHERE opened_at IS NOT NULL;
