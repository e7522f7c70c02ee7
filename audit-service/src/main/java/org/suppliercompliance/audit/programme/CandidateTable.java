package org.suppliercompliance.audit.programme;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.programme.CandidateView.CandidateFactor;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/**
 * Suppliers that may be followed up as rows of a table: one row each, because a supplier is what is chosen. Each of the five factors has
 * columns of its own, to sort and filter by.
 */
final class CandidateTable {
    static final TableExport<CandidateView> EXPORT = new TableExport<>(
            "programme-candidates",
            List.of(
                    new TableColumn<>("supplierId", CandidateView::supplierId),
                    new TableColumn<>("legalName", CandidateView::legalName),
                    new TableColumn<>("riskLevel", CandidateView::riskLevel),
                    new TableColumn<>("riskScore", CandidateView::riskScore),
                    new TableColumn<>("bidAdjustment", CandidateView::bidAdjustment),
                    factor("countryOfProductionLevel", "COUNTRY_OF_PRODUCTION", CandidateFactor::level),
                    factor("countryOfProductionWeight", "COUNTRY_OF_PRODUCTION", CandidateFactor::weight),
                    factor("countryOfProductionShare", "COUNTRY_OF_PRODUCTION", CandidateFactor::share),
                    factor("freedomOfAssociationLevel", "FREEDOM_OF_ASSOCIATION", CandidateFactor::level),
                    factor("freedomOfAssociationWeight", "FREEDOM_OF_ASSOCIATION", CandidateFactor::weight),
                    factor("freedomOfAssociationShare", "FREEDOM_OF_ASSOCIATION", CandidateFactor::share),
                    factor("workingTimeLevel", "WORKING_TIME", CandidateFactor::level),
                    factor("workingTimeWeight", "WORKING_TIME", CandidateFactor::weight),
                    factor("workingTimeShare", "WORKING_TIME", CandidateFactor::share),
                    factor("genderInequalityLevel", "GENDER_INEQUALITY", CandidateFactor::level),
                    factor("genderInequalityWeight", "GENDER_INEQUALITY", CandidateFactor::weight),
                    factor("genderInequalityShare", "GENDER_INEQUALITY", CandidateFactor::share),
                    factor("contractSizeLevel", "CONTRACT_SIZE", CandidateFactor::level),
                    factor("contractSizeWeight", "CONTRACT_SIZE", CandidateFactor::weight),
                    factor("contractSizeShare", "CONTRACT_SIZE", CandidateFactor::share),
                    new TableColumn<>("assessedAt", CandidateView::assessedAt),
                    new TableColumn<>("lastAuditedOn", CandidateView::lastAuditedOn)));

    private CandidateTable() {}

    private static TableColumn<CandidateView> factor(
            String name, String factor, Function<CandidateFactor, @Nullable Object> value) {
        return new TableColumn<>(
                name,
                candidate -> candidate.factors().stream()
                        .filter(one -> one.factor().equals(factor))
                        .findFirst()
                        .map(value)
                        .orElse(null));
    }
}
