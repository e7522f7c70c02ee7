package org.suppliercompliance.audit.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Where sanctions are kept. */
@ApplicationScoped
class SanctionRepository {
    private static final String SELECT = "select " + SanctionRows.COLUMNS
            + ", n.raised_by, n.plan ->> 'recordedBy' as plan_by, n.correction ->> 'recordedBy' as correction_by, k.zone,"
            + " n.plan is not null or exists (select from case_comment c where c.non_compliance_id = n.id and c.audience = 'BOTH_SIDES') as dialogue"
            + " from sanction s left join non_compliance n on n.id = s.non_compliance_id"
            + " left join known_authority k on k.code = s.authority where s.id = ? and ";
    private static final String FOR_AUTHORITY = SELECT + "s.authority = ?";
    private static final String FOR_SUPPLIER = SELECT + "s.supplier_id = any (?) and s.decided_on is not null";

    private static final String WRITE = """
            update sanction set status = ?, kind = ?::text, contract_id = ?::uuid, decided_on = ?::date, decided_by = ?::text,
                decision_reason = ?::text, without_dialogue_reason = ?::text, declined_on = ?::date, declined_by = ?::text, declination_reason = ?::text,
                lifted_on = ?::date, lifted_by = ?::text, lifting_reason = ?::text, version = ?
            where id = ? and version = ?""";

    private final TenantDatabase database;
    private final KnownReferences known;

    SanctionRepository(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    /**
     * A sanction and what its rules ask for.
     *
     * @param involved who raised the finding or recorded the plan or the correction
     * @param dialogue whether the two sides have spoken about the case, as far as the caller sees it
     * @param zone whose days count
     */
    record Stored(Sanction state, Set<String> involved, boolean dialogue, ZoneId zone) {
        static Stored from(Row row) throws SQLException {
            String zone = row.nullableText("zone");
            return new Stored(
                    SanctionRows.read(row),
                    Stream.of(
                                    row.nullableText("raised_by"),
                                    row.nullableText("plan_by"),
                                    row.nullableText("correction_by"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()),
                    row.bool("dialogue"),
                    zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
        }
    }

    Optional<Stored> find(UUID id, Sight sight) {
        return sight.supplierSide()
                ? database.one(
                        FOR_SUPPLIER,
                        Stored::from,
                        id,
                        known.ownAndMerged(sight.supplierId()).ids().toArray(UUID[]::new))
                : database.one(FOR_AUTHORITY, Stored::from, id, sight.authority());
    }

    /** Writes what the act changed, unless somebody else was faster. */
    boolean write(Sanction state, long versionRead) {
        Sanction.Word decision = state.decision();
        Sanction.Word declination = state.declination();
        Sanction.Word lifting = state.lifting();
        return database.update(
                        WRITE,
                        state.status(),
                        state.kind(),
                        state.contractId(),
                        on(decision),
                        by(decision),
                        reason(decision),
                        state.withoutDialogueReason(),
                        on(declination),
                        by(declination),
                        reason(declination),
                        on(lifting),
                        by(lifting),
                        reason(lifting),
                        state.version(),
                        state.id(),
                        versionRead)
                == 1;
    }

    private static @Nullable LocalDate on(Sanction.@Nullable Word word) {
        return word == null ? null : word.on();
    }

    private static @Nullable String by(Sanction.@Nullable Word word) {
        return word == null ? null : word.by();
    }

    private static @Nullable String reason(Sanction.@Nullable Word word) {
        return word == null ? null : word.reason();
    }
}
