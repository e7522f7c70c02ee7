-- When its recipient read an alert, and where its last change stands in the order of commits: what a live stream follows. Positions
-- are given out before the commit, so a reader stops below the oldest open transaction, as the journal's readers do.
alter table alert add column read_at timestamptz;
alter table alert add column changed_in xid8 not null default '0';
alter table alert add column change_number bigint not null default 0;
create sequence alert_change;

create function alert_changed() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    new.change_number := nextval('alert_change');
    if new.recipient is not null then
        perform pg_notify('inbox', new.recipient::text);
    end if;
    return new;
end $$;
create trigger tr_alert_changed before insert or update on alert for each row execute function alert_changed();

drop index ix_alert_recipient;
create index ix_alert_recipient on alert (recipient, raised_at, id) where recipient is not null;
create index ix_alert_recipient_change on alert (recipient, changed_in, change_number) where recipient is not null;
-- From a token's subject to the rows of the address book that are that person.
create index ix_person_subject on person (subject) where subject is not null;
