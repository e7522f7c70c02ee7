-- The only place of the suite with people in it. A row belongs to the authority that wrote it, or, without authority, to the supplier that did.
create table person (
    id           uuid        not null,
    authority    text,
    supplier_id  uuid,
    name         text        not null,
    email        text        not null,
    language     text        not null,
    roles        text[]      not null default '{}',
    subject      text,
    mail_refused_at timestamptz,
    created_at   timestamptz not null,
    version      bigint      not null,
    constraint pk_person primary key (id),
    constraint ck_person_owner check (authority is not null or supplier_id is not null),
    constraint ck_person_language check (language in ('sv', 'nb', 'en'))
);
-- One person is one row per owner: a second row would mean a second mail.
create unique index uq_person_email on person (coalesce(authority, ''), coalesce(supplier_id::text, ''), lower(email));
create index ix_person_supplier on person (supplier_id) where supplier_id is not null;

alter table person enable row level security;
alter table person force row level security;
create policy person_owner on person
    using (authority = current_setting('app.tenant', true)
        or (authority is null and supplier_id::text = current_setting('app.counterparty', true)))
    with check (authority = current_setting('app.tenant', true)
        or (authority is null and supplier_id::text = current_setting('app.counterparty', true)));
