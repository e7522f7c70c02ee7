-- Who is away, from and to which day (inclusive, in the authority's zone), and who is told in the meantime.
alter table person
    add column deputy_id   uuid,
    add column absent_from date,
    add column absent_to   date,
    add constraint fk_person_deputy foreign key (deputy_id) references person (id) on delete set null,
    add constraint ck_person_deputy check (deputy_id <> id),
    add constraint ck_person_absence check (absent_to is null or absent_from <= absent_to);
create index ix_person_deputy on person (deputy_id) where deputy_id is not null;
