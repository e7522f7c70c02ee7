package org.suppliercompliance.supplier.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An import and how far it is. */
@Schema(description = "An import of a file and how far it is. Counts are rows.")
public record ImportJobView(
        @Schema(description = "The id of the import, and of the declaration where one comes of it.")
        UUID id,

        ImportKind kind,

        @Schema(
                description = "Names where the file comes from; rows without an identifier are recognised within it.",
                examples = "ted")
        String source,

        @Schema(description = "Everything is checked and counted, nothing is kept.")
        boolean dryRun,

        ImportStatus status,

        @Schema(
                description = "How much of the file was read, in percent.",
                minimum = "0",
                maximum = "100",
                examples = "62")
        int progress,

        @Schema(description = "Rows read so far.", examples = "1200")
        int rows,

        @Schema(
                description = "Rows that registered something new, or by a notice changed what was known.",
                examples = "1150")
        int accepted,

        @Schema(description = "Rows that say what is known already.", examples = "38")
        int unchanged,

        @Schema(description = "Rows left out, each with every reason in the report.", examples = "12")
        int rejected,

        @Schema(description = "Notes in the report about rows that were kept.", examples = "4")
        int warnings,

        @Schema(
                description = "Headers whose meaning is not known; their cells were not read.",
                examples = "[\"Internal note\"]")
        List<String> ignoredColumns,

        @Schema(description = "The contract that a list of factories declares for.") @Nullable
        UUID contractId,

        @Schema(description = "The declaration a list of factories became; null when it said nothing new.") @Nullable
        UUID declarationId,

        @Schema(
                description = "Why the import could not go on to the end of the file.",
                examples = "The file cannot be read on: it is damaged.")
        @Nullable
        String failure,

        @Schema(description = "When the file was taken in.") Instant createdAt,

        @Schema(description = "When it was completed or had failed; null before that.") @Nullable
        Instant finishedAt,

        @JsonIgnore long version)
        implements Versioned {}
