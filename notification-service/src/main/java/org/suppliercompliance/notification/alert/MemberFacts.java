package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.list;
import static org.suppliercompliance.notification.alert.FactData.optional;
import static org.suppliercompliance.notification.alert.FactData.required;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.Origin;
import org.suppliercompliance.notification.reference.KnownDays;

/** What members of a network share of their work on categories and documents, and whom they invite. Their producers name who is told. */
final class MemberFacts {
    private MemberFacts() {}

    /** About a category that one member looks after: a risk analysis, or what was seen since. */
    static Fact ofCategory(ReceivedEvent event, FactType type, String member, LocalDate day) {
        JsonNode data = event.data();
        String category = required(data, "category");
        return Fact.apart(
                event.id() + "/" + member,
                type,
                member,
                required(data, "id", UUID::fromString),
                category,
                null,
                day,
                List.of(category),
                Origin.of(required(data, "authority"), optional(data, "network", Function.identity())),
                event.time());
    }

    /** A version of a reference document, once for each member that is named; one that is for all, or was told before members were, names none. */
    static List<Fact> ofDocument(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode data = event.data();
        List<String> members = list(data, "sharedWithMembers");
        if (members.isEmpty()) {
            return List.of();
        }
        String owner = optional(data, "authority", Function.identity());
        String network = optional(data, "network", Function.identity());
        Origin origin = owner == null ? null : Origin.of(owner, network);
        return KnownDays.of(transaction, members, required(data, "publishedAt", Instant::parse)).entrySet().stream()
                .map(day -> Fact.apart(
                        event.id() + "/" + day.getKey(),
                        FactType.REFERENCE_DOCUMENT_PUBLISHED,
                        day.getKey(),
                        required(data, "id", UUID::fromString),
                        required(data, "code"),
                        null,
                        day.getValue(),
                        List.of(),
                        origin,
                        event.time()))
                .toList();
    }

    /** A supplier is asked in a consultation: with the last day to answer, where one is named. */
    static Fact invitation(ReceivedEvent event) {
        JsonNode data = event.data();
        LocalDate until = optional(data, "answerUntil", LocalDate::parse);
        return invitation(event, until == null ? optional(data, "endsOn", LocalDate::parse) : until);
    }

    private static Fact invitation(ReceivedEvent event, @Nullable LocalDate until) {
        JsonNode data = event.data();
        FactType type = FactType.CONSULTATION_INVITED;
        return new Fact(
                Ids.next(),
                event.id().toString(),
                type,
                required(data, "authority"),
                required(data, "supplierId", UUID::fromString),
                required(data, "id", UUID::fromString),
                null,
                null,
                null,
                null,
                null,
                null,
                until,
                null,
                null,
                null,
                null,
                required(data, "kind", type::matter),
                null,
                event.time());
    }
}
