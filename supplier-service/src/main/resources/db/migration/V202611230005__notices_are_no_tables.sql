-- A notice of awards is no table: it has no format of one.
alter table import_job alter column format drop default, alter column format drop not null;
update import_job set format = null where kind in ('OCDS', 'EFORMS');
