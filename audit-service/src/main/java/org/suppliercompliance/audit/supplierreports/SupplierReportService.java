package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of a supplier report. Nobody asks for one by hand: that follows from the contract. */
@ApplicationScoped
class SupplierReportService {
    private static final Set<String> ANSWERING = Set.of(Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> REVIEWING = Set.of(Role.SUSTAINABILITY_MANAGER);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SupplierReportRepository repository;
    private final SupplierReportList list;
    private final Outbox outbox;

    SupplierReportService(
            CurrentCaller callers,
            SuiteClock clock,
            SupplierReportRepository repository,
            SupplierReportList list,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.list = list;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    SupplierReportView get(UUID id) {
        return SupplierReportView.of(find(id, sight()), clock.now());
    }

    @TenantTransaction(readOnly = true)
    Slice<SupplierReportView> list(SupplierReportFilter filter, PageRequest page) {
        Instant now = clock.now();
        return list.page(sight(), filter, page).map(state -> SupplierReportView.of(state, now));
    }

    @TenantTransaction
    SupplierReportView submit(UUID id, @Nullable ExpectedVersion ifMatch, SubmitReport command) {
        return act(ANSWERING, id, ifMatch, (state, occasion) -> state.submit(command, occasion));
    }

    @TenantTransaction
    SupplierReportView review(UUID id, @Nullable ExpectedVersion ifMatch, ReviewReport command) {
        return act(REVIEWING, id, ifMatch, (state, occasion) -> state.review(command, occasion));
    }

    private SupplierReportView act(
            Set<String> allowed,
            UUID id,
            @Nullable ExpectedVersion ifMatch,
            BiFunction<SupplierReport, SupplierReport.Occasion, SupplierReport> rule) {
        Sight sight = sight();
        sight.require(allowed);
        SupplierReport state = find(id, sight);
        ExpectedVersion.require(ifMatch, state.version());
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, state.date().zone());
        SupplierReport next =
                rule.apply(state, new SupplierReport.Occasion(callers.get().subject(), sight.supplierSide(), today));
        if (!repository.write(next, Objects.requireNonNull(next.received()), state.version())) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the report, decide again, and retry.");
        }
        outbox.append(SupplierReportFact.of(next));
        return SupplierReportView.of(next, now);
    }

    private SupplierReport find(UUID id, Sight sight) {
        return repository
                .find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such report."));
    }

    private Sight sight() {
        return Sight.of(callers.get());
    }
}
