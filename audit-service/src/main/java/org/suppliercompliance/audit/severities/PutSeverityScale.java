package org.suppliercompliance.audit.severities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.chassis.problem.Faults;

/** What an authority means by the severities, as a whole. */
@Schema(
        description = "What an authority means by the severities, as a whole; what is left out has the suite's words.",
        examples = {
            "{\"severities\": [{\"severity\": \"MAJOR\", \"definition\": {\"sv\": \"Ett brott mot ett krav som drabbar många.\"}}]}"
        })
public record PutSeverityScale(
        @Schema(description = "The severities that have words of their own, each at most once.") @NotNull @Size(max = 4)
        List<@NotNull @Valid OwnWords> severities) {
    /** The authority's own words for one severity. */
    @Schema(description = "The authority's own words for one severity.")
    public record OwnWords(
            @Schema(description = "The severity.") @NotNull Severity severity,

            @Schema(description = "What it means here; in at least one language.") @NotNull @Valid
            Definition definition) {}

    /** The words by severity; 422 naming every fault. */
    Map<Severity, Definition> checked() {
        Map<Severity, Definition> words = new EnumMap<>(Severity.class);
        Faults faults = new Faults();
        for (int i = 0; i < severities.size(); i++) {
            OwnWords own = severities.get(i);
            String pointer = "/severities/" + i;
            faults.require(
                            words.put(own.severity(), own.definition()) == null,
                            pointer + "/severity",
                            "The severity is named twice.")
                    .require(
                            !own.definition().withoutWords(),
                            pointer + "/definition",
                            "Must have words in at least one language.");
        }
        faults.throwIfAny();
        return words;
    }
}
