package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the authority put the report before its supplier. */
@Schema(description = "When the authority put the report before its supplier.")
record ReportPresentation(
        @Schema(
                description = "The day.",
                examples = {"2027-02-03"})
        LocalDate presentedOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"5f0c2a3e"})
        String presentedBy,

        @Schema(
                description = "What was said, if noted; not shown to the supplier.",
                examples = {"Taken up at the quarterly meeting; an answer is promised by the end of March"})
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String note) {}
