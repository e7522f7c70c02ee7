package org.suppliercompliance.audit.casecomments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.noncompliance.VisibleCases;
import org.suppliercompliance.audit.noncompliance.VisibleCases.VisibleCase;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of comments. A comment is no act: it moves neither state nor date, and has no version of the case to match. */
@ApplicationScoped
class CaseCommentService {
    private static final Set<String> WRITERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.SUPPLIER);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final VisibleCases cases;
    private final CaseCommentRepository repository;
    private final KnownReferences known;
    private final Outbox outbox;

    CaseCommentService(
            CurrentCaller callers,
            SuiteClock clock,
            VisibleCases cases,
            CaseCommentRepository repository,
            KnownReferences known,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.cases = cases;
        this.repository = repository;
        this.known = known;
        this.outbox = outbox;
    }

    @TenantTransaction
    CaseCommentView comment(UUID id, CommentOnCase command) {
        Sight sight = Sight.of(callers.get());
        sight.require(WRITERS);
        VisibleCase on = visible(id, sight);
        Instant now = clock.now();
        CaseCommentView comment = new CaseCommentView(
                Ids.next(),
                on.id(),
                sight.side(),
                command.audience(),
                command.text(),
                command.function(),
                callers.get().subject(),
                now);
        repository.add(comment, on);
        if (comment.audience() == Audience.BOTH_SIDES) {
            ZoneId zone = known.zoneOf(on.authority()).orElse(ZoneOffset.UTC);
            outbox.append(CaseCommentFact.of(comment, on, LocalDate.ofInstant(now, zone)));
        }
        return comment;
    }

    @TenantTransaction(readOnly = true)
    CaseCommentView get(UUID id, UUID commentId) {
        Sight sight = Sight.of(callers.get());
        return repository
                .find(commentId, visible(id, sight).id(), sight.side())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such comment."));
    }

    @TenantTransaction(readOnly = true)
    Slice<CaseCommentView> list(UUID id, PageRequest page) {
        Sight sight = Sight.of(callers.get());
        return repository.page(visible(id, sight).id(), sight.side(), page);
    }

    private VisibleCase visible(UUID id, Sight sight) {
        return cases.find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such non-compliance."));
    }
}
