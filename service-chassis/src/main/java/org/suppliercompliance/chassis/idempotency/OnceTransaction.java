package org.suppliercompliance.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;

/** One transaction for the lock, the effect and the stored answer; a bean of its own so that its interceptor is passed. */
@ApplicationScoped
class OnceTransaction {
    /**
     * One round trip for the lock and the look-up. Both see one snapshot, which may be older than the lock: then the primary key
     * refuses the second insert, and the request is answered as still running.
     */
    private static final String BEGIN = """
            select pg_try_advisory_xact_lock(?) as locked, a.scope is not null as found,
                   encode(a.request_hash, 'hex') as request_hash, a.status, a.location, a.etag, a.body
            from (select 1) one
            left join idempotency_answer a on a.scope = ? and a.created_at > clock_timestamp() - interval '24 hours'
            """;

    /** An answer past its day may still be there: it is replaced, a younger one is not. */
    private static final String STORE = """
            insert into idempotency_answer as a (scope, request_hash, status, location, etag, body)
            values (?, ?, ?, ?, ?, ?)
            on conflict (scope) do update set request_hash = excluded.request_hash, status = excluded.status,
                   location = excluded.location, etag = excluded.etag, body = excluded.body, created_at = clock_timestamp()
            where a.created_at <= clock_timestamp() - interval '24 hours'
            """;

    private final TenantDatabase database;

    OnceTransaction(TenantDatabase database) {
        this.database = database;
    }

    @TenantTransaction
    StoredAnswer run(RequestScope scope, Supplier<StoredAnswer> effect) {
        Begun begun = database.one(BEGIN, OnceTransaction::begun, scope.lock(), scope.scope())
                .orElseThrow();
        if (begun.stored().isPresent()) {
            return repeated(begun.stored().get(), scope);
        }
        if (!begun.locked()) {
            throw running();
        }
        StoredAnswer answer = effect.get();
        store(scope, answer);
        return answer;
    }

    private record Begun(boolean locked, Optional<StoredAnswer> stored) {}

    private static Begun begun(Row row) throws SQLException {
        boolean locked = row.bool("locked");
        return row.bool("found")
                ? new Begun(
                        locked,
                        Optional.of(new StoredAnswer(
                                HexFormat.of().parseHex(row.text("request_hash")),
                                row.integer("status"),
                                row.text("location"),
                                row.text("etag"),
                                row.text("body"))))
                : new Begun(locked, Optional.empty());
    }

    private static StoredAnswer repeated(StoredAnswer stored, RequestScope scope) {
        if (!Arrays.equals(stored.requestHash(), scope.request())) {
            throw new ProblemException(
                    StandardProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another body. Take a new one.");
        }
        return stored;
    }

    private void store(RequestScope scope, StoredAnswer answer) {
        int stored;
        try {
            stored = database.update(
                    STORE,
                    scope.scope(),
                    answer.requestHash(),
                    answer.status(),
                    answer.location(),
                    answer.etag(),
                    answer.body());
        } catch (DatabaseException e) {
            throw e.violates("pk_idempotency_answer") ? running() : e;
        }
        if (stored == 0) {
            throw running();
        }
    }

    private static ProblemException running() {
        return new ProblemException(
                        StandardProblem.REQUEST_IN_PROGRESS,
                        "The first request with this Idempotency-Key is still running.")
                .withHeader("Retry-After", "1");
    }
}
