package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Declarations as rows of a table; the columns are called as in JSON, with the name of what holds them in front. */
final class DeclarationTable {
    static final TableExport<DeclarationSummary> EXPORT = new TableExport<>(
            "declarations",
            List.of(
                    new TableColumn<>("id", DeclarationSummary::id),
                    new TableColumn<>("contractId", DeclarationSummary::contractId),
                    new TableColumn<>("authority", DeclarationSummary::authority),
                    new TableColumn<>("supplierId", DeclarationSummary::supplierId),
                    new TableColumn<>("number", DeclarationSummary::number),
                    new TableColumn<>("declaredOn", DeclarationSummary::declaredOn),
                    new TableColumn<>("validUntil", DeclarationSummary::validUntil),
                    new TableColumn<>("supersededOn", DeclarationSummary::supersededOn),
                    new TableColumn<>("declaredBy", DeclarationSummary::declaredBy),
                    onBehalf("onBehalfDocument", OnBehalf::document),
                    onBehalf("onBehalfNote", OnBehalf::note),
                    assessment("riskAssessmentDocument", RiskAssessment::document),
                    assessment("riskAssessmentMadeOn", RiskAssessment::madeOn),
                    assessment("riskAssessmentMethod", RiskAssessment::method),
                    new TableColumn<>("sites", DeclarationSummary::sites),
                    new TableColumn<>("brands", DeclarationSummary::brands),
                    new TableColumn<>("subcontractors", DeclarationSummary::subcontractors),
                    new TableColumn<>("risks", DeclarationSummary::risks),
                    new TableColumn<>("createdAt", DeclarationSummary::createdAt),
                    assessment("riskAssessmentDocumentId", RiskAssessment::documentId)));

    private DeclarationTable() {}

    private static TableColumn<DeclarationSummary> onBehalf(String name, Function<OnBehalf, @Nullable Object> value) {
        return new TableColumn<>(name, row -> row.onBehalf() == null ? null : value.apply(row.onBehalf()));
    }

    private static TableColumn<DeclarationSummary> assessment(
            String name, Function<RiskAssessment, @Nullable Object> value) {
        return new TableColumn<>(name, row -> row.riskAssessment() == null ? null : value.apply(row.riskAssessment()));
    }
}
