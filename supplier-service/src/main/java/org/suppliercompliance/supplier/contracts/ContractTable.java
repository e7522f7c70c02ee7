package org.suppliercompliance.supplier.contracts;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Contracts as rows of a table. */
final class ContractTable {
    static final TableExport<ContractView> EXPORT = new TableExport<>(
            "contracts",
            List.of(
                    new TableColumn<>("contract_id", ContractView::id),
                    new TableColumn<>("supplier_id", ContractView::supplierId),
                    new TableColumn<>("reference", ContractView::reference),
                    new TableColumn<>("title", ContractView::title),
                    new TableColumn<>("cpv_codes", ContractView::cpvCodes),
                    new TableColumn<>(
                            "value",
                            contract -> contract.value() == null
                                    ? null
                                    : contract.value().decimal()),
                    new TableColumn<>(
                            "currency",
                            contract -> contract.value() == null
                                    ? null
                                    : contract.value().currency()),
                    new TableColumn<>("start", ContractView::start),
                    new TableColumn<>("end", ContractView::end),
                    new TableColumn<>("concluded_on", ContractView::concludedOn),
                    new TableColumn<>("buying_entities", ContractView::buyingEntities),
                    new TableColumn<>("notice", ContractView::notice),
                    new TableColumn<>("buyer", ContractView::buyerName),
                    new TableColumn<>("reporting_duty", ContractView::reportingDuty),
                    new TableColumn<>("right_to_audit", ContractView::rightToAudit),
                    new TableColumn<>("sanction_clause", ContractView::sanctionClause),
                    new TableColumn<>("risk_assessment_duty", ContractView::riskAssessmentDuty)));

    private ContractTable() {}
}
