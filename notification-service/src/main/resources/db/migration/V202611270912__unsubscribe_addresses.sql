-- Mails that come by wish carry an address that ends the wish (RFC 8058). Of its secret end only a hash is kept.
alter table fact_subscription add column capability bytea;
alter table fact_subscription add constraint uq_fact_subscription_capability unique (capability);

-- The wish that an alert came by; it may have ended since. Null: by part.
alter table alert add column subscription_id uuid;

-- Whoever opens the address has no token: it is the right to end one subscription, and to nothing else.
create policy of_owner on fact_subscription to current_user using (true) with check (true);
create function unsubscribe(asked bytea) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
    with ended as (delete from fact_subscription where capability = asked returning 1) select count(*) from ended;
$$;
revoke execute on function unsubscribe(bytea) from public;
grant execute on function unsubscribe(bytea) to ${app};
