ALTER TABLE runs ADD COLUMN settings TEXT /* The choices that it read by, as JSON: the policy for disputed places (borders), a sum of added event words; NULL where it read nothing. */;

ALTER TABLE readings ADD COLUMN settings TEXT /* The choices that it was read by, as JSON, as in runs; NULL where they are not known. */;
