package org.suppliercompliance.criteria.riskanalysis;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Risk analyses as rows of a table, without their risks; the columns are called as in JSON. */
final class RiskAnalysisTable {
    static final TableExport<RiskAnalysisSummary> EXPORT = new TableExport<>(
            "risk-analyses",
            List.of(
                    new TableColumn<>("id", RiskAnalysisSummary::id),
                    new TableColumn<>("network", RiskAnalysisSummary::network),
                    new TableColumn<>("category", RiskAnalysisSummary::category),
                    new TableColumn<>("version", RiskAnalysisSummary::version),
                    new TableColumn<>("authority", RiskAnalysisSummary::authority),
                    new TableColumn<>("status", RiskAnalysisSummary::status),
                    new TableColumn<>("title", RiskAnalysisSummary::title),
                    new TableColumn<>("risks", RiskAnalysisSummary::risks),
                    new TableColumn<>("current", RiskAnalysisSummary::current),
                    new TableColumn<>("createdAt", RiskAnalysisSummary::createdAt),
                    new TableColumn<>("publishedAt", RiskAnalysisSummary::publishedAt)));

    private RiskAnalysisTable() {}
}
