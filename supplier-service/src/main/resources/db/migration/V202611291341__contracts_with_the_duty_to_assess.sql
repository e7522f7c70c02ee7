-- Few contracts have the duty: whose supplier has declared no assessment is looked up among them.
drop index concurrently if exists ix_contract_risk_assessment_duty;
create index concurrently ix_contract_risk_assessment_duty on contract (authority, created_at desc, id desc) where risk_assessment_duty;
