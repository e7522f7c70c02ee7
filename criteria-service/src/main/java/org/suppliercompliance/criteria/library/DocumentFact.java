package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.criteria.catalogue.Labels;

/**
 * The data of {@code reference-document-published} and {@code reference-document-retired}: what it is and where it stands, without clauses.
 *
 * @param sharedWithMembers the other members of the network at that moment, who are told; null of a document for all, which everybody is told of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentFact(
        UUID id,
        @Nullable String authority,
        @Nullable String network,
        DocumentKind kind,
        String code,
        int version,
        DocumentStatus status,
        SharedWith sharedWith,
        @Nullable List<String> sharedWithMembers,
        Labels titles,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {
    static Fact published(DocumentView view, String teller, List<String> others) {
        return of("reference-document-published", view, teller, others);
    }

    static Fact retired(DocumentView view, String teller, List<String> others) {
        return of("reference-document-retired", view, teller, others);
    }

    /** What is for a network alone is in the feeds of its members of that moment, and in nobody else's; one member tells it, also of a network's own. */
    private static Fact of(String type, DocumentView view, String teller, List<String> others) {
        String id = view.id().toString();
        boolean all = view.sharedWith() == SharedWith.ALL;
        return new Fact(
                type,
                id,
                view.version(),
                id,
                all ? Fact.EVERYONE : teller,
                null,
                all ? Set.of() : Set.copyOf(others),
                new DocumentFact(
                        view.id(),
                        view.authority(),
                        view.network(),
                        view.kind(),
                        view.code(),
                        view.number(),
                        view.status(),
                        view.sharedWith(),
                        all ? null : others,
                        view.titles(),
                        view.publishedAt(),
                        view.retiredAt()));
    }
}
