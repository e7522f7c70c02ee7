package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.criteria.catalogue.Labels;

/** The data of {@code reference-document-published} and {@code reference-document-retired}: what it is and where it stands, without clauses. */
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
        Labels titles,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {
    static Fact published(DocumentView view) {
        return of("reference-document-published", view);
    }

    static Fact retired(DocumentView view) {
        return of("reference-document-retired", view);
    }

    /** What is for a network alone is shown in nobody's feed: a feed knows one reader or all. Its owner's feed has it where that is an authority. */
    private static Fact of(String type, DocumentView view) {
        String id = view.id().toString();
        return new Fact(
                type,
                id,
                view.version(),
                id,
                view.sharedWith() == SharedWith.ALL ? Fact.EVERYONE : view.authority(),
                null,
                new DocumentFact(
                        view.id(),
                        view.authority(),
                        view.network(),
                        view.kind(),
                        view.code(),
                        view.number(),
                        view.status(),
                        view.sharedWith(),
                        view.titles(),
                        view.publishedAt(),
                        view.retiredAt()));
    }
}
