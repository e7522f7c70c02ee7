package org.suppliercompliance.audit.externalreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The readers' side: reports that others share. */
@ApplicationScoped
class SharedReportService {
    private static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SharedReports shared;

    SharedReportService(CurrentCaller callers, SuiteClock clock, SharedReports shared) {
        this.callers = callers;
        this.clock = clock;
        this.shared = shared;
    }

    /** Two transactions: the search, and before it is answered the lines for what it shows of others. */
    Slice<SharedReportView> list(SharedReportFilter filter, PageRequest page) {
        String authority = reader();
        Slice<SharedReportView> found = shared.page(authority, filter, page);
        shared.noteListed(found.items(), authority, clock.now());
        return found;
    }

    /** Writes: a read of another authority's report leaves a line. */
    @TenantTransaction
    SharedReportView get(UUID reportId) {
        return shared.read(reportId, reader(), clock.now())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such shared report."));
    }

    private String reader() {
        Sight sight = Sight.of(callers.get());
        sight.require(READERS);
        return sight.authority();
    }
}
