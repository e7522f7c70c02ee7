-- The road of a report over a year: what was put before suppliers in it.
drop index concurrently if exists ix_external_report_presented;
create index concurrently ix_external_report_presented on external_report (authority, presented_on) where presented_on is not null;
