package org.suppliercompliance.chassis.database;

/** PostgreSQL's advisory locks, seen from outside. */
public final class AdvisoryLocks {
    /** A condition: whether any session of this database holds the lock whose one key is its parameter. */
    public static final String IS_HELD =
            "exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1"
                    + " and classid::bigint << 32 | objid::bigint = ?"
                    + " and database = (select oid from pg_database where datname = current_database()))";

    private AdvisoryLocks() {}
}
