-- Under the name of before: the version before names it when it loads what is shipped.
set local lock_timeout = '2s';
alter table kind_equivalence drop constraint uq_kind_equivalence,
    add constraint uq_kind_equivalence unique using index uq_kind_equivalence_from;
