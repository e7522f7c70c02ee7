package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;

/** What an authority may see of the shared audits: its own, and those of its networks. Whoever reads one of another leaves a line. */
@ApplicationScoped
public class SharedAudits {
    private static final String VISIBLE = "s.withdrawn_at is null and (s.authority = ? or s.networks && ?::text[])";

    private static final String ONE =
            "select " + SharedAuditView.COLUMNS + ", content from shared_audit s where s.audit_id = ? and " + VISIBLE;

    /** By the first sharing, which never changes: an audit that is shared again stays where it is in the list. */
    private static final Keyset NEWEST = new Keyset(
            "select " + SharedAuditView.COLUMNS + ", s.first_shared_at from shared_audit s",
            "s.first_shared_at",
            "timestamptz",
            "s.audit_id",
            true);

    /**
     * Always in one order, so that two answers to one reader do not wait for each other crosswise. Without naming the index of the conflict:
     * that would be reading the table, which is for the owner alone.
     */
    private static final String NAMED = """
            insert into audit_read (id, audit_id, owner, authority, read_by, what, read_at, listed_on)
            select l.id, l.audit_id, l.owner, ?, ?, ?, ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as l (id, audit_id, owner)
            order by l.audit_id on conflict do nothing""";

    private static final Keyset READS = new Keyset(
            "select id, authority, read_by, what, evidence_id, read_at from audit_read",
            "read_at",
            "timestamptz",
            "id",
            true);

    private final TenantDatabase database;
    private final KnownNetworks networks;
    private final KnownReferences known;
    private final CurrentCaller callers;
    private final SharedContents contents;

    SharedAudits(
            TenantDatabase database,
            KnownNetworks networks,
            KnownReferences known,
            CurrentCaller callers,
            SharedContents contents) {
        this.database = database;
        this.networks = networks;
        this.known = known;
        this.callers = callers;
        this.contents = contents;
    }

    private record Listed(SharedAuditView view, String sharedAt) {}

    /** One audit as the authority may see it; the read is logged. */
    public Optional<SharedAudit> read(UUID auditId, String authority, ReadKind what, Instant now) {
        return read(auditId, authority, what, null, now, this::shared);
    }

    Optional<SharedAuditView> view(UUID auditId, String authority, SharedAuditDetail detail, Instant now) {
        boolean full = detail == SharedAuditDetail.FULL;
        return read(
                auditId,
                authority,
                full ? ReadKind.FULL : ReadKind.SUMMARY,
                null,
                now,
                row -> SharedAuditView.from(row, full ? contents.from(row) : null));
    }

    /** Whether the authority may see the shared audit; that it looks at evidence of it is logged. */
    boolean readEvidence(UUID auditId, String authority, ReadKind what, @Nullable UUID evidenceId, Instant now) {
        return read(auditId, authority, what, evidenceId, now, row -> true).isPresent();
    }

    /** A search plans for itself, so it has a transaction of its own; whoever answers with it notes first what it lists. */
    @TenantTransaction(readOnly = true)
    Slice<SharedAuditView> page(String authority, SharedAuditFilter filter, PageRequest page) {
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
                                SharedAuditView.from(row, null),
                                row.instant("first_shared_at").toString()),
                        listed -> new String[] {
                            listed.sharedAt(), listed.view().auditId().toString()
                        })
                .map(Listed::view);
    }

    /** An audit that an answer names. */
    public record Named(UUID auditId, String owner) {}

    /** A line for each audit of another authority that is named, one a day for each reader, as UTC counts days; before the answer leaves. */
    @TenantTransaction
    public void noteNamed(List<Named> named, String authority, Instant now) {
        List<Named> foreign =
                named.stream().filter(audit -> !audit.owner().equals(authority)).toList();
        if (foreign.isEmpty()) {
            return;
        }
        database.update(
                NAMED,
                authority,
                callers.get().subject(),
                ReadKind.SUMMARY,
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Stream.generate(Ids::next).limit(foreign.size()).toArray(UUID[]::new),
                foreign.stream().map(Named::auditId).toArray(UUID[]::new),
                foreign.stream().map(Named::owner).toList());
    }

    /** The lines that others left, for the owner. */
    Slice<AuditReadView> reads(UUID auditId, String owner, PageRequest page) {
        return READS.fetch(
                database,
                page,
                "audit_id = ? and owner = ?",
                List.of(auditId, owner),
                row -> new AuditReadView(
                        row.uuid("id"),
                        row.text("authority"),
                        row.text("read_by"),
                        ReadKind.valueOf(row.text("what")),
                        row.nullableUuid("evidence_id"),
                        row.instant("read_at")),
                read -> new String[] {read.readAt().toString(), read.id().toString()});
    }

    boolean owns(UUID auditId, String authority) {
        return database.one(
                        "select 1 as found from audit where id = ? and authority = ?", row -> true, auditId, authority)
                .isPresent();
    }

    /** Whether the authority may see the shared audit; asking so reads nothing of it. */
    public boolean isVisible(UUID auditId, String authority) {
        return database.one(
                        "select 1 as found from shared_audit s where s.audit_id = ? and " + VISIBLE,
                        row -> true,
                        auditId,
                        authority,
                        networks.of(authority))
                .isPresent();
    }

    private record Owned<T>(T view, String owner) {}

    private <T> Optional<T> read(
            UUID auditId,
            String authority,
            ReadKind what,
            @Nullable UUID evidenceId,
            Instant now,
            RowMapper<T> mapper) {
        Optional<Owned<T>> found = database.one(
                ONE,
                row -> new Owned<>(mapper.map(row), row.text("authority")),
                auditId,
                authority,
                networks.of(authority));
        found.filter(owned -> !owned.owner().equals(authority))
                .ifPresent(owned -> database.update(
                        "insert into audit_read (id, audit_id, owner, authority, read_by, what, evidence_id, read_at) values (?, ?, ?, ?, ?, ?, ?::uuid, ?)",
                        Ids.next(),
                        auditId,
                        owned.owner(),
                        authority,
                        callers.get().subject(),
                        what,
                        evidenceId,
                        now));
        return found.map(Owned::view);
    }

    private SharedAudit shared(Row row) throws SQLException {
        return new SharedAudit(
                row.uuid("audit_id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                AuditType.valueOf(row.text("type")),
                row.date("finalised_on"),
                row.bigint("version"),
                contents.from(row));
    }
}
