package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The sites of a declaration and their risks as rows of a table. */
final class DeclaredSiteTable {
    static final TableExport<DeclaredRow> EXPORT = new TableExport<>(
            "declared-sites",
            List.of(
                    site("site_id", DeclaredSiteView::siteId),
                    site("site_name", DeclaredSiteView::name),
                    site("site_country", DeclaredSiteView::country),
                    site("site_address", DeclaredSiteView::address),
                    site("town", DeclaredSiteView::town),
                    site("site_role", DeclaredSiteView::role),
                    site("tier", DeclaredSiteView::tier),
                    site("product", DeclaredSiteView::product),
                    site("brand", DeclaredSiteView::brand),
                    site("operated_by", DeclaredSiteView::operatedBy),
                    site("supplies_to", DeclaredSiteTable::supplied),
                    risk("risk_priority", RiskEntry::priority),
                    risk("risk_category", RiskEntry::category),
                    risk("risk_description", RiskEntry::description),
                    risk("risk_method", RiskEntry::method),
                    risk("risk_handling", RiskEntry::handling)));

    private DeclaredSiteTable() {}

    private static TableColumn<DeclaredRow> site(String name, Function<DeclaredSiteView, @Nullable Object> value) {
        return new TableColumn<>(name, row -> value.apply(row.site()));
    }

    private static @Nullable Object supplied(DeclaredSiteView site) {
        return site.suppliesTo().isEmpty()
                ? null
                : site.suppliesTo().stream().map(UUID::toString).collect(Collectors.joining("|"));
    }

    private static TableColumn<DeclaredRow> risk(String name, Function<RiskEntry, @Nullable Object> value) {
        return new TableColumn<>(name, row -> row.risk() == null ? null : value.apply(row.risk()));
    }
}
