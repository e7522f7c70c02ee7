package org.suppliercompliance.supplier.marketdialogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** What this service reads of a held consultation. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldConsultation(
        @Nullable UUID id,
        @Nullable String authority,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String status,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate nextOn,
        @Nullable List<String> categories,
        @Nullable List<UUID> supplierIds) {

    void requireComplete() {
        if (id == null || authority == null || kind == null || title == null || heldOn == null) {
            throw new PoisonEventException(
                    "a held consultation needs an id, an authority, a kind, a title and its day");
        }
    }
}
