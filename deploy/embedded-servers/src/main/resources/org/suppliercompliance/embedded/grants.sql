-- Rights inside the database ${database}. Run there as superuser; safe to repeat.
alter database ${database} owner to ${database}_owner;
revoke all on database ${database} from public;
grant connect, temporary on database ${database} to ${database}_app, ${database}_worker;
-- who reads the numbers of the server, as the exporter of CloudNativePG does, connects here for it; the tables stay closed to them
grant connect on database ${database} to pg_monitor;
alter schema public owner to ${database}_owner;
revoke all on schema public from public;
grant usage on schema public to ${database}_app, ${database}_worker;
-- what the owner creates later is usable at once, so that migrations hold no grants
alter default privileges for role ${database}_owner in schema public
  grant select, insert, update, delete on tables to ${database}_app, ${database}_worker;
alter default privileges for role ${database}_owner in schema public
  grant usage, select on sequences to ${database}_app, ${database}_worker;
alter default privileges for role ${database}_owner in schema public
  grant execute on routines to ${database}_app, ${database}_worker;
