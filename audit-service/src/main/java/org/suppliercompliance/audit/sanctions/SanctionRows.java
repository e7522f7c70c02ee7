package org.suppliercompliance.audit.sanctions;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;

/** How rows become sanctions. */
final class SanctionRows {
    static final String COLUMNS = """
            s.id, s.authority, s.supplier_id, s.reference, s.non_compliance_id, s.case_reference, s.cause, s.status, s.kind,
            s.contract_id, s.proposed_on, s.decided_on, s.decided_by, s.decision_reason, s.without_dialogue_reason, s.declined_on, s.declined_by,
            s.declination_reason, s.lifted_on, s.lifted_by, s.lifting_reason, s.withdrawn_on, s.version""";

    private SanctionRows() {}

    static Sanction read(Row row) throws SQLException {
        String kind = row.nullableText("kind");
        return new Sanction(
                row.uuid("id"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("reference"),
                row.uuid("non_compliance_id"),
                row.text("case_reference"),
                SanctionTrigger.valueOf(row.text("cause")),
                SanctionStatus.valueOf(row.text("status")),
                kind == null ? null : SanctionKind.valueOf(kind),
                row.nullableUuid("contract_id"),
                row.date("proposed_on"),
                word(row, "decided", "decision"),
                row.nullableText("without_dialogue_reason"),
                word(row, "declined", "declination"),
                word(row, "lifted", "lifting"),
                row.nullableDate("withdrawn_on"),
                row.bigint("version"));
    }

    private static Sanction.@Nullable Word word(Row row, String done, String noun) throws SQLException {
        return Sanction.Word.of(
                row.nullableDate(done + "_on"), row.nullableText(done + "_by"), row.nullableText(noun + "_reason"));
    }
}
