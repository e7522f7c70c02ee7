-- Why a sanction beyond a warning was decided although nobody had spoken about the case.
set local lock_timeout = '2s';
alter table sanction add column without_dialogue_reason text;
