package org.suppliercompliance.supplier.categories;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Categories as rows of a table; a name has a column for each language. */
final class CategoryTable {
    static final TableExport<CategoryView> EXPORT = new TableExport<>(
            "categories",
            List.of(
                    new TableColumn<>("code", CategoryView::code),
                    new TableColumn<>("parent", CategoryView::parent),
                    new TableColumn<>("label", CategoryView::label),
                    new TableColumn<>("nameSv", category -> category.names().sv()),
                    new TableColumn<>("nameNb", category -> category.names().nb()),
                    new TableColumn<>("nameEn", category -> category.names().en()),
                    new TableColumn<>("cpvCodes", CategoryView::cpvCodes),
                    new TableColumn<>("highRisk", CategoryView::highRisk),
                    new TableColumn<>("source", CategoryView::source),
                    new TableColumn<>("usualOwner", CategoryView::usualOwner),
                    new TableColumn<>("createdAt", CategoryView::createdAt),
                    new TableColumn<>("changedAt", CategoryView::changedAt)));

    private CategoryTable() {}
}
