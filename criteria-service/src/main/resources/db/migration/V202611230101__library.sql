-- The library: codes of conduct, clause sets, assessment templates and methods in versions, one row each, and the glossary.

-- A document belongs to an authority, or to a network whose members write it together; then authority is null.
create table reference_document (
    id           uuid        not null,
    authority    text,
    network      text,
    -- Whose series the version is in: an authority's, or a network's.
    owner        text        not null,
    kind         text        not null,
    code         text        not null,
    number       integer     not null,
    status       text        not null,
    shared_with  text        not null,
    content      jsonb       not null,
    -- What the terms meant when it was published: glossaries go on, a published document does not.
    definitions  jsonb,
    revision     bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz,
    retired_at   timestamptz,
    constraint pk_reference_document primary key (id),
    constraint uq_reference_document_number unique (owner, code, number),
    constraint ck_reference_document_kind check (kind in ('CODE_OF_CONDUCT', 'CLAUSE_SET', 'ASSESSMENT_TEMPLATE', 'METHOD')),
    constraint ck_reference_document_status check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint ck_reference_document_shared check (shared_with in ('NETWORK', 'ALL')),
    constraint ck_reference_document_owner check (authority is not null or network is not null),
    constraint ck_reference_document_network check (shared_with = 'ALL' or network is not null),
    constraint ck_reference_document_dates check ((status in ('PUBLISHED', 'RETIRED')) = (published_at is not null)
        and (status in ('PUBLISHED', 'RETIRED')) = (definitions is not null) and (status = 'RETIRED') = (retired_at is not null))
);
-- At most one version of a series is in force, and at most one is being written, whoever races.
create unique index uq_reference_document_draft on reference_document (owner, code) where status = 'DRAFT';
create unique index uq_reference_document_published on reference_document (owner, code) where status = 'PUBLISHED';
create index ix_reference_document_newest on reference_document (created_at desc, id desc);
create index ix_reference_document_kind on reference_document (kind, created_at desc, id desc);
create index ix_reference_document_network on reference_document (network, created_at desc, id desc);
create index ix_reference_document_authority on reference_document (authority, created_at desc, id desc);

-- The words of titles of what was published. A table of its own, without a tenant: behind row-level security no index of words would be used.
-- It holds words and ids; what they stand in is read from the table above, behind both walls.
create table reference_document_word (
    document_id uuid     not null,
    words       tsvector not null,
    constraint pk_reference_document_word primary key (document_id),
    constraint fk_reference_document_word_document foreign key (document_id) references reference_document (id)
);
create index ix_reference_document_word on reference_document_word using gin (words);

create function refuse_change_of_published_document() returns trigger language plpgsql as $$
begin
    if new.content is distinct from old.content or new.definitions is distinct from old.definitions or new.kind is distinct from old.kind
        or new.number is distinct from old.number or new.code is distinct from old.code or new.owner is distinct from old.owner
        or new.shared_with is distinct from old.shared_with or new.network is distinct from old.network or new.status = 'DRAFT' then
        raise exception 'a published reference document never changes' using errcode = '23514', constraint = 'ck_reference_document_frozen';
    end if;
    return new;
end
$$;
create trigger tr_reference_document_frozen before update on reference_document for each row when (old.status <> 'DRAFT')
    execute function refuse_change_of_published_document();

alter table reference_document enable row level security;
alter table reference_document force row level security;
create policy reference_document_read on reference_document for select using (
    authority = current_setting('app.tenant', true)
    or network in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true)) and (authority is null or status <> 'DRAFT')
    or (status <> 'DRAFT' and shared_with = 'ALL'
        and (nullif(current_setting('app.tenant', true), '') is not null or nullif(current_setting('app.counterparty', true), '') is not null)));
create policy reference_document_create on reference_document for insert with check (
    authority = current_setting('app.tenant', true)
    or (authority is null and network in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true))));
create policy reference_document_change on reference_document for update using (
    authority = current_setting('app.tenant', true)
    or (authority is null and network in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true))));

