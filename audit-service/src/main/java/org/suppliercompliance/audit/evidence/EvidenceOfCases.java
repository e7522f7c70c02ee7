package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.noncompliance.CaseFileAct;
import org.suppliercompliance.audit.noncompliance.CaseFileEntry;
import org.suppliercompliance.audit.noncompliance.CaseFiles;
import org.suppliercompliance.audit.noncompliance.CasePolicy;
import org.suppliercompliance.audit.noncompliance.CaseTurn;
import org.suppliercompliance.audit.noncompliance.NonComplianceAct;
import org.suppliercompliance.audit.noncompliance.Verdict;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;

/** What evidence means for a case: a correction that came with files is closed on verified ones, and the case's history tells of them. */
@ApplicationScoped
class EvidenceOfCases implements CaseFiles, CasePolicy {
    private static final int MOST = 1_000;

    /**
     * What came with the correction that is judged now: an earlier judgement took the files that had come before it. The version before
     * marked files, too, whose content came only afterwards.
     */
    private static final String UNJUDGED = "non_compliance_id = ? and subject = 'CORRECTION' and sha256 is not null"
            + " and (judged_at is null or content_at > judged_at)";

    private static final String STANDING =
            " from evidence where withdrawn_at is null and replaced_by_id is null and " + UNJUDGED;

    private static final String COUNT =
            "select count(*)::integer as came, count(verified_at)::integer as verified" + STANDING;

    private static final String TITLES =
            "select title" + STANDING + " and audience <> 'OWN_SIDE' order by content_at, id limit ?";

    private static final String JUDGE = "update evidence set judged_at = ? where " + UNJUDGED;

    private record Files(int came, int verified) {}

    private final TenantDatabase database;
    private final EvidenceRepository repository;

    EvidenceOfCases(TenantDatabase database, EvidenceRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** The act has locked the case: content that was first is counted, and what comes later waits and finds the case judged. */
    @Override
    public void after(CaseTurn turn) {
        if (turn.act() != NonComplianceAct.CLOSE) {
            return;
        }
        if (turn.verdict() == Verdict.ELIMINATED) {
            requireVerified(turn.id());
        }
        database.update(JUDGE, turn.now(), turn.id());
    }

    private void requireVerified(UUID nonCompliance) {
        Files files = database.one(COUNT, row -> new Files(row.integer("came"), row.integer("verified")), nonCompliance)
                .orElseThrow();
        new Faults()
                .require(
                        files.came() == 0 || files.verified() > 0,
                        "/evidenceVerified",
                        "Files came with the correction and none of them is verified.")
                .throwIfAny();
    }

    @Override
    public List<CaseFileEntry> history(UUID nonCompliance, Sight sight) {
        List<CaseFileEntry> entries = new ArrayList<>();
        for (Evidence evidence : repository.ofCase(nonCompliance, sight, MOST)) {
            UUID id = evidence.id();
            entries.add(new CaseFileEntry(
                    CaseFileAct.ADDED, id, evidence.requireContent().at(), evidence.recordedBy(), null));
            add(CaseFileAct.VERIFIED, id, evidence.verified(), entries);
            add(CaseFileAct.WITHDRAWN, id, evidence.withdrawn(), entries);
        }
        return entries.stream()
                .sorted(Comparator.comparing(CaseFileEntry::recordedAt))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<String> ofCorrection(UUID nonCompliance, int most) {
        return database.query(TITLES, row -> row.text("title"), nonCompliance, most);
    }

    private static void add(CaseFileAct act, UUID id, Evidence.@Nullable Mark mark, List<CaseFileEntry> to) {
        if (mark != null) {
            to.add(new CaseFileEntry(act, id, mark.at(), mark.by(), mark.note()));
        }
    }
}
