-- Whoever opens the address of a mail in a browser is asked first, in the language that the mail was written in. The address shows that much, and
-- nothing else of the person.
set local lock_timeout = '2s';
create policy of_owner on person for select to current_user using (true);
create function unsubscribe_language(asked bytea) returns text
language sql stable security definer set search_path = public, pg_temp as $$
    select p.language from fact_subscription s join person p on p.id = s.person_id where s.capability = asked
$$;
revoke execute on function unsubscribe_language(bytea) from public;
grant execute on function unsubscribe_language(bytea) to ${app};
