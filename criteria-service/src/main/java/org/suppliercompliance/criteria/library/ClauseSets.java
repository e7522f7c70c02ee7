package org.suppliercompliance.criteria.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clause sets, for who puts them into a tender. */
@ApplicationScoped
public class ClauseSets {
    /** The six terms that procurement documents should define (C43). */
    private static final List<String> TERMS = List.of(
            "final-assembly",
            "supply-chain",
            "main-components",
            "significant-manufacturers",
            "conflict-minerals",
            "high-risk-minerals");

    private final DocumentRepository documents;
    private final LibraryLookups lookups;

    ClauseSets(DocumentRepository documents, LibraryLookups lookups) {
        this.documents = documents;
        this.lookups = lookups;
    }

    /** What the terms of a tender mean to the authority: those of its clause set as it defines them, and the six that every tender needs. */
    public List<Definition> definitions(@Nullable DocumentView clauseSet, String authority) {
        Map<String, Definition> meanings = new LinkedHashMap<>();
        lookups.definitions(TERMS, authority).forEach(term -> meanings.put(term.code(), term));
        List<Definition> own = clauseSet == null ? null : clauseSet.definitions();
        if (own != null) {
            own.forEach(term -> meanings.put(term.code(), term));
        }
        return List.copyOf(meanings.values());
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
