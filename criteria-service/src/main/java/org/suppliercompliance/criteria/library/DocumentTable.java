package org.suppliercompliance.criteria.library;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Reference documents as rows of a table; a title has a column for each language. */
final class DocumentTable {
    static final TableExport<DocumentSummary> EXPORT = new TableExport<>(
            "reference-documents",
            List.of(
                    new TableColumn<>("id", DocumentSummary::id),
                    new TableColumn<>("owner", DocumentSummary::owner),
                    new TableColumn<>("authority", DocumentSummary::authority),
                    new TableColumn<>("network", DocumentSummary::network),
                    new TableColumn<>("kind", DocumentSummary::kind),
                    new TableColumn<>("code", DocumentSummary::code),
                    new TableColumn<>("version", DocumentSummary::version),
                    new TableColumn<>("status", DocumentSummary::status),
                    new TableColumn<>("sharedWith", DocumentSummary::sharedWith),
                    new TableColumn<>("titleEn", line -> line.titles().en()),
                    new TableColumn<>("titleSv", line -> line.titles().sv()),
                    new TableColumn<>("titleNb", line -> line.titles().nb()),
                    new TableColumn<>("createdAt", DocumentSummary::createdAt),
                    new TableColumn<>("publishedAt", DocumentSummary::publishedAt)));

    private DocumentTable() {}
}
