package org.suppliercompliance.audit.programme;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Suppliers that may be followed up as rows of a table; each factor has its level and its share of the score behind it. */
final class CandidateTable {
    static final TableExport<CandidateView> EXPORT = new TableExport<>(
            "programme-candidates",
            List.of(
                    new TableColumn<>("supplierId", CandidateView::supplierId),
                    new TableColumn<>("legalName", CandidateView::legalName),
                    new TableColumn<>("riskLevel", CandidateView::riskLevel),
                    new TableColumn<>("riskScore", CandidateView::riskScore),
                    new TableColumn<>("bidAdjustment", CandidateView::bidAdjustment),
                    new TableColumn<>("factors", CandidateTable::factors),
                    new TableColumn<>("assessedAt", CandidateView::assessedAt),
                    new TableColumn<>("lastAuditedOn", CandidateView::lastAuditedOn)));

    private CandidateTable() {}

    private static List<String> factors(CandidateView candidate) {
        return candidate.factors().stream().map(CandidateTable::text).toList();
    }

    private static String text(CandidateView.CandidateFactor factor) {
        String said = factor.factor() + ": " + factor.level();
        return factor.share() == null ? said : said + " (" + factor.share().toPlainString() + " %)";
    }
}
