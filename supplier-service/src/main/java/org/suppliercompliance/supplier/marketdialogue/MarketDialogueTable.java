package org.suppliercompliance.supplier.marketdialogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The dialogue with the market as rows of a table. */
final class MarketDialogueTable {
    static final TableExport<MarketDialogueView> EXPORT = new TableExport<>(
            "market-dialogues",
            List.of(
                    new TableColumn<>("id", MarketDialogueView::id),
                    new TableColumn<>("authority", MarketDialogueView::authority),
                    new TableColumn<>("kind", MarketDialogueView::kind),
                    new TableColumn<>("title", MarketDialogueView::title),
                    new TableColumn<>("status", MarketDialogueView::status),
                    new TableColumn<>("heldOn", MarketDialogueView::heldOn),
                    new TableColumn<>("endsOn", MarketDialogueView::endsOn),
                    new TableColumn<>("nextOn", MarketDialogueView::nextOn),
                    new TableColumn<>("categories", MarketDialogueView::categories),
                    new TableColumn<>("supplierIds", MarketDialogueView::supplierIds)));

    private MarketDialogueTable() {}
}
