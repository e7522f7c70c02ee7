package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;

/** What an authority may see of the shared reports: its own, and those of its networks. Whoever reads one of another leaves a line. */
@ApplicationScoped
class SharedReports {
    private static final String VISIBLE = "s.withdrawn_at is null and (s.authority = ? or s.networks && ?::text[])";

    private static final String ONE = "select " + SharedReportView.COLUMNS
            + ", s.summary, s.complaints from shared_external_report s where s.report_id = ? and " + VISIBLE;

    /** By the first sharing, which never changes: a report that is shared again stays where it is in the list. */
    private static final Keyset NEWEST = new Keyset(
            "select " + SharedReportView.COLUMNS + ", s.first_shared_at from shared_external_report s",
            "s.first_shared_at",
            "timestamptz",
            "s.report_id",
            true);

    private static final String READ =
            "insert into external_report_read (id, report_id, owner, authority, read_by, what, read_at) values (?, ?, ?, ?, ?, ?, ?)";

    /**
     * Always in one order, so that two answers to one reader do not wait for each other crosswise. Without naming the index of the conflict:
     * that would be reading the table, which is for the owner alone.
     */
    private static final String LISTED = """
            insert into external_report_read (id, report_id, owner, authority, read_by, what, read_at, listed_on)
            select l.id, l.report_id, l.owner, ?, ?, ?, ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as l (id, report_id, owner)
            order by l.report_id on conflict do nothing""";

    private static final Keyset READS = new Keyset(
            "select id, authority, read_by, what, read_at from external_report_read",
            "read_at",
            "timestamptz",
            "id",
            true);

    private static final TypeReference<List<Complaint>> COMPLAINTS = new TypeReference<>() {};

    private final TenantDatabase database;
    private final KnownNetworks networks;
    private final KnownReferences known;
    private final CurrentCaller callers;
    private final StoredJson json;

    SharedReports(
            TenantDatabase database,
            KnownNetworks networks,
            KnownReferences known,
            CurrentCaller callers,
            StoredJson json) {
        this.database = database;
        this.networks = networks;
        this.known = known;
        this.callers = callers;
        this.json = json;
    }

    private record Listed(SharedReportView view, String sharedAt) {}

    /** One report as the authority may see it; the read is logged. */
    Optional<SharedReportView> read(UUID reportId, String authority, Instant now) {
        Optional<SharedReportView> found = database.one(
                ONE,
                row -> SharedReportView.from(
                        row,
                        new SharedReportContent(
                                row.text("summary"),
                                Objects.requireNonNull(json.read(row.text("complaints"), COMPLAINTS)))),
                reportId,
                authority,
                networks.of(authority));
        found.filter(report -> !report.authority().equals(authority))
                .ifPresent(report -> database.update(
                        READ,
                        Ids.next(),
                        reportId,
                        report.authority(),
                        authority,
                        callers.get().subject(),
                        ReportReadKind.FULL,
                        now));
        return found;
    }

    /** A search plans for itself, so it has a transaction of its own; whoever answers with it notes first what it lists. */
    @TenantTransaction(readOnly = true)
    Slice<SharedReportView> page(String authority, SharedReportFilter filter, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(authority);
        parameters.add(networks.of(authority));
        StringBuilder where = new StringBuilder(VISIBLE);
        if (filter.authority != null) {
            where.append(" and s.authority = ?");
            parameters.add(filter.authority);
        }
        if (filter.supplierId != null) {
            where.append(" and ").append(known.family(filter.supplierId).condition("s.supplier_id", parameters));
        }
        return NEWEST.fetch(
                        database,
                        page,
                        where.toString(),
                        parameters,
                        row -> new Listed(
                                SharedReportView.from(row, null),
                                row.instant("first_shared_at").toString()),
                        listed -> new String[] {
                            listed.sharedAt(), listed.view().id().toString()
                        })
                .map(Listed::view);
    }

    /** A line for each report of another authority that is listed, one a day for each reader, as UTC counts days; before the answer leaves. */
    @TenantTransaction
    void noteListed(List<SharedReportView> listed, String authority, Instant now) {
        List<SharedReportView> foreign = listed.stream()
                .filter(report -> !report.authority().equals(authority))
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        database.update(
                LISTED,
                authority,
                callers.get().subject(),
                ReportReadKind.SUMMARY,
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Stream.generate(Ids::next).limit(foreign.size()).toArray(UUID[]::new),
                foreign.stream().map(SharedReportView::id).toArray(UUID[]::new),
                foreign.stream().map(SharedReportView::authority).toList());
    }

    /** The lines that others left, for the owner. */
    Slice<ReportReadView> reads(UUID reportId, String owner, PageRequest page) {
        return READS.fetch(
                database,
                page,
                "report_id = ? and owner = ?",
                List.of(reportId, owner),
                row -> new ReportReadView(
                        row.uuid("id"),
                        row.text("authority"),
                        row.text("read_by"),
                        ReportReadKind.valueOf(row.text("what")),
                        row.instant("read_at")),
                read -> new String[] {read.readAt().toString(), read.id().toString()});
    }
}
