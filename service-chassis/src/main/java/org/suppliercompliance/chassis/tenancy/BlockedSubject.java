package org.suppliercompliance.chassis.tenancy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the list of {@link BlockedSubjects}. */
@Schema(description = "Somebody whose tokens are not believed if they were issued before a moment.")
public record BlockedSubject(
        @Schema(description = "Whom the tokens name as `sub`.", examples = "5f0c2a3e")
        String subject,

        @Schema(description = "Tokens issued before it are refused with 401; one issued later is believed.")
        Instant notBefore,

        @Schema(description = "When the entry was made or last changed.")
        Instant blockedAt,

        @Schema(description = "The subject of the operator who made or last changed it.", examples = "a41d7c09")
        String blockedBy) {}
