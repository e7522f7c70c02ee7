package org.suppliercompliance.supplier.profile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code document-validity-changed}. The title stays here: it could name people.
 *
 * @param validUntil the end of validity from now on; null when there is none
 * @param validityVersion which version of it this is: what was told of an older one counts no more
 * @param withdrawn whether the document shows nothing any more, so that nothing told of its validity counts
 */
public record DocumentValidityFact(
        UUID documentId,
        UUID supplierId,
        DocumentKind kind,
        @Nullable LocalDate validUntil,
        int validityVersion,
        boolean withdrawn) {

    /** @param supplier the one that goes on, after a merge */
    static Fact of(Document document, UUID supplier) {
        return new Fact(
                "document-validity-changed",
                document.id.toString(),
                document.version,
                supplier.toString(),
                Fact.EVERYONE,
                null,
                new DocumentValidityFact(
                        document.id,
                        supplier,
                        DocumentKind.valueOf(document.kind),
                        document.validUntil,
                        document.validityVersion,
                        document.withdrawnAt != null));
    }
}
