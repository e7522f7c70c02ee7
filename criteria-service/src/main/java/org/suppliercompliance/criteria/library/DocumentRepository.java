package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.suppliercompliance.criteria.catalogue.Labels;

/** Reference documents. Every read names who may see them, and row-level security says it again. */
@Singleton
class DocumentRepository {
    private static final String SELECT =
            "select d.*, d.content::text as body, d.definitions::text as meanings from reference_document d";
    private static final String OWN_NETWORK =
            "d.network in (select m.network from known_network_member m where m.member = ?)";
    private static final String WRITER = "(d.authority = ? or (d.authority is null and " + OWN_NETWORK + "))";
    private static final String VISIBLE = "(d.authority = ? or (d.status <> 'DRAFT' and d.shared_with = 'ALL')"
            + " or ((d.authority is null or d.status <> 'DRAFT') and " + OWN_NETWORK + "))";
    private static final Keyset NEWEST_FIRST = new Keyset(
            "select d.id, d.authority, d.network, d.kind, d.code, d.number, d.status, d.shared_with, d.created_at, d.published_at,"
                    + " (d.content -> 'titles')::text as titles from reference_document d",
            "d.created_at",
            "timestamptz",
            "d.id",
            true);

    private final TenantDatabase database;

    DocumentRepository(TenantDatabase database) {
        this.database = database;
    }

    /** The series so far: its last number and its kind. */
    record Series(int last, DocumentKind kind) {}

    Optional<Series> series(String owner, String code) {
        return database.one(
                "select d.number, d.kind from reference_document d where d.owner = ? and d.code = ? order by d.number desc limit 1",
                row -> new Series(row.integer("number"), DocumentKind.valueOf(row.text("kind"))),
                owner,
                code);
    }

    /** Writes the draft unless another one of its series is being written. */
    boolean add(ReferenceDocument draft, String author) {
        return database.update(
                        """
                        insert into reference_document (id, authority, network, owner, kind, code, number, status, shared_with, content, revision, created_at,
                            created_by, changed_at)
                        values (?, ?::text, ?::text, ?, ?, ?, ?, 'DRAFT', ?, ?::jsonb, 1, ?, ?, ?) on conflict do nothing""",
                        draft.id(),
                        draft.authority(),
                        draft.network(),
                        ReferenceDocument.owner(draft.authority(), draft.network()),
                        draft.kind(),
                        draft.code(),
                        draft.number(),
                        draft.sharedWith(),
                        StoredJson.write(draft.content()),
                        draft.createdAt(),
                        author,
                        draft.changedAt())
                > 0;
    }

    /** Holds the document for its writer until the transaction ends; empty for everybody else. */
    Optional<ReferenceDocument> lockOwn(UUID id, String authority) {
        return database.one(
                SELECT + " where d.id = ? and " + WRITER + " for update of d",
                DocumentRepository::document,
                id,
                authority,
                authority);
    }

    /** For the authority, or without one for a supplier. */
    Optional<ReferenceDocument> visible(UUID id, @Nullable String authority) {
        return database.one(
                SELECT + " where d.id = ? and " + VISIBLE, DocumentRepository::document, id, authority, authority);
    }

    void rewrite(UUID id, DocumentContent content, Instant now) {
        database.update(
                "update reference_document set content = ?::jsonb, revision = revision + 1, changed_at = ? where id = ?",
                StoredJson.write(content),
                now,
                id);
    }

    /** The version of the draft's series that is in force. */
    Optional<UUID> inForce(ReferenceDocument draft) {
        return database.one(
                "select d.id from reference_document d where d.owner = ? and d.code = ? and d.status = 'PUBLISHED'",
                row -> row.uuid("id"),
                ReferenceDocument.owner(draft.authority(), draft.network()),
                draft.code());
    }

    void publish(ReferenceDocument draft, List<Definition> definitions, Instant now) {
        database.update(
                "update reference_document set status = 'PUBLISHED', definitions = ?::jsonb, revision = revision + 1, changed_at = ?, published_at = ?"
                        + " where id = ?",
                StoredJson.write(definitions),
                now,
                now,
                draft.id());
        database.update(
                "insert into reference_document_word (document_id, words) values (?, to_tsvector('simple'::regconfig, ?))",
                draft.id(),
                titles(draft.content()));
    }

    private static String titles(DocumentContent content) {
        StringBuilder words = new StringBuilder();
        List<Labels> all = new ArrayList<>(List.of(content.titles()));
        content.clauses().forEach(clause -> all.add(clause.titles()));
        for (Labels labels : all) {
            for (String title : new String[] {labels.en(), labels.sv(), labels.nb()}) {
                words.append(title == null ? "" : title).append('\n');
            }
        }
        return words.toString();
    }

    void retire(UUID id, Instant now) {
        database.update(
                "update reference_document set status = 'RETIRED', revision = revision + 1, changed_at = ?, retired_at = ? where id = ?",
                now,
                now,
                id);
    }

    Slice<DocumentSummary> list(DocumentFilter wanted, PageRequest page, @Nullable String authority) {
        Conditions conditions = new Conditions().always(VISIBLE, authority, authority);
        conditions.wanted("d.kind = ?", wanted.kind);
        conditions.wanted("d.code = ?", wanted.code);
        conditions.wanted("d.network = ?", wanted.network);
        conditions.wanted("d.authority = ?", wanted.authority);
        conditions.wanted("d.status = ?", wanted.status);
        // The words first, then what they stand in: by their guessed number alone a walk through the whole order could
        // look cheaper.
        conditions.wanted(
                "d.id = any(array(select w.document_id from reference_document_word w where w.words @@ to_tsquery('simple'::regconfig, ?)))",
                wanted.q == null ? null : Words.prefixes(wanted.q));
        return NEWEST_FIRST.fetch(
                database, page, conditions.sql(), conditions.parameters(), DocumentRepository::summary, line ->
                        new String[] {line.createdAt().toString(), line.id().toString()});
    }

    private static ReferenceDocument document(Row row) throws SQLException {
        String meanings = row.nullableText("meanings");
        return new ReferenceDocument(
                row.uuid("id"),
                row.nullableText("authority"),
                row.nullableText("network"),
                DocumentKind.valueOf(row.text("kind")),
                row.text("code"),
                row.integer("number"),
                DocumentStatus.valueOf(row.text("status")),
                SharedWith.valueOf(row.text("shared_with")),
                StoredJson.read(row.text("body"), new TypeReference<DocumentContent>() {}),
                meanings == null ? null : StoredJson.read(meanings, new TypeReference<List<Definition>>() {}),
                row.bigint("revision"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.nullableInstant("published_at"),
                row.nullableInstant("retired_at"));
    }

    private static DocumentSummary summary(Row row) throws SQLException {
        String authority = row.nullableText("authority");
        return new DocumentSummary(
                row.uuid("id"),
                authority == null ? DocumentOwner.NETWORK : DocumentOwner.AUTHORITY,
                authority,
                row.nullableText("network"),
                DocumentKind.valueOf(row.text("kind")),
                row.text("code"),
                row.integer("number"),
                DocumentStatus.valueOf(row.text("status")),
                SharedWith.valueOf(row.text("shared_with")),
                StoredJson.read(row.text("titles"), new TypeReference<Labels>() {}),
                row.instant("created_at"),
                row.nullableInstant("published_at"));
    }
}
