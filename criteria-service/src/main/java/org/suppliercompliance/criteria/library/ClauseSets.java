package org.suppliercompliance.criteria.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clause sets, for who puts them into a tender. */
@ApplicationScoped
public class ClauseSets {
    private final DocumentRepository documents;

    ClauseSets(DocumentRepository documents) {
        this.documents = documents;
    }

    /** A clause set that is published or was, and that the authority may read, with what its terms meant. */
    public Optional<DocumentView> find(UUID id, @Nullable String authority) {
        return documents
                .visible(id, authority)
                .filter(document -> document.kind() == DocumentKind.CLAUSE_SET)
                .filter(document -> document.status() != DocumentStatus.DRAFT)
                .map(DocumentView::of);
    }
}
