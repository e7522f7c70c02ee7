package org.suppliercompliance.audit.deskresearch;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where desk research is kept, for its authority alone. */
@ApplicationScoped
class DeskResearchRepository {
    private static final String SELECT = """
            select r.id, r.authority, r.supplier_id, r.reference, r.contract_ids::text[] as contracts, r.researched_on, r.sources, r.conclusion,
                r.next_on, r.recorded_by, r.version, r.created_at,
                array(select c.non_compliance_id::text from desk_research_case c where c.research_id = r.id order by 1) as cases
            from desk_research r""";

    private static final Keyset LATEST = new Keyset(SELECT, "r.researched_on", "date", "r.id", true);

    private static final String ADD = """
            insert into desk_research (id, authority, supplier_id, reference, contract_ids, researched_on, sources, conclusion, next_on,
                recorded_by, version, created_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::date, ?, 1, ?)""";

    private static final TypeReference<List<ResearchSource>> SOURCES = new TypeReference<>() {};

    private final TenantDatabase database;
    private final KnownReferences known;
    private final StoredJson json;

    DeskResearchRepository(TenantDatabase database, KnownReferences known, StoredJson json) {
        this.database = database;
        this.known = known;
        this.json = json;
    }

    void add(DeskResearchView research) {
        database.update(
                ADD,
                research.id(),
                research.authority(),
                research.supplierId(),
                research.reference(),
                research.contractIds().toArray(UUID[]::new),
                research.researchedOn(),
                json.bound(research.sources()),
                research.conclusion(),
                research.nextOn(),
                research.recordedBy(),
                research.createdAt());
    }

    Optional<DeskResearchView> find(UUID id, String authority) {
        return database.one(SELECT + " where r.id = ? and r.authority = ?", this::view, id, authority);
    }

    Slice<DeskResearchView> page(String authority, DeskResearchFilter filter, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        List<String> where = new ArrayList<>(List.of("r.authority = ?"));
        parameters.add(authority);
        if (filter.supplierId != null) {
            where.add(known.family(filter.supplierId).condition("r.supplier_id", parameters));
        }
        if (filter.from != null) {
            where.add("r.researched_on >= ?");
            parameters.add(filter.from);
        }
        if (filter.to != null) {
            where.add("r.researched_on <= ?");
            parameters.add(filter.to);
        }
        if (filter.nonComplianceId != null) {
            where.add(
                    "exists (select from desk_research_case n where n.non_compliance_id = ? and n.research_id = r.id)");
            parameters.add(filter.nonComplianceId);
        }
        return LATEST.fetch(database, page, String.join(" and ", where), parameters, this::view, research ->
                new String[] {research.researchedOn().toString(), research.id().toString()});
    }

    /** Which of the contracts are the authority's with the supplier. */
    Set<UUID> contractsOf(List<UUID> contracts, String authority, UUID supplier) {
        return contracts.isEmpty() ? Set.of() : fitting("known_contract", contracts, authority, supplier);
    }

    /** Which of the cases are the authority's and about the supplier. */
    Set<UUID> casesOf(List<UUID> cases, String authority, UUID supplier) {
        return fitting("non_compliance", cases, authority, supplier);
    }

    private Set<UUID> fitting(String table, List<UUID> ids, String authority, UUID supplier) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(ids.toArray(UUID[]::new));
        parameters.add(authority);
        String family = known.family(supplier).condition("supplier_id", parameters);
        return new HashSet<>(database.query(
                "select id from " + table + " where id = any (?) and authority = ? and " + family,
                row -> row.uuid("id"),
                parameters.toArray()));
    }

    /** Names the cases, unless somebody else was faster. */
    boolean name(DeskResearchView research, List<UUID> cases) {
        boolean mine = database.update(
                        "update desk_research set version = version + 1 where id = ? and version = ?",
                        research.id(),
                        research.version())
                == 1;
        if (mine) {
            database.update(
                    "insert into desk_research_case (research_id, non_compliance_id, authority) select ?, c, ? from unnest(?::uuid[]) c"
                            + " on conflict do nothing",
                    research.id(),
                    research.authority(),
                    cases.toArray(UUID[]::new));
        }
        return mine;
    }

    private DeskResearchView view(Row row) throws SQLException {
        return new DeskResearchView(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                ids(row.texts("contracts")),
                row.date("researched_on"),
                Objects.requireNonNull(json.read(row.text("sources"), SOURCES)),
                row.text("conclusion"),
                row.nullableDate("next_on"),
                row.text("recorded_by"),
                ids(row.texts("cases")),
                row.instant("created_at"),
                row.bigint("version"));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
