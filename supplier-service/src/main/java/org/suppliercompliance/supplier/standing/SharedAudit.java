package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/**
 * An audit as its owner shares it with networks, or takes it back from them.
 *
 * @param overdue how many of the open cases had let a date pass, or only whether one had
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SharedAudit(
        @Nullable UUID auditId,
        @Nullable String reference,
        @Nullable String authority,
        @Nullable UUID supplierId,
        @Nullable List<String> networks,
        @Nullable LocalDate sharedOn,
        @Nullable Integer openNonCompliances,
        @Nullable JsonNode overdue,
        @Nullable String worstSeverity) {
    static final String SHARED = "audit.audit-shared.v1";
    static final String WITHDRAWN = "audit.audit-sharing-withdrawn.v1";

    void requireComplete() {
        if (auditId == null || authority == null || supplierId == null) {
            throw new PoisonEventException("a shared audit needs an id, an authority and a supplier");
        }
    }

    String shownReference() {
        return Objects.requireNonNullElse(reference, String.valueOf(auditId));
    }

    List<String> sharedWith() {
        return Objects.requireNonNullElse(networks, List.of());
    }

    LocalDate day(Instant toldAt) {
        return sharedOn == null ? LocalDate.ofInstant(toldAt, ZoneOffset.UTC) : sharedOn;
    }

    int openCases() {
        return Math.max(overdueCases(), Math.max(0, Objects.requireNonNullElse(openNonCompliances, 0)));
    }

    int overdueCases() {
        if (overdue == null) {
            return 0;
        }
        return overdue.isBoolean() ? overdue.asBoolean() ? 1 : 0 : Math.max(0, overdue.asInt());
    }

    /** Red at once when a date had passed; of a date that had not, the viewers are told nothing. */
    Instant orderAt(Instant toldAt) {
        if (overdueCases() > 0) {
            return DecidedSanction.since(day(toldAt), toldAt);
        }
        return openCases() > 0 ? AuditedCase.UNDATED : AuditedCase.CLEAR;
    }
}
