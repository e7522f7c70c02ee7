package org.suppliercompliance.supplier.contracts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Reads a contract out of the columns of a query. */
final class ContractColumns {
    private ContractColumns() {}

    static ContractView view(Row row) throws SQLException {
        return new ContractView(
                row.uuid("id"),
                row.text("authority"),
                row.uuid("current_supplier_id"),
                row.text("reference"),
                row.text("title"),
                row.texts("cpv_codes"),
                value(row),
                row.nullableDate("starts_on"),
                row.nullableDate("ends_on"),
                row.bool("period_known"),
                row.nullableDate("concluded_on"),
                row.texts("buying_entities"),
                row.nullableText("notice"),
                row.nullableText("buyer_name"),
                row.bool("reporting_duty"),
                row.bool("right_to_audit"),
                row.bool("sanction_clause"),
                row.bool("risk_assessment_duty"),
                ContractKind.valueOf(row.text("kind")),
                row.nullableUuid("framework_id"),
                row.bool("open_to_all_entities"),
                options(row),
                row.integer("extensions_used"),
                row.nullableUuid("renews_id"),
                row.nullableUuid("renewed_by_id"),
                row.nullableText("early_end_reason"),
                criteriaSet(row),
                row.nullableText("category"),
                row.nullableText("supplier_number"),
                row.instant("created_at"),
                row.instant("changed_at"),
                SurvivingSuppliers.moved(row.uuid("supplier_id"), row.uuid("current_supplier_id")),
                row.bigint("version"));
    }

    static @Nullable Money value(Row row) throws SQLException {
        BigDecimal amount = row.nullableDecimal("value_amount");
        return amount == null ? null : Money.of(amount, Objects.requireNonNull(row.nullableText("value_currency")));
    }

    static @Nullable CriteriaSetInForce criteriaSet(Row row) throws SQLException {
        UUID set = row.nullableUuid("criteria_set_id");
        return set == null
                ? null
                : new CriteriaSetInForce(set, row.integer("criteria_set_version"), row.date("criteria_fixed_on"));
    }

    private static @Nullable ExtensionOptions options(Row row) throws SQLException {
        Integer count = row.nullableInteger("extension_count");
        return count == null
                ? null
                : new ExtensionOptions(
                        count, row.integer("extension_months"), row.nullableDate("extension_latest_end"));
    }
}
