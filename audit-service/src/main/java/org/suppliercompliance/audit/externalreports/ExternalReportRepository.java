package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where reports from outside are kept, as their readers may see them. */
@ApplicationScoped
class ExternalReportRepository {
    private static final String SELECT = """
            select r.id, r.authority, r.supplier_id, r.reference, r.organisation, r.kind, r.confidentiality, r.title, r.site_name, r.summary,
                r.complaints, r.published_on, r.received_on, r.recorded_by, r.version, r.created_at, r.presented_on,
                r.presented_by, r.presentation_note,
                array(select c.non_compliance_id::text from external_report_case c where c.report_id = r.id order by 1) as cases
            from external_report r""";

    private static final Keyset NEWEST = new Keyset(SELECT, "r.created_at", "timestamptz", "r.id", true);

    private static final String ADD = """
            insert into external_report (id, authority, supplier_id, reference, organisation, kind, confidentiality, title, site_name,
                summary, complaints, published_on, received_on, recorded_by, version, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?::jsonb, ?::date, ?, ?, 1, ?)""";

    private static final TypeReference<List<Complaint>> COMPLAINTS = new TypeReference<>() {};

    private final TenantDatabase database;
    private final KnownReferences known;
    private final StoredJson json;

    ExternalReportRepository(TenantDatabase database, KnownReferences known, StoredJson json) {
        this.database = database;
        this.known = known;
        this.json = json;
    }

    void add(ExternalReportView report) {
        database.update(
                ADD,
                report.id(),
                report.authority(),
                report.supplierId(),
                report.reference(),
                report.organisation(),
                report.kind(),
                report.confidentiality(),
                report.title(),
                report.siteName(),
                report.summary(),
                json.bound(report.complaints()),
                report.publishedOn(),
                report.receivedOn(),
                report.recordedBy(),
                report.createdAt());
    }

    Optional<ExternalReportView> find(UUID id, Sight sight) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        return database.one(
                SELECT + " where r.id = ? and " + mine(sight, parameters),
                row -> view(row, sight),
                parameters.toArray());
    }

    Slice<ExternalReportView> page(Sight sight, ExternalReportFilter filter, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        List<String> where = new ArrayList<>(List.of(mine(sight, parameters)));
        if (filter.supplierId != null) {
            where.add(known.family(filter.supplierId).condition("r.supplier_id", parameters));
        }
        if (filter.kind != null) {
            where.add("r.kind = ?");
            parameters.add(filter.kind);
        }
        if (filter.nonComplianceId != null) {
            where.add(
                    "exists (select from external_report_case n where n.non_compliance_id = ? and n.report_id = r.id)");
            parameters.add(filter.nonComplianceId);
        }
        return NEWEST.fetch(database, page, String.join(" and ", where), parameters, row -> view(row, sight), report ->
                new String[] {report.createdAt().toString(), report.id().toString()});
    }

    /** Which of the cases are the authority's and about the supplier. */
    Set<UUID> casesOf(List<UUID> cases, String authority, UUID supplier) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(cases.toArray(UUID[]::new));
        parameters.add(authority);
        String family = known.family(supplier).condition("supplier_id", parameters);
        return new HashSet<>(database.query(
                "select id from non_compliance where id = any (?) and authority = ? and " + family,
                row -> row.uuid("id"),
                parameters.toArray()));
    }

    /** Links the cases, unless somebody else was faster. */
    boolean link(ExternalReportView report, List<UUID> cases) {
        boolean mine = raiseVersion(report);
        if (mine) {
            database.update(
                    "insert into external_report_case (report_id, non_compliance_id, authority) select ?, c, ? from unnest(?::uuid[]) c"
                            + " on conflict do nothing",
                    report.id(),
                    report.authority(),
                    cases.toArray(UUID[]::new));
        }
        return mine;
    }

    /** Raises the version, unless somebody else was faster. */
    boolean raiseVersion(ExternalReportView report) {
        return database.update(
                        "update external_report set version = version + 1 where id = ? and version = ?",
                        report.id(),
                        report.version())
                == 1;
    }

    /** Keeps that it was put before the supplier, unless somebody else was faster. */
    boolean present(ExternalReportView report, ReportPresentation presentation) {
        return database.update(
                        "update external_report set presented_on = ?, presented_by = ?, presentation_note = ?::text, version = version + 1"
                                + " where id = ? and version = ?",
                        presentation.presentedOn(),
                        presentation.presentedBy(),
                        presentation.note(),
                        report.id(),
                        report.version())
                == 1;
    }

    /** The supplier reads what is open about it, the authority's managers all, its other people what is open. */
    private String mine(Sight sight, List<@Nullable Object> parameters) {
        if (sight.supplierSide()) {
            return known.ownAndMerged(sight.supplierId()).condition("r.supplier_id", parameters)
                    + " and r.confidentiality = 'OPEN'";
        }
        parameters.add(sight.authority());
        return sight.roles().contains(Role.SUSTAINABILITY_MANAGER)
                ? "r.authority = ?"
                : "r.authority = ? and r.confidentiality = 'OPEN'";
    }

    private ExternalReportView view(Row row, Sight sight) throws SQLException {
        return new ExternalReportView(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("organisation"),
                ReportKind.valueOf(row.text("kind")),
                Confidentiality.valueOf(row.text("confidentiality")),
                row.text("title"),
                row.nullableText("site_name"),
                row.text("summary"),
                Objects.requireNonNull(json.read(row.text("complaints"), COMPLAINTS)),
                row.nullableDate("published_on"),
                row.date("received_on"),
                row.text("recorded_by"),
                sight.supplierSide()
                        ? List.of()
                        : row.texts("cases").stream().map(UUID::fromString).toList(),
                row.instant("created_at"),
                presentation(row, sight),
                row.bigint("version"));
    }

    private static @Nullable ReportPresentation presentation(Row row, Sight sight) throws SQLException {
        LocalDate presentedOn = row.nullableDate("presented_on");
        return presentedOn == null
                ? null
                : new ReportPresentation(
                        presentedOn,
                        row.text("presented_by"),
                        sight.supplierSide() ? null : row.nullableText("presentation_note"));
    }
}
