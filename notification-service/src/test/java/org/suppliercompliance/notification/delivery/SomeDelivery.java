package org.suppliercompliance.notification.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.channel.ReaderFacts;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** A claimed delivery for tests of those who handle it, whatever it tells. */
final class SomeDelivery {
    private SomeDelivery() {}

    /** @param failing whether its endpoint is known to fail */
    static DueDelivery webhook(boolean failing) {
        UUID id = UUID.randomUUID();
        Fact fact = Fact.apart(
                "key", FactType.NETWORK_NEWS, "OSLO", id, null, null, LocalDate.EPOCH, List.of(), null, Instant.EPOCH);
        return new DueDelivery(
                id,
                id,
                1,
                1,
                "lane",
                Channel.WEBHOOK,
                id,
                new ReaderFacts(fact, null, null),
                null,
                null,
                null,
                null,
                true,
                failing,
                List.of(),
                List.of(),
                null);
    }
}
