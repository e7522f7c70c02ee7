package org.suppliercompliance.supplier.risk;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Data sets of country indicators as rows of a table; the columns are called as in JSON. */
final class IndicatorSetTable {
    static final TableExport<IndicatorSetView> EXPORT = new TableExport<>(
            "indicator-sets",
            List.of(
                    new TableColumn<>("id", IndicatorSetView::id),
                    new TableColumn<>("authority", IndicatorSetView::authority),
                    new TableColumn<>("code", IndicatorSetView::code),
                    new TableColumn<>("edition", IndicatorSetView::edition),
                    new TableColumn<>("factor", IndicatorSetView::factor),
                    new TableColumn<>("name", IndicatorSetView::name),
                    new TableColumn<>("source", IndicatorSetView::source),
                    new TableColumn<>("licence", IndicatorSetView::licence),
                    new TableColumn<>("note", IndicatorSetView::note),
                    new TableColumn<>("year", IndicatorSetView::year),
                    new TableColumn<>("unit", IndicatorSetView::unit),
                    new TableColumn<>("direction", IndicatorSetView::direction),
                    new TableColumn<>("scaleMin", IndicatorSetView::scaleMin),
                    new TableColumn<>("scaleMax", IndicatorSetView::scaleMax),
                    new TableColumn<>("missingValues", IndicatorSetView::missingValues),
                    new TableColumn<>("earliestYear", IndicatorSetView::earliestYear),
                    new TableColumn<>("byDefault", IndicatorSetView::byDefault),
                    new TableColumn<>("countries", IndicatorSetView::countries),
                    new TableColumn<>("used", IndicatorSetView::used),
                    new TableColumn<>("createdAt", IndicatorSetView::createdAt)));

    private IndicatorSetTable() {}
}
