-- What a fact is about beside its dates, as a code (the trigger or the kind of a sanction, the result of a report), and the day it happened.
alter table fact add column matter text;
alter table fact add column happened_on date;

-- The clock of a supplier report, kept as the clocks of a case are.
alter table known_case add column report_version integer not null default 0;

-- The road from a case or a report to what was told of it. The index before held only what has a clock, which no query says.
drop index ix_fact_case;
create index ix_fact_case on fact (case_id) where case_id is not null;
