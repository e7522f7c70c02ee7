-- What the terms meant when the set was fixed: glossaries go on, a fixed set does not.
alter table criteria_set add column definitions jsonb;
alter table criteria_set add constraint ck_criteria_set_definitions check ((status = 'FIXED') = (definitions is not null)) not valid;
