-- The sentences that an authority words itself; what is not here is said in the suite's words.
create table mail_text (
    authority  text        not null,
    name       text        not null,
    language   text        not null,
    subject    text        not null,
    what       text        not null,
    said_when  text        not null,
    todo       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint pk_mail_text primary key (authority, language, name),
    constraint ck_mail_text_language check (language in ('sv', 'nb', 'en'))
);
alter table mail_text enable row level security;
alter table mail_text force row level security;
create policy mail_text_owner on mail_text
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- A supplier's contacts read in their inbox what they were mailed: in the words of the authorities that told them something.
create policy mail_text_told_supplier on mail_text for select
    using (exists (select 1 from alert a where a.authority = mail_text.authority
        and (a.supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid
            or a.supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))));

-- How many mails a person was sent in the last minute.
alter table delivery add column last_attempt_at timestamptz;
create index ix_delivery_mail_pace on delivery (target, last_attempt_at) where channel = 'MAIL' and last_attempt_at is not null;
