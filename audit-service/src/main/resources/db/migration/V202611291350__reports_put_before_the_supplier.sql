-- That the authority put an open report before its supplier: once, on a day. The supplier reads the day, not the note.
set local lock_timeout = '2s';
alter table external_report add column presented_on date, add column presented_by text, add column presentation_note text;
