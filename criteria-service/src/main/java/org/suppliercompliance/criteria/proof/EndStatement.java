package org.suppliercompliance.criteria.proof;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a statement: what it said of earlier days stays true. */
@Schema(description = "The last day the statement holds.", examples = "{\"validTo\": \"2026-12-31\"}")
public record EndStatement(
        @NotNull @Schema(description = "The last day it holds.", examples = "2026-12-31")
        LocalDate validTo) {}
