package org.suppliercompliance.chassis.inbox;

import java.util.Optional;
import java.util.UUID;

/** The id in an event's subject: a topic may tell of codes, too, and a consumer of some of its types is asked about all of them. */
public final class SubjectId {
    private SubjectId() {}

    /** Empty when the subject is no UUID. */
    public static Optional<UUID> of(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
