package org.suppliercompliance.notification.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail server said of a mail after it had taken it. */
@Schema(
        description = "What a mail server said of a mail after it had taken it (RFC 3464).",
        examples = "{\"status\": \"5.1.1\"}")
public record ReportBounce(
        @Schema(
                description = "The enhanced status code of the report; only permanent failures count.",
                examples = "5.1.1")
        @NotNull
        @Pattern(regexp = "^5\\.[0-9]{1,3}\\.[0-9]{1,3}$")
        String status) {}
