package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/** An edition of a data set of country indicators. */
@Schema(description = "An edition of a data set of country indicators.")
public record IndicatorSetView(
        UUID id,

        @Nullable
        @Schema(
                description = "Whose it is; left out for those that come with the suite.",
                examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(examples = "WB-WGI-RL") String code,
        @Schema(examples = "2023") String edition,
        RiskFactor factor,

        @Schema(examples = "Worldwide Governance Indicators: rule of law")
        String name,

        @Schema(examples = "World Bank") String source,
        @Schema(examples = "CC BY 4.0") String licence,

        @Nullable @Schema(description = "What it is, and what it is not.")
        String note,

        @Schema(examples = "2023") int year,

        @Schema(examples = "estimate of governance, -2.5 to 2.5")
        String unit,

        Direction direction,
        @Schema(examples = "-2.5") BigDecimal scaleMin,
        @Schema(examples = "2.5") BigDecimal scaleMax,
        MissingValues missingValues,

        @Schema(description = "The oldest year a value may be of.", examples = "2023")
        int earliestYear,

        @Schema(description = "Whether it counts where an authority chose nothing else.")
        boolean byDefault,

        @Schema(description = "How many countries have a value.", examples = "212")
        int countries,

        @Schema(description = "Whether it was chosen once, so that it changes no more.")
        boolean used,

        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {
    static IndicatorSetView of(Row row) throws SQLException {
        return new IndicatorSetView(
                row.uuid("id"),
                row.nullableText("authority"),
                row.text("code"),
                row.text("edition"),
                RiskFactor.valueOf(row.text("factor")),
                row.text("name"),
                row.text("source"),
                row.text("licence"),
                row.nullableText("note"),
                row.integer("year"),
                row.text("unit"),
                Direction.valueOf(row.text("direction")),
                RiskBases.decimal(row, "scale_min"),
                RiskBases.decimal(row, "scale_max"),
                MissingValues.valueOf(row.text("missing_values")),
                row.integer("earliest_year"),
                row.bool("is_default"),
                row.integer("countries"),
                row.nullableInstant("used_at") != null,
                row.instant("created_at"),
                row.bigint("version"));
    }
}
