-- What a fact is about beside its dates, as a code (the trigger or the kind of a sanction, the result of a report), and the day it happened.
alter table fact add column matter text;
alter table fact add column happened_on date;
-- The road from the end of a proposal to what was told of it.
create index ix_fact_proposal on fact (case_id) where type = 'sanction-proposed';
