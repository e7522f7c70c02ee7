-- What the catalogue is searched by, apart from the catalogue: behind its policy an index serves only what PostgreSQL knows to be leakproof, and neither
-- words nor arrays are. It holds nothing that is not everybody's to read; drafts are few for each owner and looked through where they are.

create function criterion_words(content jsonb) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple'::regconfig, coalesce((select string_agg(t.value, ' ') from jsonb_each_text(content -> 'titles') as t), '') || ' '
        || coalesce((select string_agg(t.value, ' ') from jsonb_each_text(case when jsonb_typeof(content -> 'texts') = 'object' then content -> 'texts' end) as t), ''))
$$;
create function criterion_uses(content jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select jsonb_array_elements_text(content -> 'uses'))
$$;
create function criterion_proof_kinds(content jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select distinct p.value ->> 'kind' from jsonb_array_elements(content -> 'proofs') as p)
$$;
-- One that names no category fits all.
create function criterion_categories(content jsonb) returns text[] language sql immutable parallel safe as $$
    select case when jsonb_array_length(coalesce(content -> 'categories', '[]')) = 0 then array['*']
        else array(select jsonb_array_elements_text(content -> 'categories')) end
$$;

create table criterion_version_search (
    version_id  uuid     not null constraint pk_criterion_version_search primary key
        constraint fk_criterion_version_search_version references criterion_version (id) on delete cascade,
    words       tsvector not null,
    uses        text[]   not null,
    proof_kinds text[]   not null,
    categories  text[]   not null
);
create index ix_criterion_version_search_found on criterion_version_search using gin (words, uses, proof_kinds, categories);

create function keep_criterion_version_search() returns trigger language plpgsql as $$
begin
    insert into criterion_version_search (version_id, words, uses, proof_kinds, categories)
    values (new.id, criterion_words(new.content), criterion_uses(new.content), criterion_proof_kinds(new.content), criterion_categories(new.content))
    on conflict on constraint pk_criterion_version_search do update set words = excluded.words, uses = excluded.uses,
        proof_kinds = excluded.proof_kinds, categories = excluded.categories;
    return null;
end
$$;
create trigger tr_criterion_version_search_written after insert on criterion_version for each row when (new.status <> 'DRAFT')
    execute function keep_criterion_version_search();
create trigger tr_criterion_version_search_changed after update of content, status on criterion_version for each row
    when (new.status <> 'DRAFT' and (old.status = 'DRAFT' or new.content is distinct from old.content))
    execute function keep_criterion_version_search();

insert into criterion_version_search (version_id, words, uses, proof_kinds, categories)
select v.id, criterion_words(v.content), criterion_uses(v.content), criterion_proof_kinds(v.content), criterion_categories(v.content)
from criterion_version v where v.status <> 'DRAFT';

drop index ix_criterion_version_search;
drop index ix_criterion_version_uses;
alter table criterion_version drop column search;

create index ix_criterion_version_dimension on criterion_version (dimension, sort_key, id);
create index ix_criterion_version_code on criterion_version (code, sort_key, id);
create index ix_criterion_version_draft on criterion_version ((coalesce(authority, ''))) where status = 'DRAFT';
