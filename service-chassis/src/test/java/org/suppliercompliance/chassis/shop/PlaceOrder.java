package org.suppliercompliance.chassis.shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places an order. */
public record PlaceOrder(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String note,
        @NotNull @Min(1) @Max(1000) Integer quantity,
        @Nullable LocalDate dueOn,
        @Nullable Priority priority,
        @Nullable UUID carrierId,
        @NotNull @Size(max = 20) List<@Valid Line> lines) {

    /** How urgent it is. */
    public enum Priority {
        LOW,
        HIGH
    }

    /** One line of an order. */
    public record Line(
            @NotBlank @Size(max = 100) String item,
            @Min(1) @Max(100) int quantity) {}
}
