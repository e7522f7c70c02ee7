package org.suppliercompliance.criteria.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** The use cases of the glossary: read by all, added to by every authority. */
@ApplicationScoped
class TermService {
    private final TermRepository terms;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    TermService(TermRepository terms, CurrentCaller caller, SuiteClock clock) {
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<TermView> add(AddTerm command) {
        String authority = caller.tenant();
        TermContent content = new TermContent(command.names(), command.definitions(), command.source());
        check(content).throwIfAny();
        UUID id = Ids.next();
        if (!terms.add(id, authority, command.code(), content, clock.now())) {
            throw new ProblemException(
                    CriteriaProblem.TERM_EXISTS, "Change your term " + command.code() + " by PATCH.");
        }
        return Created.fresh(id, get(id));
    }

    @TenantTransaction
    TermView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchTerm patch) {
        TermView term = terms.lockOwn(id, caller.tenant())
                .orElseThrow(() -> terms.view(id)
                        .map(foreign -> new ProblemException(
                                StandardProblem.FORBIDDEN,
                                "The term is not yours: add one with the code " + foreign.code()
                                        + " for your own meaning."))
                        .orElseGet(TermService::unknown));
        ExpectedVersion.require(ifMatch, term.version());
        TermContent content = patch.applyTo(term.content());
        check(content).throwIfAny();
        if (content.equals(term.content())) {
            return term;
        }
        terms.rewrite(id, content, clock.now());
        return get(id);
    }

    @TenantTransaction(readOnly = true)
    TermView get(UUID id) {
        return terms.view(id).orElseThrow(TermService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<TermView> list(@Nullable String code, @Nullable String authority, @Nullable String q, PageRequest page) {
        return terms.list(code, authority, q, page);
    }

    private static Faults check(TermContent content) {
        LongTexts meaning = content.definitions();
        Faults faults = new Faults();
        faults.require(!content.names().isEmpty(), "/names", "Give a name in at least one language.");
        faults.require(
                meaning.en() != null || meaning.sv() != null || meaning.nb() != null,
                "/definitions",
                "Give a definition in at least one language.");
        return faults;
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such term.");
    }
}
