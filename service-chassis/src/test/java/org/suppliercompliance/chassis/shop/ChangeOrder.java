package org.suppliercompliance.chassis.shop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** What may be patched. */
public record ChangeOrder(
        Patched<@NotBlank @Size(max = 200) String> title,
        Patched<@Nullable @Size(max = 2000) String> note,
        Patched<@Nullable LocalDate> dueOn) {}
