-- What was told of an audit, its draft, a sanction, evidence or a news item that counts no more is found by it.
drop index concurrently if exists ix_fact_of_subject;
create index concurrently ix_fact_of_subject on fact (subject_id)
    where type in ('audit-shared', 'network-news', 'sanction-proposed', 'sanction-decided', 'sanction-lifted', 'audit-drafted',
        'supplier-commented', 'evidence-expiring', 'evidence-expired');
drop index concurrently if exists ix_fact_told_subject;
