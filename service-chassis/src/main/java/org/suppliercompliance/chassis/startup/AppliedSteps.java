package org.suppliercompliance.chassis.startup;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.JdbcDatabase;

/**
 * Each step of a migration is noted in the step's own transaction. Flyway enters it into its history on another connection, which commits
 * after the step's: a service that is killed in between leaves a step that the next start would try again. So what is noted and is not in the
 * history is entered there before anything is migrated.
 *
 * <p>A step that runs outside of a transaction is not noted: it is written so that it can run again.
 */
final class AppliedSteps extends BaseCallback {
    private static final Logger LOG = Logger.getLogger(AppliedSteps.class);

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Database database = new JdbcDatabase(context.getConnection());
        if (event == Event.BEFORE_MIGRATE) {
            enterMissing(database, context.getConfiguration().getPlaceholders());
        } else if (isInTransaction(context)) {
            note(database, context.getMigrationInfo());
        }
    }

    private static void enterMissing(Database database, Map<String, String> roles) {
        // Another replica that is migrating has its entry pending by the time its note can be seen: this waits for the
        // end of that.
        database.update("lock table flyway_schema_history in share row exclusive mode");
        if (database.query("select 1 from pg_class where oid = to_regclass('migration_step')", row -> true)
                .isEmpty()) {
            create(database, roles);
            return;
        }
        int entered = database.update("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select last.rank + row_number() over (order by step.noted_at), step.version, step.description, step.type, step.script,
                       step.checksum, current_user, 0, true
                from migration_step step, (select coalesce(max(installed_rank), 0) as rank from flyway_schema_history) last
                where not exists (
                    select from flyway_schema_history entry
                    where entry.success and entry.script = step.script and entry.version is not distinct from step.version
                      and entry.checksum is not distinct from step.checksum)""");
        if (entered > 0) {
            LOG.warnf(
                    "a migration was cut off: %d step(s) that had been applied were entered into the history", entered);
        }
        database.update("delete from migration_step");
    }

    private static void create(Database database, Map<String, String> roles) {
        database.update("""
                create table migration_step (
                    version text,
                    description text not null,
                    type text not null,
                    script text not null,
                    checksum integer,
                    noted_at timestamptz not null default clock_timestamp()
                )""");
        // what the owner creates is usable by the others without a word; this is nobody else's
        database.update("revoke all on migration_step from %s, %s".formatted(roles.get("app"), roles.get("worker")));
    }

    private static void note(Database database, MigrationInfo step) {
        MigrationVersion version = step.getVersion();
        database.update(
                "insert into migration_step (version, description, type, script, checksum)"
                        + " values (cast(? as text), ?, ?, ?, cast(? as integer))",
                version == null ? null : version.toString(),
                step.getDescription(),
                step.getType().name(),
                step.getScript(),
                step.getChecksum());
    }

    private static boolean isInTransaction(Context context) {
        try {
            return !context.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new FlywayException("the connection of the migration is gone", e);
        }
    }
}
