-- What is bought under a contract, as its codes of the CPV, and which codes a category stands for: together they say of which categories a case is.
alter table known_contract add column cpv_codes text[] not null default '{}';
alter table known_category add column parent text;

-- A code without the zeros at its end stands for all below it; of two that hold a code the longer one decides.
create table known_category_branch (
    branch   text not null,
    category text not null,
    constraint pk_known_category_branch primary key (branch, category)
);
create index ix_known_category_branch_category on known_category_branch (category);

-- What was told of a date that belongs to no case, for when that date is moved.
create index ix_fact_subject_date on fact (subject_id) where case_id is null and deadline_version is not null;
