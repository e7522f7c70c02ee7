-- What is known about a supplier beside who it is. Suite-wide, as the supplier itself; functions, never people.
create table supplier_profile (
    supplier_id uuid        not null constraint fk_supplier_profile_supplier references supplier (id),
    part        text        not null,
    content     jsonb       not null,
    version     bigint      not null,
    changed_at  timestamptz not null,
    constraint pk_supplier_profile primary key (supplier_id, part),
    constraint ck_supplier_profile_part check (part in ('CONTACT_FUNCTIONS', 'CAPABILITIES'))
);

create table supplier_document (
    id                uuid        not null constraint pk_supplier_document primary key,
    supplier_id       uuid        not null constraint fk_supplier_document_supplier references supplier (id),
    kind              text        not null,
    title             text        not null,
    issuer            text,
    reference         text,
    sha256            text,
    issued_on         date,
    valid_from        date,
    valid_until       date,
    -- Every change of the end of validity is a new version: its steps are told anew.
    validity_version  integer     not null,
    -- The day the next step before the end is due; null when none is left.
    next_step_on      date,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    registered_by     text        not null constraint fk_supplier_document_registered_by references authority (code),
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint ck_supplier_document_validity check (valid_from is null or valid_until is null or valid_from <= valid_until)
);
create index ix_supplier_document_supplier on supplier_document (supplier_id, created_at desc, id desc);
-- What the watch looks at: only what still has a step to come.
create index ix_supplier_document_step on supplier_document (next_step_on) where next_step_on is not null;
