package org.suppliercompliance.supplier.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An authority as everybody in the suite may read it. */
@Schema(description = "A public body of the suite, with the rules that differ between authorities.")
public record AuthorityView(
        @Schema(
                description =
                        "What the authority is known by, as in the claim `authority` of its tokens. It never changes.",
                examples = "OSLO")
        String code,

        @Schema(description = "What it is called.", examples = "Oslo kommune")
        String name,

        @Schema(description = "The country it is in, as an ISO 3166-1 alpha-2 code.", examples = "NO")
        String country,

        @Schema(
                description = "IANA time zone in which its days are counted, those of due dates included.",
                examples = "Europe/Oslo")
        String zone,

        @Schema(description = "The languages it works in, as BCP 47 tags.", examples = "[\"nb\", \"en\"]")
        List<String> languages,

        @Schema(description = "Codes of the networks it belongs to.", examples = "[\"NORWEGIAN-CITIES\"]")
        List<String> networks,

        @Schema(description = "The bodies that buy through its contracts, in the order of their codes.")
        List<BuyingEntity> entities,

        @Schema(description = "Days before a due date on which its approach is told.", examples = "[14, 7, 1]")
        List<Integer> stepsBefore,

        @Schema(
                description = "Days after a date became overdue on which a reminder is told; 0 is that day itself.",
                examples = "[0, 7, 30]")
        List<Integer> stepsAfter,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its plan.",
                examples = "1")
        int planDueMonths,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its correction.",
                examples = "6")
        int correctionDueMonths,

        @Schema(
                description = "Calendar months from the start of a contract to the last day for the supplier's report.",
                examples = "6")
        int reportDueMonths,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(
                description =
                        "When it, or to which networks it belongs, last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore long version,
        @JsonIgnore UUID position)
        implements Versioned {}
