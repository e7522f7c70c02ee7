package org.suppliercompliance.supplier.marketdialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation of the market as far as it belongs beside the log of meetings; its answers stay with criteria-service. */
@Schema(
        description =
                "A conference, a request for information, a roundtable or another consultation of the market, kept by criteria-service.")
public record MarketDialogueView(
        @Schema(description = "The consultation's id in criteria-service.")
        UUID id,

        @Schema(description = "Code of the authority that held it.", examples = "OSLO")
        String authority,

        @Schema(
                description =
                        "OPEN_MEETING, ONE_TO_ONE, RFI, ROUNDTABLE or DIALOGUE_CONFERENCE; later kinds may follow.",
                examples = "DIALOGUE_CONFERENCE")
        String kind,

        @Schema(description = "What it was called.", examples = "Dialogue conference on ICT 2027")
        String title,

        @Schema(
                description = "As criteria-service last told: HELD, or CLOSED when no more answers are taken.",
                examples = "HELD")
        String status,

        @Schema(description = "The day it was held; the first one, where it went on for longer.")
        LocalDate heldOn,

        @Schema(description = "The last day, where it went on for longer than one.") @Nullable
        LocalDate endsOn,

        @Schema(description = "When the next one is planned, such as next year's conference.") @Nullable
        LocalDate nextOn,

        @Schema(description = "Codes of the product categories it was about.", examples = "[\"ICT\"]")
        List<String> categories,

        @Schema(
                description =
                        "Who took part under their name; after a merge the one that goes on. A supplier sees itself only.")
        List<UUID> supplierIds) {}
