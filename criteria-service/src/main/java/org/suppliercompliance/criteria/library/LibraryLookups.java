package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.criteria.StoredJson;

/** What a document refers to: terms of the glossary, criteria and frameworks of the catalogue. */
@Singleton
class LibraryLookups {
    /** A bound, not a page: no framework has a thousand criteria. */
    private static final int MOST_CRITERIA = 1000;

    private final TenantDatabase database;

    LibraryLookups(TenantDatabase database) {
        this.database = database;
    }

    /** The meanings of the terms, in the order asked for: the authority's own where it has one, else what ships with the suite. */
    List<Definition> definitions(List<String> codes, @Nullable String authority) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Definition> found = new LinkedHashMap<>();
        database.query(
                "select t.code, t.content::text as content from glossary_term t"
                        + " where t.code = any(?) and (t.authority is null or t.authority = ?::text) order by t.authority nulls first",
                row -> {
                    TermContent term = StoredJson.read(row.text("content"), new TypeReference<TermContent>() {});
                    return found.put(
                            row.text("code"),
                            new Definition(row.text("code"), term.names(), term.definitions(), term.source()));
                },
                codes,
                authority);
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those of the criteria that have a version in force. */
    Set<UUID> published(Set<UUID> criteria) {
        if (criteria.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                "select v.criterion_id from criterion_version v where v.criterion_id = any(?) and v.status = 'PUBLISHED'",
                row -> row.uuid("criterion_id"),
                (Object) criteria.toArray(UUID[]::new)));
    }

    boolean hasFramework(String code) {
        return database.one("select 1 as found from framework where code = ?", row -> true, code)
                .isPresent();
    }

    /** The shipped criteria in force of a framework, in its order, with their codes. */
    Map<UUID, String> ofFramework(@Nullable String framework) {
        Map<UUID, String> criteria = new LinkedHashMap<>();
        if (framework != null) {
            database.query(
                    "select v.criterion_id, v.code from criterion_version v where v.framework = ? and v.status = 'PUBLISHED' and v.authority is null"
                            + " order by v.sort_key limit ?",
                    row -> criteria.put(row.uuid("criterion_id"), row.text("code")),
                    framework,
                    MOST_CRITERIA);
        }
        return criteria;
    }
}
