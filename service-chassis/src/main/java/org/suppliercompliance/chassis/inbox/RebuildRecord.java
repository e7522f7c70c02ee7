package org.suppliercompliance.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.AdvisoryLocks;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.inbox.RebuildState.Difference;

/** How the latest rebuild of the projections stands, for every replica to read. */
@ApplicationScoped
class RebuildRecord {
    /** The advisory lock of the one rebuild that may run. */
    static final long LOCK = 7_221_900_004L;

    private static final String STATE = "select *, " + AdvisoryLocks.IS_HELD + " as running from projection_rebuild";

    private static final String BEGIN =
            "update projection_rebuild set dry_run = ?, started_at = clock_timestamp(), finished_at = null,"
                    + " events_read = 0, events_refused = 0, newer_known = 0, differences = '[]', failure = null";

    private static final String READ_SO_FAR = "update projection_rebuild set events_read = ?, events_refused = ?";

    private static final String END =
            "update projection_rebuild set finished_at = clock_timestamp(), events_read = ?, events_refused = ?,"
                    + " newer_known = ?, differences = ?, failure = ?::text";

    private static final String FAIL = "update projection_rebuild set finished_at = clock_timestamp(), failure = ?";

    private final WorkerTransactions transactions;
    private final ObjectMapper json;

    RebuildRecord(WorkerTransactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    RebuildState state() {
        return transactions.call(
                transaction -> transaction.one(STATE, this::state, LOCK).orElseThrow());
    }

    void begin(boolean dryRun) {
        transactions.run(transaction -> transaction.update(BEGIN, dryRun));
    }

    void readSoFar(long read, long refused) {
        transactions.run(transaction -> transaction.update(READ_SO_FAR, read, refused));
    }

    /** Within the transaction that exchanges, so that neither is there without the other. */
    void end(
            WorkerTransaction transaction,
            long read,
            long refused,
            long newerKnown,
            List<Difference> differences,
            @Nullable String failure) {
        transaction.update(END, read, refused, newerKnown, written(differences), failure);
    }

    void failed(String reason) {
        transactions.run(transaction -> transaction.update(FAIL, reason));
    }

    private Json written(List<Difference> differences) {
        try {
            return new Json(json.writeValueAsString(differences));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RebuildState state(Row row) throws SQLException {
        try {
            return new RebuildState(
                    row.bool("running"),
                    row.bool("dry_run"),
                    row.nullableInstant("started_at"),
                    row.nullableInstant("finished_at"),
                    row.bigint("events_read"),
                    row.bigint("events_refused"),
                    row.bigint("newer_known"),
                    json.readValue(row.text("differences"), new TypeReference<>() {}),
                    row.nullableText("failure"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
