-- The times this database was restored to, and until when the service had run on what was lost then: what is about a fact from before may have been sent.
create table restoration (
    cut_over   timestamptz not null,
    stopped_at timestamptz not null,
    constraint pk_restoration primary key (cut_over)
);
