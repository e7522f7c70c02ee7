-- What the watch looks at: reports that were asked for and whose date has not passed.
drop index concurrently if exists ix_standing_fact_waiting;
create index concurrently ix_standing_fact_waiting on standing_fact (order_at) where kind = 'REPORT' and not open and clock is not null;
