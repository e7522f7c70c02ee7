package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code category-followed-up}: that there is a note, and of what; its words are read over HTTP.
 *
 * @param sharedWith the other members of the network at that moment, who are told
 * @param notedOn the day it was seen
 * @param analysisId the published risk analysis that it follows up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryFollowedUp(
        UUID id,
        String network,
        List<String> sharedWith,
        String category,
        String authority,
        String title,
        LocalDate notedOn,
        @Nullable UUID analysisId) {
    /** For the members of the network, and nobody else. A note is never rewritten: it is an aggregate of one version. */
    static Fact of(FollowUpView view, List<String> sharedWith) {
        String id = view.id().toString();
        return new Fact(
                "category-followed-up",
                id,
                view.version(),
                id,
                view.authority(),
                null,
                Set.copyOf(sharedWith),
                new CategoryFollowedUp(
                        view.id(),
                        view.network(),
                        sharedWith,
                        view.category(),
                        view.authority(),
                        view.title(),
                        view.heldOn(),
                        view.analysisId()));
    }
}
