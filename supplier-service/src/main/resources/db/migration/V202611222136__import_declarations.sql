-- A list of factories is imported as a declaration of one contract; its columns may be named by whoever imports it.
alter table import_job add column contract_id uuid constraint fk_import_job_contract references contract (id);
alter table import_job add column declared_on date;
alter table import_job add column mapping text[] not null default '{}';
