package org.suppliercompliance.audit.casecomments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.audit.noncompliance.VisibleCases.VisibleCase;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where comments are kept. Whoever asks has seen that the caller may see the case; here it is asked who reads the comment. */
@ApplicationScoped
class CaseCommentRepository {
    private static final String SELECT =
            "select id, non_compliance_id, side, audience, said, spoken_as, written_by, written_at from case_comment";

    private static final Keyset OLDEST_FIRST = new Keyset(SELECT, "written_at", "timestamptz", "id", false);

    private static final String READ = "non_compliance_id = ? and (audience = 'BOTH_SIDES' or side = ?)";

    private final TenantDatabase database;

    CaseCommentRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(CaseCommentView comment, VisibleCase on) {
        database.update(
                """
                insert into case_comment (id, non_compliance_id, authority, supplier_id, side, audience, said, spoken_as, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?)""",
                comment.id(),
                on.id(),
                on.authority(),
                on.supplierId(),
                comment.side(),
                comment.audience(),
                comment.text(),
                comment.function(),
                comment.writtenBy(),
                comment.writtenAt());
    }

    Optional<CaseCommentView> find(UUID id, UUID nonCompliance, Side reader) {
        return database.one(SELECT + " where id = ? and " + READ, CaseCommentView::from, id, nonCompliance, reader);
    }

    Slice<CaseCommentView> page(UUID nonCompliance, Side reader, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(nonCompliance, reader));
        return OLDEST_FIRST.fetch(database, page, READ, parameters, CaseCommentView::from, comment ->
                new String[] {comment.writtenAt().toString(), comment.id().toString()});
    }
}
