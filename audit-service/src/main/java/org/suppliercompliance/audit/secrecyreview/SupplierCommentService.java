package org.suppliercompliance.audit.secrecyreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.sharing.StrikeOut;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of the supplier's review. */
@ApplicationScoped
class SupplierCommentService {
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SupplierCommentRepository repository;
    private final KnownReferences known;
    private final StrikeOut strikeOut;
    private final Outbox outbox;

    SupplierCommentService(
            CurrentCaller callers,
            SuiteClock clock,
            SupplierCommentRepository repository,
            KnownReferences known,
            StrikeOut strikeOut,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.known = known;
        this.strikeOut = strikeOut;
        this.outbox = outbox;
    }

    @TenantTransaction
    SupplierCommentView comment(UUID auditId, CommentOnDraft command) {
        Sight sight = Sight.of(callers.get());
        sight.require(Set.of(Role.SUPPLIER));
        strikeOut.awaitTurn(auditId);
        ReviewedAudit audit = shown(auditId, sight);
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, audit.zone());
        audit.requireOpen(today);
        command.require();
        SupplierCommentView comment = new SupplierCommentView(
                Ids.next(),
                audit.id(),
                command.comment(),
                command.secretNames(),
                command.releasedNames(),
                now,
                callers.get().subject());
        repository.add(comment, audit, now);
        strikeOut.names(audit.id(), known.ownAndMerged(sight.supplierId()), comment.keepSecret());
        String supplier = audit.supplierId().toString();
        outbox.append(new Fact(
                "supplier-commented",
                comment.id().toString(),
                1,
                supplier,
                audit.authority(),
                supplier,
                new SupplierCommentFact(
                        comment.id(),
                        audit.id(),
                        audit.reference(),
                        audit.authority(),
                        audit.supplierId(),
                        today,
                        comment.keepSecret().size(),
                        comment.release().size())));
        return comment;
    }

    @TenantTransaction(readOnly = true)
    SupplierCommentView get(UUID auditId, UUID id) {
        return repository
                .find(auditId, id, Sight.of(callers.get()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such comment."));
    }

    @TenantTransaction(readOnly = true)
    Slice<SupplierCommentView> list(UUID auditId, PageRequest page) {
        Sight sight = Sight.of(callers.get());
        return repository.page(shown(auditId, sight).id(), sight, page);
    }

    private ReviewedAudit shown(UUID auditId, Sight sight) {
        return repository
                .shown(auditId, sight)
                .orElseThrow(
                        () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such audit with a draft."));
    }
}
