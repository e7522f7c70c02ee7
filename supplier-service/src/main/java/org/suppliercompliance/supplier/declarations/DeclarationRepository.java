package org.suppliercompliance.supplier.declarations;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** Reads declarations. Whose they are is decided by their contract, and row-level security says it again. */
@Singleton
class DeclarationRepository {
    private static final String SELECT = """
            select d.*, coalesce((select s.survivor_id from supplier s where s.id = d.supplier_id), d.supplier_id) as current_supplier_id
            from declaration d""";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "d.created_at", "timestamptz", "d.id", true);
    private static final String SITES = """
            select e.*, array(select p.to_site_id::text from declared_supply p
                where p.declaration_id = e.declaration_id and p.from_site_id = e.site_id order by p.to_site_id) as supplies_to
            from declared_site e""";
    private static final Keyset SITES_BY_NAME = new Keyset(SITES, "e.name_folded", "text", "e.site_id", false);

    private final TenantDatabase database;

    DeclarationRepository(TenantDatabase database) {
        this.database = database;
    }

    TenantDatabase database() {
        return database;
    }

    /** The contract, if it is the caller's authority's or the caller's own. */
    Optional<DeclarableContract> contract(UUID id, Caller caller) {
        return contract(database, id, caller.tenant(), caller.counterparty());
    }

    static Optional<DeclarableContract> contract(
            Database database, UUID id, @Nullable String authority, @Nullable UUID supplier) {
        return database.one(
                """
                select c.id, c.authority, c.supplier_id, coalesce(s.survivor_id, s.id) as survivor_id, a.zone
                from contract c join authority a on a.code = c.authority join supplier s on s.id = c.supplier_id
                where c.id = ? and (c.authority = ?::text or (?::text is null and ?::uuid in (s.id, s.survivor_id)))""",
                row -> new DeclarableContract(
                        row.uuid("id"),
                        row.text("authority"),
                        row.uuid("supplier_id"),
                        row.uuid("survivor_id"),
                        ZoneId.of(row.text("zone"))),
                id,
                authority,
                authority,
                supplier);
    }

    /** Which of these suppliers exist. */
    Set<UUID> suppliers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.query("select id from supplier where id = any(?)", row -> row.uuid("id"), (Object)
                                ids.toArray(UUID[]::new)));
    }

    /** Which of these sites exist. */
    Set<UUID> sites(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.query("select id from site where id = any(?)", row -> row.uuid("id"), (Object)
                        ids.toArray(UUID[]::new)));
    }

    Slice<DeclarationSummary> list(PageRequest page, UUID contractId) {
        return NEWEST_FIRST.fetch(
                database,
                page,
                "d.contract_id = ? and d.submitted",
                List.of(contractId),
                DeclarationRepository::summary,
                view -> new String[] {view.createdAt().toString(), view.id().toString()});
    }

    Optional<DeclarationSummary> summary(Database where, UUID contractId, UUID id) {
        return where.one(
                SELECT + " where d.id = ? and d.contract_id = ? and d.submitted",
                DeclarationRepository::summary,
                id,
                contractId);
    }

    /** The declaration that holds on a date: the newest of those declared until then, unless its own validity has ended. */
    Optional<DeclarationSummary> inForce(Database where, UUID contractId, LocalDate on) {
        return where.one(
                SELECT
                        + " where d.contract_id = ? and d.submitted and d.declared_on <= ? and (d.ends_on is null or d.ends_on > ?)"
                        + " order by d.declared_on desc, d.number desc limit 1",
                DeclarationRepository::summary,
                contractId,
                on,
                on);
    }

    Optional<DeclarationSummary> newest(UUID contractId) {
        return database.one(
                SELECT + " where d.contract_id = ? and d.submitted order by d.declared_on desc, d.number desc limit 1",
                DeclarationRepository::summary,
                contractId);
    }

    Optional<DeclarationSummary> before(DeclarationSummary declaration) {
        return database.one(
                SELECT
                        + " where d.contract_id = ? and d.submitted and (d.declared_on, d.number) < (?, ?) order by d.declared_on desc, d.number desc limit 1",
                DeclarationRepository::summary,
                declaration.contractId(),
                declaration.declaredOn(),
                declaration.number());
    }

    Optional<DeclarationChecks.Newest> newestSoFar(Database where, UUID contractId) {
        return where.one(
                "select d.declared_on, d.created_at from declaration d where d.contract_id = ? and d.submitted order by d.declared_on desc, d.number desc limit 1",
                row -> new DeclarationChecks.Newest(row.date("declared_on"), row.instant("created_at")),
                contractId);
    }

    List<BrandEntry> brands(UUID id) {
        return database.query(
                "select * from declared_brand where declaration_id = ? order by position limit 1000",
                row -> new BrandEntry(
                        row.text("name"),
                        row.nullableUuid("brand_supplier_id"),
                        row.nullableText("fulfilment"),
                        row.nullableBool("management_system"),
                        row.nullableText("evidence"),
                        row.texts("programmes")),
                id);
    }

    List<SubcontractorEntry> subcontractors(UUID id) {
        return database.query(
                "select * from declared_subcontractor where declaration_id = ? order by position limit 1000",
                row -> new SubcontractorEntry(
                        row.text("name"),
                        row.nullableText("country"),
                        row.nullableUuid("sub_supplier_id"),
                        row.nullableText("works_for"),
                        row.bool("contributes_directly"),
                        row.nullableText("task")),
                id);
    }

    Slice<DeclaredSiteView> sites(PageRequest page, UUID id, @Nullable SiteActivity role, @Nullable Integer tier) {
        List<String> conditions = new ArrayList<>(List.of("e.declaration_id = ?"));
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        if (role != null) {
            conditions.add("e.role = ?");
            parameters.add(role);
        }
        if (tier != null) {
            conditions.add("e.tier = ?");
            parameters.add(tier);
        }
        Slice<DeclaredSiteView> slice = SITES_BY_NAME.fetch(
                database, page, String.join(" and ", conditions), parameters, DeclarationRepository::site, view ->
                        new String[] {view.sortName(), view.siteId().toString()});
        return new Slice<>(withRisks(id, slice.items()), slice.next(), slice.prev());
    }

    List<DeclaredSiteView> sites(UUID id, int limit) {
        return withRisks(
                id,
                database.query(
                        SITES + " where e.declaration_id = ? order by e.name_folded, e.site_id limit ?",
                        DeclarationRepository::site,
                        id,
                        limit));
    }

    List<DeclarationFact.SitesOfCountry> countries(Database where, UUID id) {
        return where.query(
                """
                select e.country, count(*)::integer as sites from declared_site e
                where e.declaration_id = ? group by e.country order by e.country limit 260""", row -> new DeclarationFact.SitesOfCountry(row.text("country"), row.integer("sites")), id);
    }

    private List<DeclaredSiteView> withRisks(UUID id, List<DeclaredSiteView> sites) {
        if (sites.isEmpty()) {
            return sites;
        }
        Map<UUID, List<RiskEntry>> risks = new HashMap<>();
        database.query(
                "select * from declared_risk where declaration_id = ? and site_id = any(?) order by site_id, priority",
                row -> risks.computeIfAbsent(row.uuid("site_id"), site -> new ArrayList<>())
                        .add(risk(row)),
                id,
                sites.stream().map(DeclaredSiteView::siteId).toArray(UUID[]::new));
        return sites.stream()
                .map(site -> site.with(risks.getOrDefault(site.siteId(), List.of())))
                .toList();
    }

    private static RiskEntry risk(Row row) throws SQLException {
        return new RiskEntry(
                row.integer("priority"),
                RiskCategory.valueOf(row.text("category")),
                row.text("description"),
                row.nullableText("method"),
                row.nullableText("handling"));
    }

    private static DeclaredSiteView site(Row row) throws SQLException {
        return new DeclaredSiteView(
                row.uuid("site_id"),
                row.text("name"),
                row.text("country"),
                row.nullableText("town"),
                SiteActivity.valueOf(row.text("role")),
                row.nullableInteger("tier"),
                row.nullableText("product"),
                row.nullableText("brand"),
                row.nullableText("operated_by"),
                row.texts("supplies_to").stream().map(UUID::fromString).toList(),
                List.of(),
                row.text("name_folded"),
                row.nullableText("address"));
    }

    private static DeclarationSummary summary(Row row) throws SQLException {
        String behalf = row.nullableText("behalf_document");
        String assessment = row.nullableText("assessment_document");
        return new DeclarationSummary(
                row.uuid("id"),
                row.uuid("contract_id"),
                row.text("authority"),
                row.uuid("current_supplier_id"),
                row.integer("number"),
                row.date("declared_on"),
                row.nullableDate("valid_until"),
                row.nullableDate("superseded_on"),
                Declarer.valueOf(row.text("declared_by")),
                behalf == null ? null : new OnBehalf(behalf, row.nullableText("behalf_note")),
                assessment == null
                        ? null
                        : new RiskAssessment(
                                assessment,
                                row.nullableDate("assessment_made_on"),
                                row.nullableText("assessment_method"),
                                row.nullableUuid("assessment_document_id")),
                row.integer("sites"),
                row.integer("brands"),
                row.integer("subcontractors"),
                row.integer("risks"),
                row.instant("created_at"),
                SurvivingSuppliers.moved(row.uuid("supplier_id"), row.uuid("current_supplier_id")),
                row.bigint("version"));
    }
}
