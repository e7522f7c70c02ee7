package org.suppliercompliance.supplier.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.declarations.DeclarationIntake;

/** The use cases of imports. */
@ApplicationScoped
class ImportService {
    private final ImportRepository imports;
    private final Authorities authorities;
    private final DeclarationIntake declarations;
    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ImportService(
            ImportRepository imports,
            Authorities authorities,
            DeclarationIntake declarations,
            TenantDatabase database,
            CurrentCaller caller,
            SuiteClock clock) {
        this.imports = imports;
        this.authorities = authorities;
        this.declarations = declarations;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps the file and the job; the work begins after the commit. */
    @TenantTransaction
    ImportJobView accept(UUID id, ImportRequest request, FileLayout layout, SpooledFile file) {
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        request.kind().check(layout);
        if (request.contractId() != null) {
            Faults faults = new Faults();
            declarations.check(database, authority, request.contractId(), request.declaredOn(), clock.now(), faults);
            faults.throwIfAny();
        }
        imports.insert(id, authority, request, layout.ignored(), caller.get().subject(), file, clock.now());
        return imports.view(id, authority).orElseThrow();
    }

    @TenantTransaction(readOnly = true)
    ImportJobView read(UUID id) {
        return imports.view(id, caller.tenant())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such import."));
    }

    @TenantTransaction(readOnly = true)
    Slice<ImportJobView> list(PageRequest page) {
        return imports.list(page, caller.tenant());
    }

    @TenantTransaction(readOnly = true)
    List<Finding> findings(UUID id, int after, int limit) {
        return imports.findings(id, caller.tenant(), after, limit);
    }
}
