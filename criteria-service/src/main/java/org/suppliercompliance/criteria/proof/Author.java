package org.suppliercompliance.criteria.proof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.criteria.Role;

/**
 * Who makes a statement about kinds: an authority, or the suite itself when an operator acts for none.
 *
 * @param authority the authority; null for the suite
 */
record Author(@Nullable String authority) {
    /** A writer who acts for nobody is refused. */
    static Author of(Caller caller) {
        if (caller.tenant() == null && !caller.has(Role.OPERATOR)) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no organisation.");
        }
        return new Author(caller.tenant());
    }

    /** Everybody may read what others state, so to a stranger it is refused, not hidden. */
    void requireOwn(@Nullable String owner) {
        if (!Objects.equals(authority, owner)) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "It belongs to somebody else.");
        }
    }
}
