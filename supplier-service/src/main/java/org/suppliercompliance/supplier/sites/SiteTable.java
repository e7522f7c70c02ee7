package org.suppliercompliance.supplier.sites;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.supplier.registry.Identifier;

/** Sites as rows of a table. */
final class SiteTable {
    static final TableExport<SiteView> EXPORT = new TableExport<>(
            "sites",
            List.of(
                    new TableColumn<>("site_id", SiteView::id),
                    new TableColumn<>("site_name", SiteView::name),
                    new TableColumn<>("site_country", SiteView::country),
                    new TableColumn<>("site_address", SiteView::address),
                    new TableColumn<>("postal_code", SiteView::postalCode),
                    new TableColumn<>("town", SiteView::town),
                    new TableColumn<>("activity", SiteView::activities),
                    new TableColumn<>("workers", SiteView::workers),
                    new TableColumn<>("identifiers", site -> Identifier.pairs(site.identifiers())),
                    new TableColumn<>(
                            "latitude",
                            site -> site.coordinates() == null
                                    ? null
                                    : site.coordinates().latitude()),
                    new TableColumn<>(
                            "longitude",
                            site -> site.coordinates() == null
                                    ? null
                                    : site.coordinates().longitude())));

    private SiteTable() {}
}
