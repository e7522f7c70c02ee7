package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.StoredJson;

/** Proofs. Every read says who may see them, and row-level security says it again. */
@Singleton
class EvidenceRepository {
    private static final String SELECT = "select e.* from evidence e";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "e.created_at", "timestamptz", "e.id", true);

    /** What a supplier sees: all about itself and those merged into it, but nothing that an authority has only begun to upload. */
    private static final String OF_SUPPLIER =
            "e.supplier_id = any(?) and (e.sha256 is not null or e.authority is null)";

    /** What an authority sees: what it uploaded, and what the supplier shows to it or to a network of it. */
    private static final String OF_AUTHORITY = """
            (e.authority = ? or (e.sha256 is not null and exists (select 1 from evidence_grant g where g.evidence_id = e.id
                and ((g.kind = 'AUTHORITY' and g.code = ?)
                    or (g.kind = 'NETWORK' and g.code in (select m.network from known_network_member m where m.member = ?))))))""";

    /** As many proofs of one supplier as one answer looks at. */
    private static final int MOST_JUDGED = 1000;

    /**
     * A proof as it is stored; who shows it works out how it stands.
     *
     * @param watched whether something of its end was told, or will be
     * @param contentBy who sent the content; null before it came, and where that was not noted yet
     * @param changedBy who last changed what the proof says; null when nobody did, and where that was not noted yet
     */
    record Stored(
            UUID id,
            UUID supplierId,
            @Nullable String authority,
            UUID kindId,
            EvidenceDetails details,
            List<String> redFlags,
            String fileName,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String sha256,
            @Nullable Instant contentAt,
            ZoneId zone,
            boolean watched,
            int detailsVersion,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            String uploadedBy,
            @Nullable String contentBy,
            @Nullable String changedBy,
            Instant createdAt,
            Instant changedAt,
            long version) {
        /** Whether what is there to review is this person's own work. */
        boolean isWorkOf(String subject) {
            return subject.equals(uploadedBy) || subject.equals(contentBy) || subject.equals(changedBy);
        }
    }

    private final TenantDatabase database;

    EvidenceRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(
            UUID id,
            UUID supplier,
            Actor actor,
            UUID kind,
            EvidenceDetails details,
            List<String> redFlags,
            String fileName,
            ZoneId zone,
            Instant now) {
        database.update(
                """
                insert into evidence (id, supplier_id, authority, kind_id, title, summary, issuer, reference, effective_on, received_on, expires_on,
                    statements, red_flags, file_name, zone, expiry_version, details_version, uploaded_by, version, created_at, changed_at)
                values (?, ?, ?::text, ?, ?, ?::text, ?::text, ?::text, ?::date, ?, ?::date, ?, ?, ?, ?, 1, 1, ?, 1, ?, ?)""",
                id,
                supplier,
                actor.authority(),
                kind,
                details.title(),
                details.summary(),
                details.issuer(),
                details.reference(),
                details.effectiveOn(),
                details.receivedOn(),
                details.expiresOn(),
                StoredJson.write(details.statements()),
                StoredJson.write(redFlags),
                fileName,
                zone.getId(),
                actor.subject(),
                now,
                now);
    }

    /** Takes what is newly said. */
    void change(UUID id, EvidenceDetails details, List<String> redFlags, String subject, Instant now) {
        database.update(
                """
                update evidence set title = ?, summary = ?::text, issuer = ?::text, reference = ?::text, effective_on = ?::date, received_on = ?,
                    expires_on = ?::date, statements = ?, red_flags = ?, details_version = details_version + 1, changed_by = ?, changed_at = ?,
                    version = version + 1
                where id = ?""",
                details.title(),
                details.summary(),
                details.issuer(),
                details.reference(),
                details.effectiveOn(),
                details.receivedOn(),
                details.expiresOn(),
                StoredJson.write(details.statements()),
                StoredJson.write(redFlags),
                subject,
                now,
                id);
    }

    /** Another end of validity is told anew; answers which version of it that is. */
    int expectExpiry(UUID id, @Nullable Instant next) {
        return database.one(
                        "update evidence set expiry_version = expiry_version + 1, step_told = null, next_step_at = ?::timestamptz where id = ?"
                                + " returning expiry_version",
                        row -> row.integer("expiry_version"),
                        next,
                        id)
                .orElseThrow();
    }

    void withdraw(UUID id, String reason, Instant now) {
        database.update("""
                update evidence set withdrawn_at = ?, withdrawal_reason = ?, next_step_at = null, changed_at = ?, version = version + 1
                where id = ?""", now, reason, now, id);
    }

    void complete(
            UUID id,
            SpooledContent content,
            String mediaType,
            String subject,
            @Nullable Instant nextStep,
            Instant now) {
        database.update("""
                update evidence set sha256 = ?, bytes = ?, media_type = ?, content_by = ?, content_at = ?, next_step_at = ?::timestamptz, changed_at = ?,
                    version = version + 1 where id = ?""", content.sha256(), content.bytes(), mediaType, subject, now, nextStep, now, id);
    }

    /** How many proofs the uploader has, and how many bytes they have. */
    record Used(int proofs, long bytes) {}

    Used used(Actor actor, UUID supplier) {
        String sql =
                "select count(*)::integer as proofs, coalesce(sum(bytes), 0)::bigint as bytes from evidence e where ";
        return actor.authority() != null
                ? database.one(sql + "e.authority = ?", EvidenceRepository::used, actor.authority())
                        .orElseThrow()
                : database.one(sql + "e.supplier_id = ? and e.authority is null", EvidenceRepository::used, supplier)
                        .orElseThrow();
    }

    private static Used used(Row row) throws SQLException {
        return new Used(row.integer("proofs"), row.bigint("bytes"));
    }

    Optional<Stored> find(UUID id, Actor actor) {
        return find(id, actor, "");
    }

    /** Locks it, if the caller may change the row at all; else as {@link #find}. */
    Optional<Stored> forChange(UUID id, Actor actor) {
        Optional<Stored> locked = find(id, actor, " for update of e");
        return locked.isPresent() ? locked : find(id, actor);
    }

    private Optional<Stored> find(UUID id, Actor actor, String lock) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(id));
        return database.one(
                SELECT + " where e.id = ? and " + visible(actor, parameters) + lock,
                EvidenceRepository::stored,
                parameters.toArray());
    }

    Slice<Stored> list(PageRequest page, List<UUID> supplier, @Nullable UUID kind, Actor actor) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder filter = new StringBuilder(visible(actor, parameters));
        filter.append(" and e.supplier_id = any(?)");
        parameters.add(supplier.toArray(UUID[]::new));
        if (kind != null) {
            filter.append(" and e.kind_id = ?");
            parameters.add(kind);
        }
        return NEWEST_FIRST.fetch(database, page, filter.toString(), parameters, EvidenceRepository::stored, evidence ->
                new String[] {evidence.createdAt().toString(), evidence.id().toString()});
    }

    /** The proofs of these kinds that can show anything, the newest first. */
    List<Stored> complete(List<UUID> supplier, Collection<UUID> kinds, Actor actor) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String visible = visible(actor, parameters);
        parameters.add(supplier.toArray(UUID[]::new));
        parameters.add(kinds.toArray(UUID[]::new));
        return database.query(
                SELECT + " where " + visible
                        + " and e.supplier_id = any(?) and e.kind_id = any(?) and e.sha256 is not null and e.withdrawn_at is null"
                        + " order by e.created_at desc, e.id desc limit " + MOST_JUDGED,
                EvidenceRepository::stored,
                parameters.toArray());
    }

    /** Those of the proofs that can show anything to the caller. */
    List<Stored> shown(Collection<UUID> ids, Actor actor) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String visible = visible(actor, parameters);
        parameters.add(ids.toArray(UUID[]::new));
        return database.query(
                SELECT + " where " + visible + " and e.id = any(?) and e.sha256 is not null and e.withdrawn_at is null",
                EvidenceRepository::stored,
                parameters.toArray());
    }

    private static String visible(Actor actor, List<@Nullable Object> parameters) {
        if (actor.supplier() != null) {
            parameters.add(actor.speaksFor().toArray(UUID[]::new));
            return OF_SUPPLIER;
        }
        parameters.add(actor.authority());
        parameters.add(actor.authority());
        parameters.add(actor.authority());
        return OF_AUTHORITY;
    }

    private static Stored stored(Row row) throws SQLException {
        EvidenceDetails details = new EvidenceDetails(
                row.text("title"),
                row.nullableText("summary"),
                row.nullableText("issuer"),
                row.nullableText("reference"),
                row.nullableDate("effective_on"),
                row.date("received_on"),
                row.nullableDate("expires_on"),
                StoredJson.read(row.text("statements"), new TypeReference<List<ShownPart>>() {}));
        String sha256 = row.nullableText("sha256");
        return new Stored(
                row.uuid("id"),
                row.uuid("supplier_id"),
                row.nullableText("authority"),
                row.uuid("kind_id"),
                details,
                StoredJson.read(row.text("red_flags"), new TypeReference<List<String>>() {}),
                row.text("file_name"),
                row.nullableText("media_type"),
                sha256 == null ? null : row.bigint("bytes"),
                sha256,
                row.nullableInstant("content_at"),
                ZoneId.of(row.text("zone")),
                row.nullableInstant("next_step_at") != null || row.nullableInteger("step_told") != null,
                row.integer("details_version"),
                row.nullableInstant("withdrawn_at"),
                row.nullableText("withdrawal_reason"),
                row.text("uploaded_by"),
                row.nullableText("content_by"),
                row.nullableText("changed_by"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"));
    }
}
