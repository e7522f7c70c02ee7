package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.supplier.contracts.ContractIntake;
import org.suppliercompliance.supplier.declarations.DeclarationIntake;
import org.suppliercompliance.supplier.registry.SupplierIntake;
import org.suppliercompliance.supplier.sites.SiteDetails;
import org.suppliercompliance.supplier.sites.SiteIntake;

/** Takes a chunk of rows in within one transaction: reads them all, keeps the good, says what is wrong with the rest. */
@Singleton
class ImportChunk {
    private static final String DISAGREE = "The identifiers of this row belong to different suppliers.";
    private static final String SITES_DISAGREE = "The identifiers of this row belong to different sites.";

    private final SupplierRows supplierRows;
    private final ContractRows contractRows;
    private final SupplierIntake suppliers;
    private final ContractIntake contracts;
    private final ContractsBefore contractsBefore;
    private final SiteRows siteRows;
    private final DeclarationIntake declarations;
    private final SiteIntake sites;

    ImportChunk(
            SupplierRows supplierRows,
            ContractRows contractRows,
            SupplierIntake suppliers,
            ContractIntake contracts,
            ContractsBefore contractsBefore,
            SiteRows siteRows,
            DeclarationIntake declarations,
            SiteIntake sites) {
        this.supplierRows = supplierRows;
        this.contractRows = contractRows;
        this.suppliers = suppliers;
        this.contracts = contracts;
        this.contractsBefore = contractsBefore;
        this.siteRows = siteRows;
        this.declarations = declarations;
        this.sites = sites;
    }

    /** Notes the contract of a row that an earlier runner took in. */
    void remember(OpenJob job, Layouts layouts, TableRow row, RepeatedContracts earlier) {
        if (job.kind() == ImportKind.CONTRACTS) {
            contractRows
                    .read(new ImportRow(row, layouts.of(row)), job.source(), code -> true)
                    .ifPresent(earlier::note);
        }
    }

