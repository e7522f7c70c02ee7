-- What a file was said to be when it was sent: whoever goes on with it reads it the same way.
alter table import_job add column format text not null default 'CSV';
alter table import_job add column charset text;
alter table import_job add constraint ck_import_job_format check (format in ('CSV', 'NDJSON', 'XLSX'));