-- Terms and what they mean. Everybody may read all of them: tenders quote them. authority is null for what ships with the suite.
create table glossary_term (
    id         uuid        not null,
    authority  text,
    code       text        not null,
    sort_key   text collate "C" not null,
    content    jsonb       not null,
    revision   bigint      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    words      tsvector    not null generated always as (jsonb_to_tsvector('simple'::regconfig, content -> 'names', '["string"]')) stored,
    constraint pk_glossary_term primary key (id),
    constraint uq_glossary_term_code unique nulls not distinct (authority, code)
);
create index ix_glossary_term_order on glossary_term (sort_key, id);
create index ix_glossary_term_authority on glossary_term (authority, sort_key, id);
create index ix_glossary_term_code on glossary_term (code);
create index ix_glossary_term_words on glossary_term using gin (words);

-- Row C43 names the six terms; their wording here is the suite's own.
insert into glossary_term (id, code, sort_key, content, revision, created_at, changed_at)
select gen_random_uuid(), code, code, jsonb_build_object('names', jsonb_build_object('en', name_en, 'sv', name_sv, 'nb', name_nb),
    'definitions', jsonb_build_object('en', en, 'sv', sv, 'nb', nb), 'source', 'Supplier compliance suite, own wording; the term is named in Make ICT Fair, Region Stockholm'), 1, now(), now()
from (values
    ('final-assembly', 'Final assembly', 'Slutmontering', 'Sluttmontering',
     'The last step of manufacture, where components become the product that is delivered.',
     'Det sista tillverkningssteget, där komponenter blir den produkt som levereras.',
     'Det siste trinnet i produksjonen, der komponenter blir til produktet som leveres.'),
    ('supply-chain', 'Supply chain', 'Leveranskedja', 'Leverandørkjede',
     'All who contribute to the product, from raw material to delivery, with everything they buy for it.',
     'Alla som bidrar till produkten, från råvara till leverans, med allt de köper in för den.',
     'Alle som bidrar til produktet, fra råvare til levering, med alt de kjøper inn til det.'),
    ('main-components', 'Main components', 'Huvudkomponenter', 'Hovedkomponenter',
     'The parts that make up most of the product''s function or value, such as processor, memory, display, battery and casing.',
     'De delar som står för det mesta av produktens funktion eller värde, till exempel processor, minne, skärm, batteri och hölje.',
     'De delene som utgjør det meste av produktets funksjon eller verdi, for eksempel prosessor, minne, skjerm, batteri og kabinett.'),
    ('significant-manufacturers', 'Significant manufacturers', 'Betydande tillverkare', 'Vesentlige produsenter',
     'The makers behind final assembly and main components whose work decides how people are treated in making the product.',
     'De tillverkare bakom slutmontering och huvudkomponenter vars arbete avgör hur människor behandlas när produkten tillverkas.',
     'De produsentene bak sluttmontering og hovedkomponenter hvis arbeid avgjør hvordan mennesker behandles når produktet lages.'),
    ('conflict-minerals', 'Conflict minerals', 'Konfliktmineraler', 'Konfliktmineraler',
     'Tin, tantalum, tungsten and gold whose extraction or trade pays for armed conflict or abuse.',
     'Tenn, tantal, volfram och guld vars utvinning eller handel betalar för väpnad konflikt eller övergrepp.',
     'Tinn, tantal, wolfram og gull der utvinning eller handel betaler for væpnet konflikt eller overgrep.'),
    ('high-risk-minerals', 'High-risk minerals', 'Högriskmineraler', 'Høyrisikomineraler',
     'Other minerals, such as cobalt and mica, whose extraction is linked to child labour, forced labour or danger to workers, without being conflict minerals.',
     'Andra mineraler, till exempel kobolt och glimmer, vars utvinning är kopplad till barnarbete, tvångsarbete eller fara för arbetare, utan att vara konfliktmineraler.',
     'Andre mineraler, for eksempel kobolt og glimmer, der utvinningen er knyttet til barnearbeid, tvangsarbeid eller fare for arbeidere, uten å være konfliktmineraler.')
) as t (code, name_en, name_sv, name_nb, en, sv, nb);

alter table glossary_term enable row level security;
alter table glossary_term force row level security;
create policy glossary_term_read on glossary_term for select using (true);
create policy glossary_term_create on glossary_term for insert with check (authority = current_setting('app.tenant', true));
create policy glossary_term_change on glossary_term for update using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
