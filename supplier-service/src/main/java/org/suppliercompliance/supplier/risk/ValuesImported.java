package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** What became of a file of values. */
@Schema(
        description =
                "What became of a file of values: the good rows are the values of the set now, the others are named one by one.")
public record ValuesImported(
        IndicatorSetView indicatorSet,

        @Schema(description = "How many rows were good.", examples = "139")
        int accepted,

        @Schema(description = "In the order of the file.") List<RejectedValue> rejected)
        implements Versioned {

    /** A row that was left out. */
    @Schema(description = "A row that was left out.")
    public record RejectedValue(
            @Schema(description = "The line of the file; the header is line 1.", examples = "3")
            long line,

            @Schema(description = "The column that is at fault; empty when it is the whole row.", examples = "country")
            String column,

            @Schema(description = "Why the row was left out.", examples = "There is no such country in ISO 3166-1.")
            String reason,

            @Nullable
            @Schema(
                    description =
                            "What stands there, at most 100 characters of it; null when there is nothing to show.",
                    examples = "XX")
            String value) {}

    @Override
    @JsonIgnore
    public long version() {
        return indicatorSet.version();
    }
}
