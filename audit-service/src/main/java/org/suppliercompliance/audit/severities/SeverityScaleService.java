package org.suppliercompliance.audit.severities;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** An authority says what it means by each severity; auditors raise and suppliers answer by it. */
@ApplicationScoped
class SeverityScaleService {
    private static final TypeReference<Map<Severity, Definition>> WORDS = new TypeReference<>() {};

    private static final String READ = "select k.code, s.definitions, s.decided_at, coalesce(s.version, 1) as version"
            + " from known_authority k left join severity_scale s on s.authority = k.code where k.code = ?";

    /** Whoever was slower finds another version than the one read, also at the first decision. */
    private static final String WRITE = """
            with changed as (
                insert into severity_scale as s (authority, definitions, decided_by, decided_at, version) values (?, ?::jsonb, ?, ?, 2)
                on conflict on constraint pk_severity_scale do update set definitions = excluded.definitions, decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at, version = s.version + 1 where s.version = ?
                returning 1)
            select one_row(count(*)) from changed""";

    private final TenantDatabase database;
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final StoredJson json;
    private final Map<Severity, Definition> usual;

    SeverityScaleService(TenantDatabase database, CurrentCaller callers, SuiteClock clock, StoredJson json) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
        this.usual = usual(json);
    }

    private static Map<Severity, Definition> usual(StoredJson json) {
        try (InputStream words = SeverityScaleService.class.getResourceAsStream("/severities/definitions.json")) {
            String text = new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
            return Objects.requireNonNull(json.read(text, WORDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the authority named, or of the caller's. */
    @TenantTransaction(readOnly = true, byKey = true)
    SeverityScaleView get(@Nullable String authority) {
        Sight sight = Sight.of(callers.get());
        if (authority == null && sight.supplierSide()) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "The token acts for a supplier: name the authority.",
                    List.of(new Fault("query:authority", "Must be given.")));
        }
        return current(authority == null ? sight.authority() : authority);
    }

    @TenantTransaction
    SeverityScaleView put(PutSeverityScale command, @Nullable ExpectedVersion ifMatch) {
        String authority = Sight.of(callers.get()).authority();
        long versionRead = current(authority).version();
        ExpectedVersion.require(ifMatch, versionRead);
        database.changeOne(
                () -> new ProblemException(
                        StandardProblem.PRECONDITION_FAILED,
                        "Somebody else was faster. Read the scale, decide again, and retry."),
                WRITE,
                authority,
                json.text(command.checked()),
                callers.get().subject(),
                clock.now(),
                versionRead);
        return current(authority);
    }

    private SeverityScaleView current(String authority) {
        return database.one(
                        READ,
                        row -> {
                            Map<Severity, Definition> own = json.read(row.nullableText("definitions"), WORDS);
                            return SeverityScaleView.of(
                                    row.text("code"),
                                    own == null ? Map.of() : own,
                                    usual,
                                    row.nullableInstant("decided_at"),
                                    row.bigint("version"));
                        },
                        authority)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such authority."));
    }
}
