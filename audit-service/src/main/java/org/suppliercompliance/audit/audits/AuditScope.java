package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;

/** Which contracts, sites and criteria an audit is about, as far as they are known here. */
@ApplicationScoped
class AuditScope {
    private static final String CRITERIA = """
            select k.id, k.code, k.version
            from unnest(?::uuid[], ?::integer[]) with ordinality as w (id, version, position)
            join lateral (
                select c.id, c.code, c.version from known_criterion c where c.id = w.id and c.version = coalesce(w.version, c.version)
                order by c.version desc limit 1) k on true
            order by w.position""";

    private final TenantDatabase database;
    private final KnownReferences known;

    AuditScope(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    /** The contracts named; one that is unknown, foreign or another supplier's is a fault, all answered alike. */
    List<UUID> contracts(PlanAudit command, String authority, Faults faults) {
        List<UUID> named = orNone(command.contractIds());
        if (named.isEmpty()) {
            return named;
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(named.toArray(UUID[]::new));
        parameters.add(authority);
        String family = known.family(command.supplierId()).condition("supplier_id", parameters);
        Set<UUID> found = new HashSet<>(database.query(
                "select id from known_contract where id = any(?) and authority = ? and " + family,
                row -> row.uuid("id"),
                parameters.toArray()));
        for (int i = 0; i < named.size(); i++) {
            faults.require(
                    found.contains(named.get(i)),
                    "/contractIds/" + i,
                    "There is no such contract of the authority with this supplier.");
        }
        return named.stream().distinct().toList();
    }

    /** The sites named; one that is not in the register is a fault. Whose site it is, no fact tells. */
    List<UUID> sites(@Nullable List<UUID> siteIds, Faults faults) {
        List<UUID> named = orNone(siteIds);
        if (named.isEmpty()) {
            return named;
        }
        Set<UUID> found = new HashSet<>(
                database.query("select id from known_site where id = any (?)", row -> row.uuid("id"), (Object)
                        named.toArray(UUID[]::new)));
        for (int i = 0; i < named.size(); i++) {
            faults.require(found.contains(named.get(i)), "/siteIds/" + i, "There is no such site.");
        }
        return named.stream().distinct().toList();
    }

    /** The criteria named, each in a published version. */
    List<AuditCriterion> criteria(PlanAudit command, Faults faults) {
        List<ScopeCriterion> named = orNone(command.criteria());
        if (named.isEmpty()) {
            return List.of();
        }
        @Nullable
        Integer[] versions = named.stream().map(ScopeCriterion::version).toArray(Integer[]::new);
        List<AuditCriterion> found = database.query(
                CRITERIA,
                row -> new AuditCriterion(row.uuid("id"), row.text("code"), row.integer("version")),
                named.stream().map(ScopeCriterion::id).toArray(UUID[]::new),
                versions);
        Set<String> ids = found.stream()
                .flatMap(one -> List.of(one.id() + "/null", one.id() + "/" + one.version()).stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            faults.require(
                    ids.contains(named.get(i).id() + "/" + named.get(i).version()),
                    "/criteria/" + i,
                    "There is no such published version of a criterion.");
        }
        return found.stream().distinct().toList();
    }

    /** The report to check: of this supplier and come in. Only a visit can tell whether what it says holds on the shop floor. */
    void report(PlanAudit command, String authority, Faults faults) {
        UUID named = command.checksReportId();
        if (named == null) {
            return;
        }
        faults.require(
                command.type() == AuditType.FACTORY,
                "/checksReportId",
                "Only a factory audit can check a report on the shop floor.");
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(named);
        parameters.add(authority);
        String family = known.family(command.supplierId()).condition("supplier_id", parameters);
        Boolean received = database.one(
                        "select status in ('RECEIVED', 'REVIEWED') as received from supplier_report where id = ? and authority = ? and "
                                + family,
                        row -> row.bool("received"),
                        parameters.toArray())
                .orElse(null);
        faults.require(received != null, "/checksReportId", "There is no such report of this supplier.");
        faults.require(
                received == null || received,
                "/checksReportId",
                "A report that has not come in says nothing to check.");
    }

    /** Whether a contract of the authority with the supplier that runs on the planned date gives the right to audit. */
    boolean rightToAudit(PlanAudit command, String authority) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(authority);
        parameters.add(command.plannedOn());
        parameters.add(command.plannedOn());
        String family = known.family(command.supplierId()).condition("supplier_id", parameters);
        return database.one(
                        "select exists (select from known_contract where authority = ? and right_to_audit and (not period_known or (starts_on <= ? and ends_on >= ?)) and "
                                + family + ") as given",
                        row -> row.bool("given"),
                        parameters.toArray())
                .orElseThrow();
    }

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return named == null ? List.of() : named;
    }
}
