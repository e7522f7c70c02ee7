package org.suppliercompliance.notification.inapp;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** What a reader must know as rows of a table; the columns are called as in JSON. */
final class InboxTable {
    static final TableExport<InboxItem> EXPORT = new TableExport<>(
            "inbox",
            List.of(
                    new TableColumn<>("id", InboxItem::id),
                    new TableColumn<>("status", InboxItem::status),
                    new TableColumn<>("read", InboxItem::read),
                    new TableColumn<>("readAt", InboxItem::readAt),
                    new TableColumn<>("language", item -> item.language().code()),
                    new TableColumn<>("subject", InboxItem::subject),
                    new TableColumn<>("what", InboxItem::what),
                    new TableColumn<>("when", InboxItem::when),
                    new TableColumn<>("todo", InboxItem::todo),
                    new TableColumn<>("link", InboxItem::link),
                    new TableColumn<>("factType", item -> item.factType().slug()),
                    new TableColumn<>("authority", InboxItem::authority),
                    new TableColumn<>("caseReference", InboxItem::caseReference),
                    new TableColumn<>("severity", InboxItem::severity),
                    new TableColumn<>("dueOn", InboxItem::dueOn),
                    new TableColumn<>("overdueSince", InboxItem::overdueSince),
                    new TableColumn<>("raisedAt", InboxItem::raisedAt)));

    private InboxTable() {}
}
