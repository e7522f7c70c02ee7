package org.suppliercompliance.audit.reference;

import java.util.Optional;
import java.util.UUID;

/** The aggregate's id, where the subject of a fact is one: others are codes. */
final class SubjectId {
    private SubjectId() {}

    static Optional<UUID> of(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
