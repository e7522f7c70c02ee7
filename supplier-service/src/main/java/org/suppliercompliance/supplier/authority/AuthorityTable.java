package org.suppliercompliance.supplier.authority;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Authorities as rows of a table; each body that buys through one is its code and its name. */
final class AuthorityTable {
    static final TableExport<AuthorityView> EXPORT = new TableExport<>(
            "authorities",
            List.of(
                    new TableColumn<>("code", AuthorityView::code),
                    new TableColumn<>("name", AuthorityView::name),
                    new TableColumn<>("country", AuthorityView::country),
                    new TableColumn<>("zone", AuthorityView::zone),
                    new TableColumn<>("languages", AuthorityView::languages),
                    new TableColumn<>("networks", AuthorityView::networks),
                    new TableColumn<>("entities", AuthorityTable::entities),
                    new TableColumn<>("stepsBefore", AuthorityView::stepsBefore),
                    new TableColumn<>("stepsAfter", AuthorityView::stepsAfter),
                    new TableColumn<>("planDueMonths", AuthorityView::planDueMonths),
                    new TableColumn<>("correctionDueMonths", AuthorityView::correctionDueMonths),
                    new TableColumn<>("reportDueMonths", AuthorityView::reportDueMonths),
                    new TableColumn<>("createdAt", AuthorityView::createdAt),
                    new TableColumn<>("changedAt", AuthorityView::changedAt)));

    private AuthorityTable() {}

    private static List<String> entities(AuthorityView authority) {
        return authority.entities().stream()
                .map(entity -> entity.code() + ": " + entity.name())
                .toList();
    }
}
