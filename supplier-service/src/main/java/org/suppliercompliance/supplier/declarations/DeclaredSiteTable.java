package org.suppliercompliance.supplier.declarations;

import java.util.List;
import org.suppliercompliance.supplier.tables.TableColumn;
import org.suppliercompliance.supplier.tables.TableExport;

/** The sites of a declaration as rows of a table. */
final class DeclaredSiteTable {
    static final TableExport<DeclaredSiteView> EXPORT = new TableExport<>(
            "declared-sites",
            List.of(
                    new TableColumn<>("site_id", DeclaredSiteView::siteId),
                    new TableColumn<>("site_name", DeclaredSiteView::name),
                    new TableColumn<>("site_country", DeclaredSiteView::country),
                    new TableColumn<>("site_address", DeclaredSiteView::address),
                    new TableColumn<>("town", DeclaredSiteView::town),
                    new TableColumn<>("site_role", DeclaredSiteView::role),
                    new TableColumn<>("tier", DeclaredSiteView::tier),
                    new TableColumn<>("product", DeclaredSiteView::product),
                    new TableColumn<>("brand", DeclaredSiteView::brand),
                    new TableColumn<>("operated_by", DeclaredSiteView::operatedBy)));

    private DeclaredSiteTable() {}
}
