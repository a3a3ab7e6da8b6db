-- SPDX-License-Identifier: Apache-2.0
-- How what was submitted last is to be reviewed, for lists; see Policy.
ALTER TABLE campaign ADD COLUMN review_form TEXT NOT NULL DEFAULT 'simultaneous';
