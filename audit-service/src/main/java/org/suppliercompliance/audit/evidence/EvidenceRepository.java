package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Where evidence is kept. Every read says who may see it, and row-level security says it again. */
@ApplicationScoped
class EvidenceRepository {
    private static final Keyset NEWEST = new Keyset(EvidenceRows.SELECT, "e.created_at", "timestamptz", "e.id", true);

    private static final String ADD = """
            insert into evidence (id, authority, supplier_id, subject, audit_id, non_compliance_id, action, side, on_behalf, kind, title, description,
                audience, kept_secret, effective_on, received_on, expires_on, file_name, edition, replaces_id, zone, recorded_by, created_at, version)
            values (?, ?, ?, ?, ?::uuid, ?::uuid, ?::integer, ?, ?::jsonb, ?, ?, ?::text, ?, ?, ?::date, ?, ?::date, ?, ?, ?::uuid, ?, ?, ?, 1)""";

    /** Changes one row if its version is still the one that was read. */
    private static final String CHANGE = """
            with changed as (update evidence set %s, version = version + 1 where id = ? and version = ? returning 1)
            select one_row(count(*)) from changed""";

    /** Its end is told from 30 days before on; an end that is over when the content comes is told to nobody. */
    private static final String COMPLETE = CHANGE.formatted("""
            sha256 = ?, bytes = ?, media_type = ?, content_at = ?,
                next_step_at = case when expires_on >= ? then (expires_on - 30)::timestamp at time zone zone end""");

    private static final String WITHDRAW =
            CHANGE.formatted("withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?, next_step_at = null");

    private static final String VERIFY = CHANGE.formatted("verified_at = ?, verified_by = ?, verification_note = ?");

    /** What is taken back from the networks waits for the next sharing, even when it is released again before. */
    private static final String DECIDE = CHANGE.formatted(
            "audience = ?, kept_secret = ?, shared_at = case when ?::text = 'NETWORK' then shared_at end");

    private final TenantDatabase database;
    private final EvidenceRows rows;
    private final KnownReferences known;
    private final StoredJson json;

    EvidenceRepository(TenantDatabase database, EvidenceRows rows, KnownReferences known, StoredJson json) {
        this.database = database;
        this.rows = rows;
        this.known = known;
        this.json = json;
    }

    void add(Evidence evidence) {
        database.update(
                ADD,
                evidence.id(),
                evidence.authority(),
                evidence.supplierId(),
                evidence.subject(),
                evidence.auditId(),
                evidence.nonComplianceId(),
                evidence.action(),
                evidence.side(),
                json.bound(evidence.onBehalf()),
                evidence.kind(),
                evidence.title(),
                evidence.description(),
                evidence.audience(),
                evidence.keptSecret(),
                evidence.effectiveOn(),
                evidence.receivedOn(),
                evidence.expiresOn(),
                evidence.fileName(),
                evidence.edition(),
                evidence.replacesId(),
                evidence.zone().getId(),
                evidence.recordedBy(),
                evidence.createdAt());
    }

