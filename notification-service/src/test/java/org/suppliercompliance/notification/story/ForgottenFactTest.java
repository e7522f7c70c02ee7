package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Decision 22: what is older than the receipts that are kept alerts nobody")
class ForgottenFactTest {
    private static final Instant LONG_AGO = Instant.parse("2024-02-03T04:05:06Z");

    /** It stays so: whoever reads the topic once more must find the old events as old. */
    @BeforeAll
    static void receiptsOfTheLastYears() {
        MailServer.ready();
        Rows.update("update inbox_kept set since = greatest(since, '2025-01-01T00:00:00Z'::timestamptz)");
    }

    /** A UUIDv7 of a moment long ago. */
    private static UUID old() {
        UUID random = UUID.randomUUID();
        return new UUID(
                LONG_AGO.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }

    private static List<String> outcomes(Case one) {
        return Rows.texts("select type || ' ' || outcome from fact where case_id = '" + one.id + "' order by type");
    }

    @Test
    @Tag("N1")
    @DisplayName(
            "Decision 22, N1, FC1: neither that a date passed nor that a case was closed is told; what they say of the case counts for what comes later, and another case alerts as ever")
    void nobody_is_told_and_the_case_is_known() {
        World world = new World("Region Stockholm", "Forgotten AB");
        Person manager = world.managerNamed("Manager", "en");
        Person contact = world.contactNamed("Contact", "en");
        Case late = world.newCase("NC-OLD");
        late.deadline(old(), "plan-overdue", "PLAN", 1, 0, "2024-02-01", "2024-02-02");
        Case over = world.newCase("NC-OVER");
        over.tell(old(), "non-compliance-closed", "CLOSED");
        over.planOverdue();
        Case moved = world.newCase("NC-MOVED");
        moved.tell(
                old(),
                "deadline-adjusted",
                "COMMUNICATED",
                "clock",
                "PLAN",
                "deadlineVersion",
                2,
                "previousDueOn",
                "2027-02-28",
                "dueOn",
                "2027-03-15",
                "reasonCode",
                "SUPPLIER_REQUEST");
        moved.planOverdue();
        // What is about one supplier is read in its order.
        world.newCase("NC-NEW").planOverdue();

        await().atMost(World.SOON).until(() -> !MailServer.to(manager.email()).isEmpty());

        assertEquals(List.of("NC-NEW"), world.alerts("").getList("items.caseReference"));
        assertEquals(List.of(), outcomes(late));
        assertEquals(List.of("plan-overdue CASE_CLOSED"), outcomes(over));
        assertEquals(List.of("plan-overdue SUPERSEDED"), outcomes(moved));
        assertEquals(1, MailServer.to(manager.email()).size());
        assertEquals(0, MailServer.to(contact.email()).size());
    }
}
