package org.suppliercompliance.criteria.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofKind;
import org.suppliercompliance.criteria.proof.NamedPart;

/** Loads the shipped evidence kinds after the criteria they cover: by one replica, once per edition. */
@ApplicationScoped
public class ShippedKinds {
    static final ShippedEdition EDITION = new ShippedEdition("evidence-kinds-2026-11-2", 0x5CA7A107L);

    private static final Logger LOG = Logger.getLogger(ShippedKinds.class);
    private static final String ALL_OF_FRAMEWORK = "*";

    private final WorkerTransactions transactions;

    ShippedKinds(WorkerTransactions transactions) {
        this.transactions = transactions;
    }

    /** After the catalogue, whose observer has the default priority. */
    void onStart(@Observes @Priority(2600) StartupEvent start) {
        int loaded = load();
        if (loaded > 0) {
            LOG.infof("shipped evidence kinds %s: %d kinds loaded", EDITION.name(), loaded);
        }
    }

    /** Returns how many kinds it added: none when any replica has loaded this edition before. */
    public int load() {
        return EDITION.load(transactions, ShippedKinds::loadEdition);
    }

    private static int loadEdition(WorkerTransaction transaction) {
        int added = 0;
        for (NamedCsvRecord row : CsvTable.read("evidence_kinds.csv").rows()) {
            added += insertKind(transaction, row);
        }
        Map<String, UUID> kinds = new HashMap<>();
        transaction.query(
                "select id, code from evidence_kind where authority is null",
                row -> kinds.put(row.text("code"), row.uuid("id")));
        for (NamedCsvRecord row : CsvTable.read("kind_coverage.csv").rows()) {
            cover(transaction, kinds, row);
        }
        for (NamedCsvRecord row : CsvTable.read("kind_equivalence.csv").rows()) {
            equate(transaction, kinds, row);
        }
        return added;
    }

    private static int insertKind(WorkerTransaction transaction, NamedCsvRecord row) {
        return transaction.update(
                """
                insert into evidence_kind (id, authority, code, category, names, issuer, parts, red_flags, source, version, created_at)
                values (?, null, ?, ?, ?, ?::text, ?, ?, ?, 1, ?) on conflict on constraint uq_evidence_kind_code do nothing""",
                Ids.next(),
                row.getField("code"),
                ProofKind.valueOf(row.getField("category")),
                StoredJson.write(new Labels(
                        row.getField("name_en"), CsvTable.optional(row, "name_sv"), CsvTable.optional(row, "name_nb"))),
                CsvTable.optional(row, "issuer"),
                StoredJson.write(parts(row, "parts")),
                StoredJson.write(parts(row, "red_flags")),
                row.getField("source"),
                transaction.now());
    }

    private static List<NamedPart> parts(NamedCsvRecord row, String column) {
        return CsvTable.parts(row, column, ";").stream()
                .map(part -> part.split("=", 2))
                .map(part -> new NamedPart(part[0], new Labels(part[1], null, null)))
                .toList();
    }

    private static void cover(WorkerTransaction transaction, Map<String, UUID> kinds, NamedCsvRecord row) {
        String criterion = row.getField("criterion");
        List<UUID> covered = transaction.query(
                "select id from criterion where authority is null and framework = ? and (code = ? or ? = '"
                        + ALL_OF_FRAMEWORK + "') order by id",
                found -> found.uuid("id"),
                row.getField("framework"),
                criterion,
                criterion);
        if (covered.isEmpty()) {
            throw new IllegalStateException("kind_coverage.csv names no criterion that is shipped: " + row);
        }
        String last = CsvTable.optional(row, "to_version");
        for (UUID id : covered) {
            transaction.update(
                    """
                    insert into kind_coverage (id, authority, kind_id, criterion_id, from_version, to_version, valid_from, valid_to, source, version, created_at)
                    select ?, null, ?, ?, ?, ?::integer, ?::date, ?::date, ?, 1, ?
                    where not exists (select 1 from kind_coverage where authority is null and kind_id = ? and criterion_id = ?)""",
                    Ids.next(),
                    kind(kinds, row.getField("kind")),
                    id,
                    Integer.parseInt(row.getField("from_version")),
                    last == null ? null : Integer.valueOf(last),
                    CsvTable.optional(row, "valid_from"),
                    CsvTable.optional(row, "valid_to"),
                    row.getField("source"),
                    transaction.now(),
                    kind(kinds, row.getField("kind")),
                    id);
        }
    }

    private static void equate(WorkerTransaction transaction, Map<String, UUID> kinds, NamedCsvRecord row) {
        transaction.update(
                """
                insert into kind_equivalence (id, authority, kind_id, counts_as_id, valid_from, valid_to, source, version, created_at)
                select ?, null, ?, ?, ?::date, ?::date, ?, 1, ?
                where not exists (select 1 from kind_equivalence where authority is null and kind_id = ? and counts_as_id = ?)""",
                Ids.next(),
                kind(kinds, row.getField("kind")),
                kind(kinds, row.getField("counts_as")),
                CsvTable.optional(row, "valid_from"),
                CsvTable.optional(row, "valid_to"),
                row.getField("source"),
                transaction.now(),
                kind(kinds, row.getField("kind")),
                kind(kinds, row.getField("counts_as")));
    }

    private static UUID kind(Map<String, UUID> kinds, String code) {
        UUID id = kinds.get(code);
        if (id == null) {
            throw new IllegalStateException("the shipped files name the unknown evidence kind " + code);
        }
        return id;
    }
}
