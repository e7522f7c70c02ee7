package org.suppliercompliance.criteria.library;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The glossary as rows of a table; a name and a definition have a column for each language. */
final class TermTable {
    static final TableExport<TermView> EXPORT = new TableExport<>(
            "glossary-terms",
            List.of(
                    new TableColumn<>("id", TermView::id),
                    new TableColumn<>("code", TermView::code),
                    new TableColumn<>("authority", TermView::authority),
                    new TableColumn<>("nameEn", term -> term.names().en()),
                    new TableColumn<>("nameSv", term -> term.names().sv()),
                    new TableColumn<>("nameNb", term -> term.names().nb()),
                    new TableColumn<>("definitionEn", term -> term.definitions().en()),
                    new TableColumn<>("definitionSv", term -> term.definitions().sv()),
                    new TableColumn<>("definitionNb", term -> term.definitions().nb()),
                    new TableColumn<>("source", TermView::source),
                    new TableColumn<>("createdAt", TermView::createdAt),
                    new TableColumn<>("changedAt", TermView::changedAt)));

    private TermTable() {}
}
