package org.suppliercompliance.notification.delivery;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Deliveries as rows of a table, without their attempts; the columns are called as in JSON. */
final class DeliveryTable {
    static final TableExport<DeliveryView> EXPORT = new TableExport<>(
            "deliveries",
            List.of(
                    new TableColumn<>("id", DeliveryView::id),
                    new TableColumn<>("channel", DeliveryView::channel),
                    new TableColumn<>("target", DeliveryView::target),
                    new TableColumn<>("status", DeliveryView::status),
                    new TableColumn<>("reason", DeliveryView::reason),
                    new TableColumn<>("authority", DeliveryView::authority),
                    new TableColumn<>("factType", view -> view.factType().slug()),
                    new TableColumn<>("factKey", DeliveryView::factKey),
                    new TableColumn<>("caseReference", DeliveryView::caseReference),
                    new TableColumn<>("alertId", DeliveryView::alertId),
                    new TableColumn<>("digestId", DeliveryView::digestId),
                    new TableColumn<>("attempts", DeliveryView::attempts),
                    new TableColumn<>("nextAttemptAt", DeliveryView::nextAttemptAt),
                    new TableColumn<>("createdAt", DeliveryView::createdAt),
                    new TableColumn<>("deliveredAt", DeliveryView::deliveredAt)));

    private DeliveryTable() {}
}
