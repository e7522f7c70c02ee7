package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.optional;
import static org.suppliercompliance.notification.alert.FactData.required;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** Facts about a date that is no date of a case: a day that comes, or the end of what a supplier proves something with. */
final class ExpiryFacts {
    private ExpiryFacts() {}

    /** Of a proof, as this authority, or the supplier itself, is told of it. */
    static Fact of(ReceivedEvent event, FactType type, String subjectMember, String authority) {
        String kind = optional(event.data(), "kind", Function.identity());
        String from = event.type().startsWith(FactType.AUDIT + ".") ? "EVIDENCE" : "PROOF";
        return dated(event, type, subjectMember, authority, "expiresOn", kind, type.matter(from), List.of());
    }

    /** The key is the producer's, which counts versions of the date: a date that was moved is told anew. */
    static Fact dated(
            ReceivedEvent event,
            FactType type,
            String subjectMember,
            String authority,
            String dateMember,
            @Nullable String reference,
            @Nullable String matter,
            List<String> categories) {
        JsonNode data = event.data();
        return new Fact(
                Ids.next(),
                required(data, "factKey") + "/" + authority,
                type,
                authority,
                optional(data, "supplierId", UUID::fromString),
                required(data, subjectMember, UUID::fromString),
                null,
                reference,
                null,
                null,
                version(required(data, "factKey")),
                optional(data, "step", Integer::valueOf),
                required(data, dateMember, LocalDate::parse),
                null,
                null,
                null,
                null,
                matter,
                null,
                categories,
                null,
                null,
                event.time());
    }

    /** Which version of the date it is, as the producer's key says: subject, clock, version, step. */
    private static @Nullable Integer version(String key) {
        String[] parts = key.split("/");
        try {
            return parts.length == 4 ? Integer.valueOf(parts[2]) : null;
        } catch (NumberFormatException e) {
            throw new PoisonEventException("factKey cannot be read", e);
        }
    }
}
