package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a set says besides its lines. Stored as one document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SetContent(
        String title,
        List<String> categories,
        List<String> cpvCodes,
        int totalPoints,
        int otherPoints,
        @Nullable UUID clauseSetId,
        @Nullable String mineralsReason) {}
