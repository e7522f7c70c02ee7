-- What was stated of a pair and ended may be stated again, from another day on. That no two overlap is for the code, which takes a lock for it.
drop index concurrently if exists uq_kind_equivalence_from;
create unique index concurrently uq_kind_equivalence_from on kind_equivalence (authority, kind_id, counts_as_id, valid_from) nulls not distinct;
