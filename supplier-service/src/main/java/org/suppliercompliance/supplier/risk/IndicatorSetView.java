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
        @Schema(description = "The id of this edition, by which the settings of risk choose it.")
        UUID id,

        @Nullable
        @Schema(description = "Whose it is; null for those that come with the suite.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "What the data set is known by, in all its editions.", examples = "WB-WGI-RL")
        String code,

        @Schema(description = "Which edition of it this is.", examples = "2023")
        String edition,

        RiskFactor factor,

        @Schema(description = "What it is called.", examples = "Worldwide Governance Indicators: rule of law")
        String name,

        @Schema(description = "Who publishes it, or where it comes from.", examples = "World Bank")
        String source,

        @Schema(description = "By what right it is used.", examples = "CC BY 4.0")
        String licence,

        @Nullable
        @Schema(
                description = "What it is, and what it is not.",
                examples =
                        "A proxy for how well law protects people where production is. It measures perceptions of the whole country, not of factories.")
        String note,

        @Schema(description = "The year it is of; a value without a year of its own is of this one.", examples = "2023")
        int year,

        @Schema(description = "What its values are in.", examples = "estimate of governance, -2.5 to 2.5")
        String unit,

        Direction direction,

        @Schema(description = "The low end of the scale; values beyond count as the end.", examples = "-2.5")
        BigDecimal scaleMin,

        @Schema(description = "The high end of the scale; values beyond count as the end.", examples = "2.5")
        BigDecimal scaleMax,

        MissingValues missingValues,

        @Schema(description = "The oldest year a value may be of.", examples = "2023")
        int earliestYear,

        @Schema(description = "Whether it counts where an authority chose nothing else.")
        boolean byDefault,

        @Schema(description = "How many countries have a value.", examples = "212")
        int countries,

        @Schema(description = "Whether it was chosen once, so that it changes no more.")
        boolean used,

        @Schema(description = "When it was registered, or came with the suite.")
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
