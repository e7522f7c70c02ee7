package org.suppliercompliance.chassis.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change as a CloudEvent in JSON. */
@Schema(description = "One change, as a CloudEvents 1.0 envelope in JSON.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(description = "Always 1.0.", examples = "1.0", maxLength = 8)
        String specversion,

        @Schema(description = "The id of the event: the same wherever it is seen.")
        UUID id,

        @Schema(description = "Who states it.", examples = "urn:service:shop", maxLength = 200)
        String source,

        @Schema(description = "What happened.", examples = "shop.order-shipped.v1", maxLength = 200)
        String type,

        @Schema(description = "The id of the aggregate it happened to.", maxLength = 500)
        String subject,

        @Schema(description = "When it happened.") Instant time,

        @Schema(description = "Always application/json.", examples = "application/json", maxLength = 40)
        String datacontenttype,

        @Schema(description = "The name of the schema of the data.", maxLength = 300)
        String dataschema,

        @Schema(
                description = "The version of the aggregate after the change; it never goes down within an epoch.",
                examples = "3")
        long aggregateversion,

        @Schema(description = "The producer's epoch; versions compare as (epoch, version).", examples = "1")
        int epoch,

        @Schema(description = "What set the chain of events off, if known.", maxLength = 200) @Nullable
        String correlationid,

        @Schema(description = "The event that caused this one, if any.", maxLength = 200) @Nullable
        String causationid,

        @Schema(description = "The state that resulted.", type = SchemaType.OBJECT) @JsonRawValue
        String data) {}