    /**
     * Takes a chunk in.
     *
     * @param earlier the contracts of the chunks before; those of this one are noted there
     */
    ChunkResult take(
            WorkerTransaction transaction,
            OpenJob job,
            Layouts layouts,
            List<TableRow> read,
            RepeatedContracts earlier) {
        earlier.begin();
        List<ImportRow> rows =
                read.stream().map(row -> new ImportRow(row, layouts.of(row))).toList();
        Consumer<Fact> facts = job.dryRun() ? fact -> {} : transaction::append;
        if (job.dryRun()) {
            transaction.update("savepoint before_dry_run");
        }
        int accepted = switch (job.kind()) {
            case SUPPLIERS -> takeSuppliers(transaction, job, rows, facts);
            case CONTRACTS -> takeContracts(transaction, job, rows, earlier, facts);
            case SITES -> takeSites(transaction, rows, facts);
            case DECLARATIONS -> takeDeclared(transaction, job, rows, facts);
            case OCDS, EFORMS -> throw new IllegalStateException("notices have no rows of cells");
        };
        if (job.dryRun()) {
            transaction.update("rollback to savepoint before_dry_run");
        }
        int rejected = (int) rows.stream().filter(ImportRow::isRejected).count();
        List<Finding> findings =
                rows.stream().flatMap(row -> row.findings().stream()).toList();
        int warnings = (int) findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.WARNING)
                .count();
        return new ChunkResult(rows.size(), accepted, rows.size() - accepted - rejected, rejected, warnings, findings);
    }

    private int takeSuppliers(WorkerTransaction transaction, OpenJob job, List<ImportRow> rows, Consumer<Fact> facts) {
        Set<UUID> known = known(transaction, "select id from supplier where id = any(?)", rows, Column.SUPPLIER_ID);
        List<ImportRow> good = new ArrayList<>();
        List<SupplierIntake.Entry> entries = new ArrayList<>();
        for (ImportRow row : rows) {
            supplierRows
                    .read(row, job.source())
                    .filter(entry -> !known.contains(row.id(Column.SUPPLIER_ID)))
                    .ifPresent(entry -> {
                        good.add(row);
                        entries.add(entry);
                    });
        }
        List<SupplierIntake.Outcome> outcomes = suppliers.take(transaction, entries, facts);
        int accepted = 0;
        for (int i = 0; i < good.size(); i++) {
            if (outcomes.get(i).supplierId() == null) {
                good.get(i).reject(Column.IDENTIFIER, DISAGREE, null);
            } else if (outcomes.get(i).fresh()) {
                accepted++;
            }
        }
        return accepted;
    }

    private int takeContracts(
            WorkerTransaction transaction,
            OpenJob job,
            List<ImportRow> rows,
            RepeatedContracts earlier,
            Consumer<Fact> facts) {
        Set<String> entities = contracts.entities(transaction, job.authority());
        Set<UUID> known = known(
                transaction,
                "select id from contract where id = any(?) and authority = ?",
                rows,
                Column.CONTRACT_ID,
                job.authority());
        List<ContractRow> read = new ArrayList<>();
        for (ImportRow row : rows) {
            // Nothing is taken from the row of a known contract, which may name an entity that is gone.
            boolean again = !row.isRejected() && known.contains(row.id(Column.CONTRACT_ID));
            contractRows
                    .read(row, job.source(), again ? code -> true : entities::contains)
                    .filter(contract -> !again)
                    .ifPresent(read::add);
        }
        List<ContractRow> described =
                read.stream().filter(row -> row.supplier() != null).toList();
        List<SupplierIntake.Outcome> outcomes = suppliers.take(
                transaction,
                described.stream()
                        .map(row -> Objects.requireNonNull(row.supplier()))
                        .toList(),
                facts);
        Map<UUID, UUID> named = surviving(transaction, read);
        List<ContractsBefore.Owned> owned = new ArrayList<>();
        int next = 0;
        for (ContractRow row : read) {
            UUID owner = row.supplier() == null
                    ? named.get(row.supplierId())
                    : outcomes.get(next++).supplierId();
            if (row.supplier() != null && owner == null) {
                row.row().reject(Column.IDENTIFIER, DISAGREE, null);
            } else if (owner == null) {
                row.row().reject(Column.SUPPLIER_ID, "There is no such supplier.", String.valueOf(row.supplierId()));
            } else {
                owned.add(new ContractsBefore.Owned(row, owner));
            }
        }
        List<ContractsBefore.Owned> asked = contractsBefore.without(transaction, job.authority(), owned);
        List<ContractIntake.Entry> entries =
                asked.stream().map(one -> one.row().of(one.owner())).toList();
        return earlier.fresh(job, asked, contracts.take(transaction, job.authority(), entries, facts));
    }

    private int takeSites(WorkerTransaction transaction, List<ImportRow> rows, Consumer<Fact> facts) {
        Set<UUID> known = known(transaction, "select id from site where id = any(?)", rows, Column.SITE_ID);
        List<ImportRow> good = new ArrayList<>();
        List<SiteDetails> described = new ArrayList<>();
        for (ImportRow row : rows) {
            siteRows.readSite(row)
                    .filter(site -> !known.contains(row.id(Column.SITE_ID)))
                    .ifPresent(site -> {
                        good.add(row);
                        described.add(site);
                    });
        }
        List<SiteIntake.Outcome> outcomes = sites.take(transaction, transaction.now(), described, facts);
        int accepted = 0;
        for (int i = 0; i < good.size(); i++) {
            if (outcomes.get(i).siteId() == null) {
                good.get(i).reject(Column.OS_ID, SITES_DISAGREE, null);
            } else if (outcomes.get(i).fresh()) {
                accepted++;
            }
        }
        return accepted;
    }

    private int takeDeclared(WorkerTransaction transaction, OpenJob job, List<ImportRow> rows, Consumer<Fact> facts) {
        List<ImportRow> good = new ArrayList<>();
        List<DeclarationIntake.Entry> entries = new ArrayList<>();
        for (ImportRow row : rows) {
            siteRows.read(row).ifPresent(entry -> {
                good.add(row);
                entries.add(entry);
            });
        }
        List<DeclarationIntake.Outcome> outcomes = declarations.take(transaction, job.factories(), entries, facts);
        int accepted = 0;
        for (int i = 0; i < good.size(); i++) {
            switch (outcomes.get(i)) {
                case ADDED -> accepted++;
                case REPEATED ->
                    good.get(i).warn(Column.SITE_NAME, "The list names this site already; the first row counts.", null);
                case RISK_REPEATED ->
                    good.get(i)
                            .warn(
                                    Column.RISK_PRIORITY,
                                    "The list names a risk of this priority at the site already; the first row counts.",
                                    null);
                case DISAGREES -> good.get(i).reject(Column.OS_ID, SITES_DISAGREE, null);
            }
        }
        return accepted;
    }

    /**
     * How a file ended that was read to its end.
     *
     * @param news whether it said anything new
     */
    record End(boolean news, List<Finding> findings) {}

    /** Ends a file that was read to its end. */
    End complete(WorkerTransaction transaction, OpenJob job) {
        if (job.kind() != ImportKind.DECLARATIONS || job.dryRun()) {
            return new End(true, List.of());
        }
        DeclarationIntake.End end = declarations.complete(transaction, job.factories());
        return new End(
                end.news(),
                end.remarks().stream()
                        .map(remark -> new Finding(
                                remark.line(),
                                Finding.Outcome.WARNING,
                                Column.SUPPLIES_TO.headers().get(0),
                                remark.reason(),
                                remark.named()))
                        .toList());
    }

    /** Ends a file that could not be read to its end. Rows of suppliers and contracts that were good stay. */
    void abandon(WorkerTransaction transaction, OpenJob job) {
        if (job.kind() == ImportKind.DECLARATIONS) {
            declarations.discard(transaction, job.factories());
        }
    }

    /** Which of the ids in the column are known here: their rows are what this suite once gave out itself. */
    private static Set<UUID> known(
            WorkerTransaction transaction, String select, List<ImportRow> rows, Column column, Object... more) {
        UUID[] ids = rows.stream()
                .map(row -> row.id(column))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return new HashSet<>();
        }
        return new HashSet<>(transaction.query(
                select,
                row -> row.uuid("id"),
                Stream.concat(Stream.of((Object) ids), Arrays.stream(more)).toArray()));
    }

    /** The suppliers the rows name by id; a merged one is the one it was merged into. */
    private static Map<UUID, UUID> surviving(WorkerTransaction transaction, List<ContractRow> rows) {
        UUID[] ids = rows.stream()
                .map(ContractRow::supplierId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, UUID> survivors = new HashMap<>();
        if (ids.length > 0) {
            transaction.query(
                    "select id, coalesce(survivor_id, id) as survivor from supplier where id = any(?)",
                    row -> survivors.put(row.uuid("id"), row.uuid("survivor")),
                    (Object) ids);
        }
        return survivors;
    }
}
