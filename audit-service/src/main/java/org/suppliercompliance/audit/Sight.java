package org.suppliercompliance.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;

/**
 * On whose behalf a caller looks: an authority sees what it owns, a supplier what is about it and has been shown to it. The first wall of
 * tenancy, in the query itself; row-level security is the second.
 *
 * @param supplierSide whether the caller acts for a supplier
 * @param authority the caller's authority; empty for a supplier
 * @param supplierId the caller's supplier; all zeros for an authority
 * @param roles the roles that count on this side
 * @param auditor the caller's subject when it is an auditor and nothing more: it sees the audits given to it alone
 */
public record Sight(
        boolean supplierSide,
        String authority,
        UUID supplierId,
        Set<String> roles,
        @Nullable String auditor) {
    private static final UUID NOBODY = new UUID(0, 0);
    /** The operator's is none of them: it looks after the service and widens nobody's sight. */
    private static final Set<String> OF_AUTHORITIES =
            Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.INTEGRATOR);

    /** A token that carries both claims acts for its authority, unless none of its roles is an authority's. */
    public static Sight of(Caller caller) {
        UUID supplier = caller.counterparty();
        String authority = caller.tenant();
        Set<String> roles =
                caller.roles().stream().filter(OF_AUTHORITIES::contains).collect(Collectors.toUnmodifiableSet());
        if (supplier != null && caller.has(Role.SUPPLIER) && (authority == null || roles.isEmpty())) {
            return new Sight(true, "", supplier, Set.of(Role.SUPPLIER), null);
        }
        if (authority == null) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no authority.");
        }
        if (roles.isEmpty()) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "No role of the token acts for its authority.");
        }
        return new Sight(false, authority, NOBODY, roles, roles.equals(Set.of(Role.AUDITOR)) ? caller.subject() : null);
    }

    /** What the query binds to tell mine from theirs: the authority's code, or the supplier's id. */
    public Object key() {
        return supplierSide ? supplierId : authority;
    }

    public Side side() {
        return supplierSide ? Side.SUPPLIER : Side.AUTHORITY;
    }

    /**
     * What narrows a query to the audits given to an auditor; empty for everybody else.
     *
     * @param audit the column that holds the audit's id
     */
    public String given(String audit, List<@Nullable Object> parameters) {
        if (auditor == null) {
            return "";
        }
        parameters.add(auditor);
        return " and exists (select from audit given where given.id = " + audit + " and ? = any (given.auditors))";
    }

    /** Refuses the caller when none of its roles may do this. */
    public void require(Set<String> allowed) {
        if (roles.stream().noneMatch(allowed::contains)) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The caller's role does not allow this.");
        }
    }
}
