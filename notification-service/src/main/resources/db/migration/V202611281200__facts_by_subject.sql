-- What was told of an audit, a sanction or a news item that is there no more is found by it.
drop index concurrently if exists ix_fact_told_subject;
create index concurrently ix_fact_told_subject on fact (subject_id)
    where type in ('audit-shared', 'network-news', 'sanction-proposed', 'sanction-decided', 'sanction-lifted');
