package org.suppliercompliance.audit.casecomments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.audit.noncompliance.VisibleCases.VisibleCase;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code case-commented}: that it was said, by which side, not what. Only of what both sides read.
 *
 * @param communicatedOn when the supplier was told of the case; whoever tells it of the comment asks by this whether it knows of the case at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseCommentFact(
        UUID id,
        UUID nonComplianceId,
        String reference,
        String authority,
        UUID supplierId,
        Side side,
        LocalDate commentedOn,
        @Nullable LocalDate communicatedOn) {
    /** The supplier reads it in the feed when it was told of the case before. */
    static Fact of(CaseCommentView comment, VisibleCase on, LocalDate day) {
        String supplier = on.supplierId().toString();
        return new Fact(
                "case-commented",
                comment.id().toString(),
                1,
                supplier,
                on.authority(),
                on.communicatedOn() == null ? null : supplier,
                new CaseCommentFact(
                        comment.id(),
                        on.id(),
                        on.reference(),
                        on.authority(),
                        on.supplierId(),
                        comment.side(),
                        day,
                        on.communicatedOn()));
    }
}