    Optional<Evidence> find(UUID id, Sight sight) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(id));
        return database.one(
                EvidenceRows.SELECT + " where e.id = ? and " + visible(sight, parameters),
                rows::evidence,
                parameters.toArray());
    }

    Slice<Evidence> page(Sight sight, EvidenceFilter filter, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder(visible(sight, parameters));
        also(where, parameters, " and e.non_compliance_id = ?", filter.nonComplianceId);
        also(where, parameters, " and e.audit_id = ?", filter.auditId);
        also(where, parameters, " and e.subject = ?", filter.subject);
        return NEWEST.fetch(database, page, where.toString(), parameters, rows::evidence, evidence ->
                new String[] {evidence.createdAt().toString(), evidence.id().toString()});
    }

    /** What hangs on a case and has its content, in the order in which it came. */
    List<Evidence> ofCase(UUID nonCompliance, Sight sight, int most) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String visible = visible(sight, parameters);
        parameters.add(nonCompliance);
        return database.query(
                EvidenceRows.SELECT + " where " + visible
                        + " and e.non_compliance_id = ? and e.sha256 is not null order by e.content_at, e.id limit "
                        + most,
                rows::evidence,
                parameters.toArray());
    }

    /** How many hang on the same audit, findings apart, or the same case. */
    int countBeside(Evidence evidence) {
        String same = evidence.nonComplianceId() == null
                ? "e.audit_id = ? and e.non_compliance_id is null"
                : "e.non_compliance_id = ?";
        UUID hangsOn = evidence.nonComplianceId() == null ? evidence.auditId() : evidence.nonComplianceId();
        return database.one(
                        "select count(*)::integer as others from evidence e where " + same,
                        row -> row.integer("others"),
                        hangsOn)
                .orElseThrow();
    }

    /** How many bytes the evidence of the authority has, whoever uploaded it. */
    long bytesOf(String authority) {
        return database.one("select evidence_bytes(?) as bytes", row -> row.bigint("bytes"), authority)
                .orElseThrow();
    }

    /** Counts these bytes too; answers how many there are now. Whoever comes at the same time waits for the commit. */
    long addBytes(String authority, long bytes) {
        return database.one("select add_evidence_bytes(?, ?) as bytes", row -> row.bigint("bytes"), authority, bytes)
                .orElseThrow();
    }

    void complete(Evidence evidence, SpooledContent content, String mediaType, LocalDate today, Instant now) {
        change(
                evidence,
                COMPLETE,
                content.sha256(),
                content.bytes(),
                mediaType,
                now,
                today,
                evidence.id(),
                evidence.version());
    }

    /** The former stays readable, and its end is told no more; answers whether it is kept secret, nothing when another version was faster. */
    Optional<Boolean> replace(UUID former, UUID by) {
        return database.one("""
                update evidence set replaced_by_id = ?, next_step_at = null, version = version + 1
                where id = ? and replaced_by_id is null and withdrawn_at is null returning kept_secret""", row -> row.bool("kept_secret"), by, former);
    }

    /** Keeps what an authority uploads from the networks; of its own files the supplier says so itself. */
    void keepSecret(UUID id) {
        database.update("""
                update evidence set kept_secret = true, audience = case audience when 'NETWORK' then 'BOTH_SIDES' else audience end
                where id = ? and side = 'AUTHORITY'""", id);
    }

    void withdraw(Evidence evidence, Instant now, String by, String reason) {
        change(evidence, WITHDRAW, now, by, reason, evidence.id(), evidence.version());
    }

    void verify(Evidence evidence, Instant now, String by, String note) {
        change(evidence, VERIFY, now, by, note, evidence.id(), evidence.version());
    }

    void decide(Evidence evidence, EvidenceAudience audience, boolean keptSecret) {
        change(evidence, DECIDE, audience, keptSecret, audience, evidence.id(), evidence.version());
    }

    private void change(Evidence evidence, String sql, Object... parameters) {
        database.changeOne(
                () -> new ProblemException(
                        StandardProblem.PRECONDITION_FAILED,
                        "Somebody else was faster. Read the evidence, decide again, and retry."),
                sql,
                parameters);
    }

    private String visible(Sight sight, List<@Nullable Object> parameters) {
        if (sight.supplierSide()) {
            return known.ownAndMerged(sight.supplierId()).condition("e.supplier_id", parameters)
                    + " and e.audience <> 'OWN_SIDE' and (e.sha256 is not null or e.side = 'SUPPLIER') and "
                    + EvidenceRows.SHOWN;
        }
        parameters.add(sight.authority());
        String own = "e.authority = ? and (e.sha256 is not null or e.side = 'AUTHORITY')";
        String auditor = sight.auditor();
        if (auditor == null) {
            return own;
        }
        parameters.add(auditor);
        parameters.add(auditor);
        return own
                + " and ((select ? = any (given.auditors) from audit given where given.id = e.audit_id)"
                + " or (select n.raised_by = ? from non_compliance n where n.id = e.non_compliance_id))";
    }

    private static void also(
            StringBuilder where, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }
}
