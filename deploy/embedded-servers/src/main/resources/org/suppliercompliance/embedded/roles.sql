-- Login roles of the database ${database}. Run as superuser; safe to repeat.
-- ${database} and ${password} are filled in by SuiteDatabases or by deploy/compose/postgres/databases.sh.
do $$
begin
  if not exists (select from pg_roles where rolname = '${database}_owner') then
    create role ${database}_owner;
  end if;
  if not exists (select from pg_roles where rolname = '${database}_app') then
    create role ${database}_app;
  end if;
  if not exists (select from pg_roles where rolname = '${database}_worker') then
    create role ${database}_worker;
  end if;
end
$$;
alter role ${database}_owner login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}';
alter role ${database}_app login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}';
-- the worker carries facts of every tenant; no request of an authority or a supplier runs as it, only the operator's commands do (docs/adr/0003)
alter role ${database}_worker login nosuperuser bypassrls nocreatedb nocreaterole password '${password}';
