package org.suppliercompliance.notification.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** What this feature tells the suite: ids only, no people. */
final class AlertEvents {
    private AlertEvents() {}

    /** The data of both facts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertState(
            UUID id,
            String factKey,
            FactType factType,
            @Nullable String authority,
            UUID recipient,
            @Nullable String caseReference,
            @Nullable Integer escalationStep) {}

    /** @param step how far it has climbed, 0 when it has not */
    static org.suppliercompliance.chassis.event.Fact raised(
            UUID alert, long version, Fact fact, UUID recipient, @Nullable UUID supplier, int step) {
        return event("alert-raised", version, alert, fact, recipient, supplier, step);
    }

    static org.suppliercompliance.chassis.event.Fact acknowledged(
            UUID alert, long version, Fact fact, UUID recipient, @Nullable UUID supplier, int step) {
        return event("alert-acknowledged", version, alert, fact, recipient, supplier, step);
    }

    private static org.suppliercompliance.chassis.event.Fact event(
            String type, long version, UUID alert, Fact fact, UUID recipient, @Nullable UUID supplier, int step) {
        UUID about = fact.supplierId();
        return new org.suppliercompliance.chassis.event.Fact(
                type,
                alert.toString(),
                version,
                (about == null ? alert : about).toString(),
                fact.authorityOrNull(),
                supplier == null ? null : supplier.toString(),
                new AlertState(
                        alert,
                        fact.factKey(),
                        fact.type(),
                        fact.authorityOrNull(),
                        recipient,
                        fact.reference(),
                        step == 0 ? null : step));
    }
}
