package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;

/** One desktop audit per supplier and contract period, in a network. Whoever plans one holds the supplier until the commit. */
@ApplicationScoped
class OneDesktopAudit {
    private static final String ASK =
            "select card_audit, card_authority, card_status, card_blocked_until from desktop_audit_in_period(?, ?)";

    private final TenantDatabase database;

    OneDesktopAudit(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Refuses the plan when the supplier was or will be audited in the contract period, unless the planner says why it is needed again.
     *
     * @return the audit that was overridden; none when nothing stood in the way
     */
    Optional<UUID> require(UUID supplier, PlanAudit command) {
        if (command.type() != AuditType.DESKTOP) {
            return Optional.empty();
        }
        Optional<ExistenceCard> existing = existing(supplier, command.plannedOn());
        if (existing.isPresent() && command.overrideReason() == null) {
            throw new ProblemException(
                            AuditProblem.DESKTOP_AUDIT_EXISTS,
                            "The supplier has a desktop audit in this contract period. Reuse it, or say in overrideReason why another one is needed.")
                    .with("existing", existing.get());
        }
        return existing.map(ExistenceCard::auditId);
    }

    private Optional<ExistenceCard> existing(UUID supplier, LocalDate plannedOn) {
        return database.one(
                ASK,
                row -> new ExistenceCard(
                        row.uuid("card_audit"),
                        row.text("card_authority"),
                        AuditStatus.valueOf(row.text("card_status")),
                        row.date("card_blocked_until"),
                        "/audit/v1/shared-audits/" + row.uuid("card_audit") + "/reusability"),
                supplier,
                plannedOn);
    }
}
