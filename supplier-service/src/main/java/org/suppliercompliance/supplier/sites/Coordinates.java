package org.suppliercompliance.supplier.sites;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place on the map, in degrees (WGS 84). */
@Schema(
        description = "A place on the map, in degrees (WGS 84).",
        examples = "{\"latitude\": 22.543096, \"longitude\": 114.057865}")
public record Coordinates(
        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        @Schema(description = "Degrees, north of the equator positive; kept with six decimals.", examples = "22.543096")
        BigDecimal latitude,

        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        @Schema(description = "Degrees, east of Greenwich positive; kept with six decimals.", examples = "114.057865")
        BigDecimal longitude) {
    private static final int DECIMALS = 6;

    /** As they are stored: a decimetre is more than any list of factories knows. */
    public Coordinates rounded() {
        return new Coordinates(
                latitude.setScale(DECIMALS, RoundingMode.HALF_UP), longitude.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
