package org.suppliercompliance.audit.secrecyreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where the answers to drafts are kept. */
@ApplicationScoped
class SupplierCommentRepository {
    private static final String SHOWN = """
            select a.id, a.reference, a.authority, a.supplier_id, a.status, coalesce(k.zone, 'UTC') as zone,
                coalesce(a.review_until, a.drafted_on + 14) as review_until,
                (select count(*)::integer from supplier_comment c where c.audit_id = a.id) as comments
            from audit a left join known_authority k on k.code = a.authority
            where a.id = ? and a.drafted_on is not null and\s""";

    private static final Keyset OLDEST_FIRST = new Keyset(
            "select " + SupplierCommentView.COLUMNS + " from supplier_comment",
            "recorded_at",
            "timestamptz",
            "id",
            false);

    private final TenantDatabase database;
    private final KnownReferences known;

    SupplierCommentRepository(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    /** The audit, if its draft was shown and the caller may see it. */
    Optional<ReviewedAudit> shown(UUID audit, Sight sight) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(audit);
        return database.one(SHOWN + mine("a.", "a.id", sight, parameters), ReviewedAudit::from, parameters.toArray());
    }

    void add(SupplierCommentView comment, ReviewedAudit audit, Instant now) {
        database.update(
                "insert into supplier_comment (id, audit_id, authority, supplier_id, comment, keep_secret, released, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?::text, ?, ?, ?, ?)",
                comment.id(),
                audit.id(),
                audit.authority(),
                audit.supplierId(),
                comment.comment(),
                comment.keepSecret(),
                comment.release(),
                now,
                comment.recordedBy());
    }

    Optional<SupplierCommentView> find(UUID audit, UUID id, Sight sight) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.add(audit);
        return database.one(
                "select " + SupplierCommentView.COLUMNS + " from supplier_comment where id = ? and audit_id = ? and "
                        + mine("", "audit_id", sight, parameters),
                SupplierCommentView::from,
                parameters.toArray());
    }

    Slice<SupplierCommentView> page(UUID audit, Sight sight, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(audit);
        return OLDEST_FIRST.fetch(
                database,
                page,
                "audit_id = ? and " + mine("", "audit_id", sight, parameters),
                parameters,
                SupplierCommentView::from,
                comment -> new String[] {
                    comment.recordedAt().toString(), comment.id().toString()
                });
    }

    private String mine(String table, String audit, Sight sight, List<@Nullable Object> parameters) {
        if (sight.supplierSide()) {
            return known.ownAndMerged(sight.supplierId()).condition(table + "supplier_id", parameters);
        }
        parameters.add(sight.authority());
        return table + "authority = ?" + sight.given(audit, parameters);
    }
}
