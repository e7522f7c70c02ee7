-- Names are compared without their legal form, numbers without their scheme's way of writing them. Both forms are made by the database, so that every
-- way in (a request, an import, a copy) gives the same one.
create extension if not exists pg_trgm;

-- The words that make a name: without punctuation, without legal forms at its end ("Atea Sverige AB (publ)") or its start ("AB Volvo"), but never
-- without any word. The input is folded already: lower case, no accents. Compared by bytes, so that no locale changes what is stored.
create function supplier_name_key(folded text) returns text
    language sql immutable strict parallel safe
    as $$
        select regexp_replace(
            regexp_replace(
                btrim(regexp_replace(
                    translate(regexp_replace(folded collate "C", '(^|[^a-z0-9])([akip])/s($|[^a-z0-9])', '\1\2s\3', 'g'), '.''`´’', ''),
                    '[[:punct:][:space:]«»“”„–—·]+', ' ', 'g')),
                '( (ab|abp|publ|aktiebolag|aktiebolaget|hb|handelsbolag|kb|as|asa|ans|aps|aktieselskab|ks|is|ps|oy|oyj|ky|osakeyhtio|ehf|hf|ltd|limited|plc|llc|llp|inc|incorporated|corp|corporation|co|company|and|och|og|und|ja|et|gmbh|mbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sasu|sarl|srl|spa|snc|sl|slu|nv|bv|bvba|cv|vof|sp z oo|spzoo|sro|kft|zrt|nyrt|doo|ou|uab|sia|ooo|oao|pao|zao|kk|pte|pty|sdn|bhd|pvt|private|jsc|pjsc))+$', ''),
            '^(ab|aktiebolaget|as|oy|kb|hb|pt) (?=.)', '')
    $$;

-- The number itself: a VAT number holds the national one, and people write either.
create function supplier_number_key(scheme text, id text) returns text
    language sql immutable strict parallel safe
    as $$
        select case
            when scheme = 'EU-VAT' and bare ~ '^SE[0-9]{12}$' then substr(bare, 3, 10)
            when scheme = 'EU-VAT' and bare ~ '^NO[0-9]{9}(MVA)?$' then substr(bare, 3, 9)
            when scheme = 'EU-VAT' and bare ~ '^[A-Z]{2}' then substr(bare, 3)
            else bare
        end
        from (select regexp_replace(upper(id collate "C"), '[^A-Z0-9]', '', 'g') as bare) one
    $$;

alter table supplier add column name_key text collate "C" generated always as (supplier_name_key(name_folded)) stored not null;
alter table supplier_identifier add column number_key text collate "C" generated always as (supplier_number_key(scheme, id)) stored not null;

-- A word is looked for from its start: the blank before the first one makes it a word like the others. New entries wait in a short list, which every
-- search reads.
create index ix_supplier_name_words on supplier using gin ((' ' || name_key) gin_trgm_ops) with (gin_pending_list_limit = 256);
-- Holds what a search compares, so that a word which very many names have is found in the order of the names without reading the table.
drop index ix_supplier_name;
create index ix_supplier_name on supplier (name_folded, id) include (name_key);
create index ix_supplier_name_key on supplier (name_key);
create index ix_supplier_identifier_number on supplier_identifier (number_key);
