-- After a restore of the audit service an older version of a date may be the newest: versions compare as (epoch, version).
set local lock_timeout = '2s';
alter table known_case
    add column plan_epoch integer not null default 1,
    add column correction_epoch integer not null default 1,
    add column report_epoch integer not null default 1;
