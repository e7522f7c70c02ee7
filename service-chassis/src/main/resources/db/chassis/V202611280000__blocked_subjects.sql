-- Whose tokens are believed no more: those issued to the subject before not_before. The operator keeps the list, every replica reads it.
create table blocked_subject (
    subject text not null,
    not_before timestamptz not null,
    blocked_at timestamptz not null default clock_timestamp(),
    blocked_by text not null,
    constraint pk_blocked_subject primary key (subject),
    constraint ck_blocked_subject_subject check (length(subject) between 1 and 255)
);
revoke all on blocked_subject from ${app};
