set local lock_timeout = '2s';
alter table dead_letter drop constraint uq_dead_letter_record;
