package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;

/** The lines that owners find where a proposal names their shared audits. */
@ApplicationScoped
class NamedAudits {
    /**
     * The same line as a list leaves, and one with it. Always in one order, so that two reads of one reader do not wait for each other crosswise;
     * without naming the index of the conflict: that would be reading the table, which is for the owner alone.
     */
    private static final String NOTE = """
            insert into audit_read (id, audit_id, owner, authority, read_by, what, read_at, listed_on)
            select l.id, l.audit_id, l.owner, ?, ?, 'SUMMARY', ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as l (id, audit_id, owner)
            order by l.audit_id on conflict do nothing""";

    private final TenantDatabase database;
    private final CurrentCaller callers;

    NamedAudits(TenantDatabase database, CurrentCaller callers) {
        this.database = database;
        this.callers = callers;
    }

    /** An audit that is named. */
    record Told(UUID auditId, String owner) {}

    /** A line for each audit of another authority, one a day for each reader, as UTC counts days; before the answer leaves. */
    @TenantTransaction
    void note(List<Told> told, String reader, Instant now) {
        List<Told> foreign =
                told.stream().filter(one -> !one.owner().equals(reader)).toList();
        if (foreign.isEmpty()) {
            return;
        }
        database.update(
                NOTE,
                reader,
                callers.get().subject(),
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Stream.generate(Ids::next).limit(foreign.size()).toArray(UUID[]::new),
                foreign.stream().map(Told::auditId).toArray(UUID[]::new),
                foreign.stream().map(Told::owner).toList());
    }
}
