package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.supplier.contracts.NoticeIntake;
import org.suppliercompliance.supplier.notices.NoticeUnit;
import org.suppliercompliance.supplier.notices.NoticedContract;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/** Takes a chunk of releases, or of the contracts of a notice, in within one transaction. */
@Singleton
class NoticeChunk {
    private final NoticeRows rows;
    private final SupplierIntake suppliers;
    private final NoticeIntake contracts;

    NoticeChunk(NoticeRows rows, SupplierIntake suppliers, NoticeIntake contracts) {
        this.rows = rows;
        this.suppliers = suppliers;
        this.contracts = contracts;
    }

    /** Notes, for a dry run, what an earlier runner took in. */
    void remember(OpenJob job, NoticeUnit unit, DryNotices earlier) {
        if (job.dryRun()) {
            UnitReport report = new UnitReport(unit);
            for (NoticedContract contract : unit.contracts()) {
                rows.read(contract, unit.madeAt(), job.source(), report)
                        .filter(row -> row.supplier() != null)
                        .ifPresent(earlier::note);
            }
        }
    }

    /**
     * Takes a chunk in.
     *
     * @param earlier what the chunks before took in, if it is a dry run; what this one does is noted there
     */
    ChunkResult take(WorkerTransaction transaction, OpenJob job, List<NoticeUnit> units, DryNotices earlier) {
        earlier.begin();
        Consumer<Fact> facts = job.dryRun() ? fact -> {} : transaction::append;
        if (job.dryRun()) {
            transaction.update("savepoint before_dry_run");
        }
        List<NoticeRow> read = new ArrayList<>();
        List<UnitReport> reports = new ArrayList<>();
        for (NoticeUnit unit : units) {
            UnitReport report = new UnitReport(unit);
            reports.add(report);
            for (NoticedContract contract : unit.contracts()) {
                rows.read(contract, unit.madeAt(), job.source(), report).ifPresent(read::add);
            }
        }
        List<NoticeRow> described =
                read.stream().filter(row -> row.supplier() != null).toList();
        List<SupplierIntake.Outcome> owners = suppliers.take(
                transaction, described.stream().map(NoticeRow::supplierOrThrow).toList(), facts);
        List<NoticeRow> good = new ArrayList<>();
        List<NoticeIntake.Said> said = new ArrayList<>();
        int next = 0;
        for (NoticeRow row : read) {
            SupplierIntake.Outcome owner = row.supplier() == null ? null : owners.get(next++);
            if (owner != null && owner.supplierId() == null) {
                row.report().reject(row.place(), "The identifiers belong to different suppliers.", null);
            } else {
                good.add(row);
                said.add(row.of(owner == null ? null : owner.supplierId()));
            }
        }
        List<NoticeIntake.Taken> outcomes =
                contracts.take(transaction, job.authority(), said, "import " + job.id(), facts);
        for (int i = 0; i < good.size(); i++) {
            NoticeRow row = good.get(i);
            NoticeIntake.Taken taken = outcomes.get(i);
            row.report().add(row.place(), job.dryRun() ? earlier.judged(row, taken) : taken);
        }
        if (job.dryRun()) {
            transaction.update("rollback to savepoint before_dry_run");
        }
        return result(reports);
    }

    private static ChunkResult result(List<UnitReport> reports) {
        int accepted = (int) reports.stream().filter(UnitReport::isAccepted).count();
        int rejected = (int) reports.stream().filter(UnitReport::isRejected).count();
        List<Finding> findings =
                reports.stream().flatMap(report -> report.findings().stream()).toList();
        int warnings = (int) findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.WARNING)
                .count();
        return new ChunkResult(
                reports.size(), accepted, reports.size() - accepted - rejected, rejected, warnings, findings);
    }
}
