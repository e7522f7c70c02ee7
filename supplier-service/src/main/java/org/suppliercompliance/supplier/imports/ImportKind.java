package org.suppliercompliance.supplier.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** What the rows of a file describe. */
public enum ImportKind {
    @JsonProperty("suppliers")
    SUPPLIERS(Set.of(Column.NAME)),
    @JsonProperty("contracts")
    CONTRACTS(Set.of(Column.TITLE, Column.CPV));

    private final Set<Column> needed;

    ImportKind(Set<Column> needed) {
        this.needed = needed;
    }

    /** As the query parameter writes it. */
    static ImportKind of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    /** Refuses a file whose header can give no good row. */
    void check(CsvLayout layout) {
        boolean whole = layout.columns().keySet().containsAll(needed)
                && (layout.columns().containsKey(Column.NAME)
                        || layout.columns().containsKey(Column.SUPPLIER_ID))
                && (this == SUPPLIERS
                        || layout.columns().containsKey(Column.REFERENCE)
                        || layout.columns().containsKey(Column.NOTICE));
        if (!whole) {
            throw new ProblemException(
                    SupplierProblem.COLUMNS_MISSING,
                    this == SUPPLIERS
                            ? "A file of suppliers needs a column for the name: " + Column.NAME.names() + "."
                            : "A file of contracts needs columns for the title, the CPV code (" + Column.CPV.names()
                                    + "), the reference (" + Column.REFERENCE.names()
                                    + ", notice) and the supplier (supplier_id, "
                                    + Column.NAME.names() + ").");
        }
    }
}
