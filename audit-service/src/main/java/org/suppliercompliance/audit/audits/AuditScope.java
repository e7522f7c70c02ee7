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

/** Which contracts and criteria a plan names, as far as they are known here. */
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

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return named == null ? List.of() : named;
    }
}
