package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.Words;

/** The terms of the glossary; everybody may read all of them. */
@Singleton
class TermRepository {
    private static final String SELECT = "select t.*, t.content::text as body from glossary_term t";
    private static final Keyset BY_CODE = new Keyset(SELECT, "t.sort_key", "text", "t.id", false);

    private final TenantDatabase database;

    TermRepository(TenantDatabase database) {
        this.database = database;
    }

    boolean add(UUID id, String authority, String code, TermContent content, Instant now) {
        return database.update(
                        "insert into glossary_term (id, authority, code, sort_key, content, revision, created_at, changed_at)"
                                + " values (?, ?, ?, ?, ?::jsonb, 1, ?, ?) on conflict on constraint uq_glossary_term_code do nothing",
                        id,
                        authority,
                        code,
                        code,
                        StoredJson.write(content),
                        now,
                        now)
                > 0;
    }

    Optional<TermView> view(UUID id) {
        return database.one(SELECT + " where t.id = ?", TermRepository::term, id);
    }

    Optional<TermView> lockOwn(UUID id, String authority) {
        return database.one(
                SELECT + " where t.id = ? and t.authority = ? for update", TermRepository::term, id, authority);
    }

    void rewrite(UUID id, TermContent content, Instant now) {
        database.update(
                "update glossary_term set content = ?::jsonb, revision = revision + 1, changed_at = ? where id = ?",
                StoredJson.write(content),
                now,
                id);
    }

    Slice<TermView> list(@Nullable String code, @Nullable String authority, @Nullable String q, PageRequest page) {
        // The words first: by their guessed number alone a walk through the whole order could look cheaper.
        Conditions conditions = new Conditions()
                .wanted("t.code = ?", code)
                .wanted("t.authority = ?", authority)
                .wanted(
                        "t.id = any(array(select w.id from glossary_term w where w.words @@ to_tsquery('simple'::regconfig, ?)))",
                        q == null ? null : Words.prefixes(q));
        return BY_CODE.fetch(database, page, conditions.sql(), conditions.parameters(), TermRepository::term, view ->
                new String[] {view.sortKey(), view.id().toString()});
    }

    private static TermView term(Row row) throws SQLException {
        TermContent content = StoredJson.read(row.text("body"), new TypeReference<TermContent>() {});
        return new TermView(
                row.uuid("id"),
                row.text("code"),
                row.nullableText("authority"),
                content.names(),
                content.definitions(),
                content.source(),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.text("sort_key"),
                row.bigint("revision"));
    }
}
