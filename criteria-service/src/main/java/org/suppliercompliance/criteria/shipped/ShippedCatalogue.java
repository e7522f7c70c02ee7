package org.suppliercompliance.criteria.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.catalogue.ContentConverter;
import org.suppliercompliance.criteria.catalogue.CriterionContent;
import org.suppliercompliance.criteria.catalogue.CriterionFacts;
import org.suppliercompliance.criteria.catalogue.CriterionPublished;
import org.suppliercompliance.criteria.catalogue.Dimension;
import org.suppliercompliance.criteria.catalogue.SortKey;

/** Loads the shipped catalogue at start: by one replica, once per edition, in one transaction with its facts. */
@ApplicationScoped
public class ShippedCatalogue {
    static final ShippedEdition EDITION = new ShippedEdition("2026-11", 0x5CA7A106L);

    private static final Logger LOG = Logger.getLogger(ShippedCatalogue.class);
    private static final String AUTHOR = "shipped-catalogue";

    private final WorkerTransactions transactions;

    ShippedCatalogue(WorkerTransactions transactions) {
        this.transactions = transactions;
    }

    void onStart(@Observes StartupEvent start) {
        int loaded = load();
        if (loaded > 0) {
            LOG.infof("shipped catalogue %s: %d criteria loaded", EDITION.name(), loaded);
        }
    }

    /** Returns how many criteria it added: none when any replica has loaded this edition before. */
    public int load() {
        return EDITION.load(transactions, ShippedCatalogue::loadEdition);
    }

    private static int loadEdition(WorkerTransaction transaction) {
        Map<String, Dimension> dimensions = loadCodeLists(transaction);
        int added = 0;
        for (ShippedCriterion criterion : ShippedCriterion.readAll()) {
            Dimension dimension = dimensions.get(criterion.content().theme());
            if (dimension == null) {
                throw new IllegalStateException("criterion " + criterion.code() + " names the unknown theme "
                        + criterion.content().theme());
            }
            added += insert(transaction, criterion, dimension, transaction.now());
        }
        return added;
    }

    private static Map<String, Dimension> loadCodeLists(WorkerTransaction transaction) {
        Map<String, Dimension> dimensions = new HashMap<>();
        int position = 0;
        for (NamedCsvRecord row : CsvTable.read("themes.csv").rows()) {
            transaction.update(
                    "insert into theme (code, parent, position, dimension, label_en, label_sv, label_nb)"
                            + " values (?, ?::text, ?, ?, ?, ?::text, ?::text) on conflict (code) do nothing",
                    row.getField("code"),
                    CsvTable.optional(row, "parent"),
                    ++position,
                    row.getField("dimension"),
                    row.getField("en"),
                    CsvTable.optional(row, "sv"),
                    CsvTable.optional(row, "nb"));
            dimensions.put(row.getField("code"), Dimension.valueOf(row.getField("dimension")));
        }
        position = 0;
        for (NamedCsvRecord row : CsvTable.read("frameworks.csv").rows()) {
            transaction.update(
                    "insert into framework (code, name, edition, position) values (?, ?, ?, ?) on conflict (code) do nothing",
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("edition"),
                    ++position);
        }
        for (NamedCsvRecord row : CsvTable.read("ilo_conventions.csv").rows()) {
            transaction.update(
                    "insert into ilo_convention (code, title, year, area) values (?, ?, ?, ?) on conflict (code) do nothing",
                    row.getField("code"),
                    row.getField("title"),
                    Integer.parseInt(row.getField("year")),
                    row.getField("area"));
        }
        for (NamedCsvRecord row : CsvTable.read("jurisdiction_rules.csv").rows()) {
            transaction.update(
                    "insert into jurisdiction_rule (code, country, dimension, forbidden_use, basis)"
                            + " values (?, ?, ?, ?, ?) on conflict (code) do nothing",
                    row.getField("code"),
                    row.getField("country"),
                    row.getField("dimension"),
                    row.getField("forbidden_use"),
                    row.getField("basis"));
        }
        return dimensions;
    }

    private static int insert(
            WorkerTransaction transaction, ShippedCriterion shipped, Dimension dimension, Instant now) {
        UUID id = Ids.next();
        CriterionContent content = shipped.content();
        int fresh = transaction.update(
                "insert into criterion (id, authority, framework, code, parent, opened, aggregate_version, created_at)"
                        + " values (?, null, ?, ?, ?::text, true, 1, ?) on conflict on constraint uq_criterion_code do nothing",
                id,
                shipped.framework(),
                shipped.code(),
                shipped.parent(),
                now);
        if (fresh == 0) {
            return 0;
        }
        transaction.update(
                "insert into criterion_version (id, criterion_id, authority, framework, code, sort_key, number, status, theme, dimension, content,"
                        + " source, revision, created_at, created_by, published_at)"
                        + " values (?, ?, null, ?, ?, ?, 1, 'PUBLISHED', ?, ?, ?, ?, 1, ?, ?, ?)",
                Ids.next(),
                id,
                shipped.framework(),
                shipped.code(),
                SortKey.of(shipped.framework(), shipped.code()),
                content.theme(),
                dimension.name(),
                new Json(ContentConverter.toJson(content)),
                shipped.source(),
                now,
                AUTHOR,
                now);
        transaction.append(CriterionFacts.published(
                id,
                1,
                new CriterionPublished(
                        id,
                        shipped.code(),
                        1,
                        shipped.framework(),
                        null,
                        content.theme(),
                        dimension,
                        content.titles(),
                        content.uses())));
        return 1;
    }
}
