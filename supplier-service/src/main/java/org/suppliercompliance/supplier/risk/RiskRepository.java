package org.suppliercompliance.supplier.risk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Reads scores. Every read names whose they are, and row-level security says it again. */
@Singleton
class RiskRepository {
    private static final String COLUMNS =
            "select r.subject_id, r.position, r.level, r.explanation ->> 'state' as state, (r.explanation ->> 'assessedWeight')::integer as assessed_weight, r.assessed_at, ";
    private static final Keyset SUPPLIERS =
            worstFirst("s.legal_name as name from risk_score r join supplier s on s.id = r.subject_id");
    private static final Keyset CONTRACTS =
            worstFirst("c.reference as name from risk_score r join contract c on c.id = r.subject_id");
    private static final Keyset HISTORY =
            new Keyset("select h.* from risk_history h", "h.version", "bigint", "h.subject_id", true);

    private final TenantDatabase database;
    private final RiskJson json;

    RiskRepository(TenantDatabase database, RiskJson json) {
        this.database = database;
        this.json = json;
    }

    TenantDatabase database() {
        return database;
    }

    boolean ownsContract(UUID id, String authority) {
        return database.one(
                        "select true as found from contract where id = ? and authority = ?",
                        row -> row.bool("found"),
                        id,
                        authority)
                .isPresent();
    }

    Optional<String> countryOfSite(UUID id) {
        return database.one("select country from site where id = ?", row -> row.text("country"), id);
    }

    Optional<RiskView> score(RiskKind kind, UUID id, String authority) {
        return database.one("""
                select r.*, exists (select 1 from risk_due d where d.subject_id = r.subject_id and d.authority = r.authority) as recalculating
                from risk_score r where r.subject_id = ? and r.authority = ? and r.kind = ?""", row -> view(row, row.bool("recalculating")), id, authority, kind);
    }

    boolean isMarked(UUID id, String authority) {
        return database.one(
                        "select exists (select 1 from risk_due where subject_id = ? and authority = ?) as found",
                        row -> row.bool("found"),
                        id,
                        authority)
                .orElse(false);
    }

    Slice<RiskView> history(PageRequest page, RiskKind kind, UUID id, String authority) {
        return HISTORY.fetch(
                database,
                page,
                "h.subject_id = ? and h.authority = ? and h.kind = ?",
                List.of(id, authority, kind),
                row -> view(row, false),
                view -> new String[] {
                    Long.toString(view.revision()), view.subjectId().toString()
                });
    }

    Slice<RankedRisk> list(PageRequest page, RiskKind kind, String authority, @Nullable RiskLevel level) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(authority, kind));
        String filter = "r.authority = ? and r.kind = ?";
        if (level != null) {
            filter += " and r.level = ?";
            parameters.add(level);
        }
        if (kind == RiskKind.SUPPLIER) {
            // A merged one is in its survivor's line.
            filter += " and s.survivor_id is null";
        }
        Keyset order = kind == RiskKind.SUPPLIER ? SUPPLIERS : CONTRACTS;
        return order.fetch(database, page, filter, parameters, RiskRepository::entry, entry ->
                new String[] {Long.toString(entry.position()), entry.subjectId().toString()});
    }

    private static Keyset worstFirst(String rest) {
        return new Keyset(COLUMNS + rest, "r.position", "bigint", "r.subject_id", true);
    }

    private RiskView view(Row row, boolean recalculating) throws SQLException {
        return RiskView.of(
                RiskKind.valueOf(row.text("kind")),
                row.uuid("subject_id"),
                row.text("authority"),
                json.explanation(row.text("explanation")),
                row.instant("assessed_at"),
                row.bigint("version"),
                recalculating);
    }

    private static RankedRisk entry(Row row) throws SQLException {
        long position = row.bigint("position");
        return new RankedRisk(
                row.uuid("subject_id"),
                row.text("name"),
                RiskState.valueOf(row.text("state")),
                position < 0 ? null : BigDecimal.valueOf(position, 2),
                RiskLevel.valueOf(row.text("level")),
                row.integer("assessed_weight"),
                row.instant("assessed_at"),
                position);
    }
}
