package org.suppliercompliance.chassis.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.time.Ids;

/** Decides which problem an exception is. What it does not know is a 500, logged under an id and told to nobody. */
@Singleton
public final class Diagnosis {
    private static final Logger LOG = Logger.getLogger(Diagnosis.class);

    /** The problem to answer with. */
    public ProblemException of(Throwable thrown) {
        Throwable sql = null;
        boolean commitFailed = false;
        for (Throwable cause : chain(thrown)) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            ProblemException known = known(cause);
            if (known != null) {
                return known;
            }
            if (cause instanceof DatabaseException || cause instanceof SQLException) {
                sql = cause;
            }
            commitFailed |= cause instanceof RollbackException;
        }
        ProblemException database = sql == null ? null : database(sql);
        if (database != null) {
            return database;
        }
        if (commitFailed && sql == null) {
            // a connection lost during the commit: the transaction manager keeps the reason to itself
            LOG.warnf("a commit failed: %s", thrown.getMessage());
            return unavailable();
        }
        return internal(thrown);
    }

    /** The problem of a bare HTTP status. */
    public ProblemException ofStatus(int status) {
        ProblemException problem = HttpStatusProblem.of(status);
        return problem == null ? internal(new IllegalStateException("status " + status)) : problem;
    }

    private static @Nullable ProblemException known(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof UnauthorizedException) {
            return new ProblemException(
                    StandardProblem.UNAUTHENTICATED, "Send a valid access token in the Authorization header.");
        }
        if (cause instanceof ForbiddenException) {
            return new ProblemException(StandardProblem.FORBIDDEN, "None of the token's roles allows this operation.");
        }
        if (cause instanceof ConstraintViolationException violations && Violations.ofInput(violations)) {
            return badRequest(Violations.faults(violations));
        }
        if (cause instanceof WebApplicationException http) {
            return HttpStatusProblem.of(http);
        }
        if (cause instanceof OptimisticLockException) {
            return new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else changed the resource meanwhile. Read it and retry.");
        }
        return null;
    }

    /** A 400 that names all faults. */
    public static ProblemException badRequest(List<Fault> faults) {
        return new ProblemException(
                StandardProblem.BAD_REQUEST,
                faults.size() == 1 ? faults.get(0).detail() : faults.size() + " faults, see errors.",
                faults);
    }

    private @Nullable ProblemException database(Throwable sql) {
        String state = state(sql);
        boolean acquisition = state.isEmpty() && sql instanceof SQLException;
        if (state.startsWith("40") || state.equals("55P03") || state.equals("23505")) {
            LOG.infof("a concurrent change won (SQL state %s)", state);
            return new ProblemException(
                            StandardProblem.CONFLICT,
                            "Another request changes the same data at this moment. Try again.")
                    .withHeader("Retry-After", "1");
        }
        if (acquisition
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25006")
                || DatabaseException.isSessionLost(state)) {
            LOG.warnf("the database is not available (SQL state %s): %s", state, sql.getMessage());
            return unavailable();
        }
        if (state.equals("42501")) {
            LOG.errorf(sql, "row-level security refused a write that the service had let through");
            return new ProblemException(StandardProblem.FORBIDDEN, "The caller may not change this.");
        }
        return null;
    }

    /** A 503 that says when to come back. A connection lost during the commit leaves open what became of it. */
    public static ProblemException unavailable() {
        return new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "The service cannot do this at the moment. Send it again with the same Idempotency-Key or If-Match:"
                                + " should it have been done after all, it is not done twice.")
                .withHeader("Retry-After", "2");
    }

    private static String state(Throwable sql) {
        String state =
                sql instanceof DatabaseException database ? database.sqlState() : ((SQLException) sql).getSQLState();
        return state == null ? "" : state;
    }

    private ProblemException internal(Throwable thrown) {
        if (thrown instanceof IOException) {
            return new ProblemException(StandardProblem.BAD_REQUEST, "The request body did not arrive whole.")
                    .withHeader("Connection", "close");
        }
        UUID id = Ids.next();
        LOG.errorf(thrown, "internal error %s", id);
        return new ProblemException(
                        StandardProblem.INTERNAL_ERROR, "The fault is logged. Quote the errorId when you report it.")
                .with("errorId", id.toString());
    }

    /** The exception and its causes, outermost first; a cycle ends it. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
