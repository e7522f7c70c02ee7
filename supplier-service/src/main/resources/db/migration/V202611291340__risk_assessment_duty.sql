-- Whether a contract obliges the supplier to assess the risks of its supply chain itself.
set local lock_timeout = '2s';
alter table contract add column risk_assessment_duty boolean not null default false;
