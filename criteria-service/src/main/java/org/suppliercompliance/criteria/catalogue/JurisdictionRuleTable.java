package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The rules of countries as rows of a table; the columns are called as in JSON. */
final class JurisdictionRuleTable {
    static final TableExport<JurisdictionRule> EXPORT = new TableExport<>(
            "jurisdiction-rules",
            List.of(
                    new TableColumn<>("code", JurisdictionRule::code),
                    new TableColumn<>("country", JurisdictionRule::country),
                    new TableColumn<>("dimension", JurisdictionRule::dimension),
                    new TableColumn<>("forbiddenUse", JurisdictionRule::forbiddenUse),
                    new TableColumn<>("basis", JurisdictionRule::basis)));

    private JurisdictionRuleTable() {}
}
