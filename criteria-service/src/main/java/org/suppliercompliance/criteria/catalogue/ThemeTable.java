package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The themes as rows of a table; a label has a column for each language. */
final class ThemeTable {
    static final TableExport<ThemeView> EXPORT = new TableExport<>(
            "themes",
            List.of(
                    new TableColumn<>("code", ThemeView::code),
                    new TableColumn<>("parent", ThemeView::parent),
                    new TableColumn<>("dimension", ThemeView::dimension),
                    new TableColumn<>("label", ThemeView::label),
                    new TableColumn<>("labelEn", theme -> theme.labels().en()),
                    new TableColumn<>("labelSv", theme -> theme.labels().sv()),
                    new TableColumn<>("labelNb", theme -> theme.labels().nb())));

    private ThemeTable() {}
}
