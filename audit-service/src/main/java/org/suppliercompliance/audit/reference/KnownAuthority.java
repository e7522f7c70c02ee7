package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an authority's facts: its zone and its legal settings. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownAuthority(
        @Nullable String code,
        @Nullable String name,
        @Nullable String zone,
        @Nullable List<Integer> stepsBefore,
        @Nullable List<Integer> stepsAfter,
        @Nullable Integer planDueMonths,
        @Nullable Integer correctionDueMonths,
        @Nullable Integer reportDueMonths) {
    boolean isUsable() {
        return code != null && name != null && zone != null && isZone(zone);
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
