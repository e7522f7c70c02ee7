package org.suppliercompliance.supplier.declarations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.supplier.registry.Names;

/** Writes declarations and their entries, for a request as for a chunk of an import: a handful of statements each. */
@Singleton
class DeclarationRows {
    /** Makes those who declare for the same contract wait for each other. */
    void lock(Database database, UUID contractId) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
                row -> 0,
                "declaration:" + contractId);
    }

    /** Inserts the head with everything but its counts; an import's head becomes readable only when it is submitted. */
    void insert(
            Database database,
            UUID id,
            DeclarableContract contract,
            boolean submitted,
            LocalDate declaredOn,
            @Nullable LocalDate validUntil,
            Declarer declaredBy,
            @Nullable OnBehalf onBehalf,
            @Nullable RiskAssessment assessment,
            Instant now) {
        database.update(
                """
                insert into declaration (id, contract_id, authority, supplier_id, number, submitted, declared_on, valid_until, ends_on, declared_by,
                    behalf_document, behalf_note, assessment_document, assessment_made_on, assessment_method, assessment_document_id, sites, brands, subcontractors, risks, version, created_at)
                values (?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from declaration where contract_id = ? and submitted), ?, ?, ?::date, ?::date, ?,
                    ?, ?, ?, ?::date, ?, ?::uuid, 0, 0, 0, 0, 1, ?) on conflict (id) do nothing""",
                id,
                contract.id(),
                contract.authority(),
                contract.supplierId(),
                contract.id(),
                submitted,
                declaredOn,
                validUntil,
                validUntil == null ? null : validUntil.plusDays(1),
                declaredBy,
                onBehalf == null ? null : onBehalf.document(),
                onBehalf == null ? null : onBehalf.note(),
                assessment == null ? null : assessment.document(),
                assessment == null ? null : assessment.madeOn(),
                assessment == null ? null : assessment.method(),
                assessment == null ? null : assessment.documentId(),
                now);
    }

    /** Adds sites; one that stands there already stays as it is. Answers which were added. */
    List<UUID> addSites(Database database, UUID id, DeclarableContract contract, List<SiteLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<UUID> added = database.query(
                """
                insert into declared_site (declaration_id, site_id, authority, supplier_id, name, name_folded, address, town, country, role, tier, product, brand, operated_by)
                select ?, u.site_id, ?, ?, s.name, s.name_folded, s.address, s.town, s.country, u.role, u.tier, u.product, u.brand, u.operated_by
                from unnest(?, ?, ?, ?, ?, ?) as u (site_id, role, tier, product, brand, operated_by) join site s on s.id = u.site_id
                on conflict do nothing returning site_id""",
                row -> row.uuid("site_id"),
                id,
                contract.authority(),
                contract.supplierId(),
                lines.stream().map(SiteLine::siteId).toArray(UUID[]::new),
                texts(lines, line -> line.role().name()),
                lines.stream().map(SiteLine::tier).toArray(Integer[]::new),
                texts(lines, SiteLine::product),
                texts(lines, SiteLine::brand),
                texts(lines, SiteLine::operatedBy));
        List<SiteRisk> risks = new ArrayList<>();
        lines.forEach(line -> line.risks().forEach(risk -> risks.add(new SiteRisk(line.siteId(), risk))));
        addRisks(database, id, contract, risks);
        return added;
    }

    /** A risk at a site of the declaration. */
    record SiteRisk(UUID siteId, RiskEntry risk) {
        /** What tells it from the others of the declaration. */
        Key key() {
            return new Key(siteId, risk.priority());
        }

        record Key(UUID siteId, int priority) {}
    }

    /** Adds risks of sites that stand there; of two with one priority at a site the first stays. Answers which were added. */
    List<SiteRisk.Key> addRisks(Database database, UUID id, DeclarableContract contract, List<SiteRisk> risks) {
        if (risks.isEmpty()) {
            return List.of();
        }
        return database.query(
                """
                insert into declared_risk (declaration_id, site_id, priority, authority, supplier_id, category, description, method, handling)
                select ?, u.site_id, u.priority, ?, ?, u.category, u.description, u.method, u.handling
                from unnest(?, ?, ?, ?, ?, ?) as u (site_id, priority, category, description, method, handling)
                on conflict do nothing returning site_id, priority""",
                row -> new SiteRisk.Key(row.uuid("site_id"), row.integer("priority")),
                id,
                contract.authority(),
                contract.supplierId(),
                risks.stream().map(SiteRisk::siteId).toArray(UUID[]::new),
                risks.stream().map(one -> one.risk().priority()).toArray(Integer[]::new),
                texts(risks, one -> one.risk().category().name()),
                texts(risks, one -> one.risk().description()),
                texts(risks, one -> one.risk().method()),
                texts(risks, one -> one.risk().handling()));
    }

    void addSupplies(Database database, UUID id, DeclarableContract contract, List<Supply> supplies) {
        if (supplies.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into declared_supply (declaration_id, from_site_id, to_site_id, authority, supplier_id)
                select ?, u.from_site_id, u.to_site_id, ?, ? from unnest(?, ?) as u (from_site_id, to_site_id)""",
                id,
                contract.authority(),
                contract.supplierId(),
                supplies.stream().map(Supply::from).toArray(UUID[]::new),
                supplies.stream().map(Supply::to).toArray(UUID[]::new));
    }

    void addBrands(Database database, UUID id, DeclarableContract contract, List<BrandEntry> brands) {
        if (brands.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into declared_brand (declaration_id, position, authority, supplier_id, name, name_folded, brand_supplier_id, fulfilment,
                    management_system, evidence, programmes)
                select ?, u.position, ?, ?, u.name, u.name_folded, u.brand_supplier_id, u.fulfilment, u.management_system::boolean, u.evidence,
                    coalesce(string_to_array(u.programmes, E'\\x1f'), '{}')
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as u (position, name, name_folded, brand_supplier_id, fulfilment, management_system, evidence, programmes)
                on conflict do nothing""",
                id,
                contract.authority(),
                contract.supplierId(),
                positions(brands),
                texts(brands, BrandEntry::name),
                texts(brands, brand -> Names.folded(brand.name())),
                brands.stream().map(BrandEntry::supplierId).toArray(UUID[]::new),
                texts(brands, BrandEntry::fulfilment),
                texts(
                        brands,
                        brand -> brand.managementSystem() == null
                                ? null
                                : brand.managementSystem().toString()),
                texts(brands, BrandEntry::evidence),
                texts(
                        brands,
                        brand -> String.join(
                                "\u001f", Objects.requireNonNullElse(brand.programmes(), List.<String>of()))));
    }

    void addSubcontractors(
            Database database, UUID id, DeclarableContract contract, List<SubcontractorEntry> subcontractors) {
        if (subcontractors.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into declared_subcontractor (declaration_id, position, authority, supplier_id, name, country, sub_supplier_id, works_for,
                    contributes_directly, task)
                select ?, u.position, ?, ?, u.name, u.country, u.sub_supplier_id, u.works_for, u.contributes_directly::boolean, u.task
                from unnest(?, ?, ?, ?, ?, ?, ?)
                    as u (position, name, country, sub_supplier_id, works_for, contributes_directly, task)""",
                id,
                contract.authority(),
                contract.supplierId(),
                positions(subcontractors),
                texts(subcontractors, SubcontractorEntry::name),
                texts(subcontractors, SubcontractorEntry::country),
                subcontractors.stream().map(SubcontractorEntry::supplierId).toArray(UUID[]::new),
                texts(subcontractors, SubcontractorEntry::worksFor),
                texts(subcontractors, subcontractor -> Boolean.toString(subcontractor.contributesDirectly())),
                texts(subcontractors, SubcontractorEntry::task));
    }

    /** Counts the entries, makes the declaration readable, and gives every declaration of the contract the day the next one took over. */
    void submit(Database database, UUID id, UUID contractId) {
        database.update("""
                update declaration d set
                    submitted = true,
                    number = case when d.submitted then d.number
                        else (select coalesce(max(number), 0) + 1 from declaration where contract_id = d.contract_id and submitted) end,
                    sites = (select count(*) from declared_site e where e.declaration_id = d.id),
                    brands = (select count(*) from declared_brand e where e.declaration_id = d.id),
                    subcontractors = (select count(*) from declared_subcontractor e where e.declaration_id = d.id),
                    risks = (select count(*) from declared_risk e where e.declaration_id = d.id)
                where id = ?""", id);
        database.update("""
                update declaration d set superseded_on = n.superseded_on, ends_on = least(n.superseded_on, d.valid_until + 1),
                    version = case when d.id = ? then version else version + 1 end
                from (select id, lead(declared_on) over (order by declared_on, number) as superseded_on
                      from declaration where contract_id = ? and submitted) n
                where d.id = n.id and d.superseded_on is distinct from n.superseded_on""", id, contractId);
    }

    /** Takes back what never was submitted. */
    void discard(Database database, UUID id) {
        for (String table : List.of(
                "named_supply",
                "declared_supply",
                "declared_risk",
                "declared_site",
                "declared_brand",
                "declared_subcontractor")) {
            database.update(
                    "delete from " + table
                            + " e using declaration d where e.declaration_id = d.id and d.id = ? and not d.submitted",
                    id);
        }
        database.update("delete from declaration where id = ? and not submitted", id);
    }

    private static Integer[] positions(List<?> rows) {
        Integer[] positions = new Integer[rows.size()];
        Arrays.setAll(positions, i -> i + 1);
        return positions;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
