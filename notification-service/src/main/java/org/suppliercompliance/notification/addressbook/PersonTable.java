package org.suppliercompliance.notification.addressbook;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** People as rows of a table; the columns are called as in JSON. */
final class PersonTable {
    static final TableExport<PersonView> EXPORT = new TableExport<>(
            "people",
            List.of(
                    new TableColumn<>("id", PersonView::id),
                    new TableColumn<>("name", PersonView::name),
                    new TableColumn<>("email", PersonView::email),
                    new TableColumn<>("language", view -> view.language().code()),
                    new TableColumn<>("authority", PersonView::authority),
                    new TableColumn<>("supplierId", PersonView::supplierId),
                    new TableColumn<>("roles", PersonView::roles),
                    new TableColumn<>("subject", PersonView::subject),
                    new TableColumn<>("mailRefusedAt", PersonView::mailRefusedAt),
                    new TableColumn<>("deputyId", PersonView::deputyId),
                    new TableColumn<>("absentFrom", PersonView::absentFrom),
                    new TableColumn<>("absentTo", PersonView::absentTo),
                    new TableColumn<>("createdAt", PersonView::createdAt)));

    private PersonTable() {}
}
