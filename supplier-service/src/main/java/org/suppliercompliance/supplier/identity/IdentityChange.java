package org.suppliercompliance.supplier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** A merge or split on its way: proposed by one, decided by another. */
@Entity
@Table(name = "identity_change")
class IdentityChange {
    @Id
    UUID id;

    String kind;
    UUID supplierId;
    UUID survivorId;
    String reason;
    String status;
    String proposedBy;
    Instant proposedAt;
    String decidedBy;
    Instant decidedAt;
    String decisionReason;
    long version;

    protected IdentityChange() {}

    IdentityChange(
            UUID id, IdentityChangeKind kind, UUID supplierId, UUID survivorId, String reason, String by, Instant now) {
        this.id = id;
        this.kind = kind.name();
        this.supplierId = supplierId;
        this.survivorId = survivorId;
        this.reason = reason;
        this.status = IdentityChangeStatus.PROPOSED.name();
        this.proposedBy = by;
        this.proposedAt = now;
        this.version = 1;
    }

    /** Decides; {@code authority} is null when an operator does. */
    void decide(IdentityChangeStatus decision, @Nullable String authority, @Nullable String because, Instant now) {
        if (IdentityChangeStatus.valueOf(status).isDecided()) {
            throw new ProblemException(SupplierProblem.CHANGE_DECIDED, "The proposal was " + status + " already.");
        }
        if (decision == IdentityChangeStatus.CONFIRMED && proposedBy.equals(authority)) {
            throw new ProblemException(
                    SupplierProblem.CONFIRMED_BY_PROPOSER,
                    "An authority does not confirm its own proposal: another one with contracts there does, or an operator.");
        }
        status = decision.name();
        decidedBy = authority;
        decidedAt = now;
        decisionReason = because;
        version++;
    }

    IdentityChangeView view() {
        return new IdentityChangeView(
                id,
                IdentityChangeKind.valueOf(kind),
                supplierId,
                survivorId,
                reason,
                IdentityChangeStatus.valueOf(status),
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                version);
    }
}
