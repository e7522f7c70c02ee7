-- Who sent the content and who last changed what the proof says: neither reviews it. Null where that was not noted yet.
set local lock_timeout = '2s';
alter table evidence add column content_by text, add column changed_by text;
