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
        @Schema(description = "Code of the caller's authority.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "Each of the five factors once, in their order; the weights make 100.")
        List<FactorSetting> factors,

        @Schema(description = "The lowest score that is MEDIUM.", examples = "40")
        int mediumFrom,

        @Schema(description = "The lowest score that is HIGH.", examples = "60")
        int highFrom,

        @Schema(description = "By currency; a contract in a currency without bands has a size that is not assessed.")
        List<SizeBand> sizeBands,

        @Nullable @Schema(description = "Null while the defaults of the suite hold.")
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
