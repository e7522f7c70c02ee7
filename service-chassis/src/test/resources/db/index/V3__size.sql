alter table shelf add column size integer;
