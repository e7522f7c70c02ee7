package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** Reviews of proofs: each authority's own, and for the supplier all of them. */
@Singleton
class ReviewRepository {
    private static final String SELECT =
            "select r.*, r.details_version <> e.details_version as outdated from evidence_review r join evidence e on e.id = r.evidence_id";
    private static final String LATEST = """
            select distinct on (r.evidence_id) r.*, r.details_version <> e.details_version as outdated
            from evidence_review r join evidence e on e.id = r.evidence_id
            where r.evidence_id = any(?) and r.authority = ? and r.reviewed_on <= coalesce(?::date, 'infinity')
            order by r.evidence_id, r.created_at desc, r.id desc""";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "r.created_at", "timestamptz", "r.id", true);

    private final TenantDatabase database;

    ReviewRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(
            UUID id,
            EvidenceRepository.Stored evidence,
            String authority,
            String subject,
            ReviewEvidence command,
            LocalDate reviewedOn,
            Instant now) {
        database.update(
                """
                insert into evidence_review (id, evidence_id, supplier_id, authority, verdict, reason, red_flags, moment, reviewed_on, details_version,
                    reviewed_by, created_at)
                values (?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?)""",
                id,
                evidence.id(),
                evidence.supplierId(),
                authority,
                command.verdict(),
                command.reason(),
                StoredJson.write(command.redFlags() == null ? List.of() : command.redFlags()),
                command.moment(),
                reviewedOn,
                evidence.detailsVersion(),
                subject,
                now);
    }

    ReviewView get(UUID id) {
        return database.one(SELECT + " where r.id = ?", ReviewRepository::view, id)
                .orElseThrow();
    }

    Optional<ReviewView> find(UUID id, UUID evidence, Actor actor) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String filter = ofProof(evidence, actor, parameters);
        parameters.add(id);
        return database.one(
                SELECT + " where " + filter + " and r.id = ?", ReviewRepository::view, parameters.toArray());
    }

    Slice<ReviewView> list(PageRequest page, UUID evidence, Actor actor) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String filter = ofProof(evidence, actor, parameters);
        return NEWEST_FIRST.fetch(database, page, filter, parameters, ReviewRepository::view, view ->
                new String[] {view.createdAt().toString(), view.id().toString()});
    }

    /** An authority reads its own, the supplier all of them. */
    private static String ofProof(UUID evidence, Actor actor, List<@Nullable Object> parameters) {
        parameters.add(evidence);
        if (actor.authority() == null) {
            return "r.evidence_id = ?";
        }
        parameters.add(actor.authority());
        return "r.evidence_id = ? and r.authority = ?";
    }

    /** The latest review of each proof by one authority, of those made up to the day; null: of all that there are. */
    Map<UUID, ReviewView> latest(Collection<UUID> proofs, String authority, @Nullable LocalDate on) {
        Map<UUID, ReviewView> reviews = new HashMap<>();
        for (ReviewView review :
                database.query(LATEST, ReviewRepository::view, proofs.toArray(UUID[]::new), authority, on)) {
            reviews.put(review.evidenceId(), review);
        }
        return reviews;
    }

    private static ReviewView view(Row row) throws SQLException {
        return new ReviewView(
                row.uuid("id"),
                row.uuid("evidence_id"),
                row.text("authority"),
                Verdict.valueOf(row.text("verdict")),
                row.nullableText("reason"),
                StoredJson.read(row.text("red_flags"), new TypeReference<List<String>>() {}),
                ProofMoment.valueOf(row.text("moment")),
                row.date("reviewed_on"),
                row.bool("outdated"),
                row.instant("created_at"));
    }
}
