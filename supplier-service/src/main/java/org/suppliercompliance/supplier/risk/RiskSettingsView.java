package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** How an authority judges. */
@Schema(description = "How the caller's authority judges.")
public record RiskSettingsView(
        @Schema(examples = "REGION-STOCKHOLM") String authority,
        List<FactorSetting> factors,
        @Schema(examples = "40") int mediumFrom,
        @Schema(examples = "60") int highFrom,
        List<SizeBand> sizeBands,

        @Nullable @Schema(description = "Left out while the defaults of the suite hold.")
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {
    static RiskSettingsView of(String authority, RiskSettings settings, @Nullable Instant decidedAt, long version) {
        return new RiskSettingsView(
                authority,
                settings.factors(),
                settings.mediumFrom(),
                settings.highFrom(),
                settings.sizeBands(),
                decidedAt,
                version);
    }

    RiskSettings settings() {
        return new RiskSettings(factors, mediumFrom, highFrom, sizeBands);
    }
}
