-- After a restore of the producer what was lost there is forgotten here, by its id alone.
drop index concurrently if exists ix_standing_fact_case;
create index concurrently ix_standing_fact_case on standing_fact (case_id);
