-- The id of the responsibility that was told: with it the row is forgotten. Null for what was told before: what a restore may lose is younger.
set local lock_timeout = '2s';
alter table known_category_responsibility add column told_of text;
