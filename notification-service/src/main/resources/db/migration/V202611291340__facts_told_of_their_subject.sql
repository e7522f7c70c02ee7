-- What was told of a comment, a report from outside or an invitation that counts no more is found by it, too.
drop index concurrently if exists ix_fact_about_subject;
create index concurrently ix_fact_about_subject on fact (subject_id)
    where type in ('audit-shared', 'network-news', 'sanction-proposed', 'sanction-decided', 'sanction-lifted', 'audit-drafted',
        'supplier-commented', 'evidence-expiring', 'evidence-expired', 'case-commented', 'external-report-presented',
        'external-report-shared', 'consultation-invited');
drop index concurrently if exists ix_fact_of_subject;
