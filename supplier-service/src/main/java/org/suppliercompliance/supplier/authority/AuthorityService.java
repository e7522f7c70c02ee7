package org.suppliercompliance.supplier.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.Role;
import org.suppliercompliance.supplier.SupplierProblem;

/** The use cases of authorities. */
@ApplicationScoped
class AuthorityService {
    private final AuthorityRepository authorities;
    private final AuthorityEvents events;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    AuthorityService(AuthorityRepository authorities, AuthorityEvents events, CurrentCaller caller, SuiteClock clock) {
        this.authorities = authorities;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<AuthorityView> register(RegisterAuthority command) {
        AuthorityDetails details = command.details();
        if (authorities.view(command.code()).isPresent()) {
            throw new ProblemException(
                    SupplierProblem.CODE_TAKEN, "An authority with this code is registered; change it by PATCH.");
        }
        details.check();
        AuthorityView view;
        try {
            authorities.persist(new Authority(command.code(), details, clock.now()));
            view = written(command.code());
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    SupplierProblem.CODE_TAKEN, "An authority with this code was registered at the same moment.");
        }
        events.registered(view);
        return Created.fresh(view.code(), view);
    }

    @TenantTransaction
    AuthorityView change(String code, PatchAuthority patch, @Nullable ExpectedVersion ifMatch) {
        // Every authority may be read by everybody, so a foreign one is no secret: 403 and not 404.
        Caller who = caller.get();
        if (!who.has(Role.OPERATOR) && !code.equals(who.tenant())) {
            throw new ProblemException(
                    StandardProblem.FORBIDDEN, "Only the authority itself or an operator may change it.");
        }
        Instant now = clock.now();
        Authority authority = authorities.forChange(code).orElseThrow(AuthorityService::unknown);
        ExpectedVersion.require(ifMatch, authority.version);
        AuthorityDetails details = patch.applyTo(authority.details());
        details.check();
        boolean changed = authority.change(details, now);
        AuthorityView view = written(code);
        if (changed) {
            events.changed(view);
        }
        return view;
    }

    @TenantTransaction(readOnly = true)
    AuthorityView read(String code) {
        return authorities.view(code).orElseThrow(AuthorityService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<AuthorityView> list(PageRequest page, @Nullable String country, @Nullable String network) {
        return authorities.list(page, country, network);
    }

    private AuthorityView written(String code) {
        authorities.flush();
        return authorities.view(code).orElseThrow();
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such authority.");
    }
}
