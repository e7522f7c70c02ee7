package org.suppliercompliance.chassis.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An order as it stands. */
public record OrderView(
        UUID id,
        String title,
        @Nullable String note,
        int quantity,
        @Nullable LocalDate dueOn,
        @Nullable UUID carrierId,
        OrderState state,
        @JsonIgnore long version)
        implements Versioned {
    /** Where an order stands. */
    public enum OrderState {
        PLACED,
        SHIPPED
    }
}
