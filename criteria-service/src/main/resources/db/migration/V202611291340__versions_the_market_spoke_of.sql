-- Which criterion versions the market said anything about within some months: from this index alone.
drop index concurrently if exists ix_maturity_assessment_window;
create index concurrently ix_maturity_assessment_window on maturity_assessment (held_on, criterion_id, criterion_version);
