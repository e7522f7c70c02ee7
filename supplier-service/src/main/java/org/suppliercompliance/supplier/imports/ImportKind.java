package org.suppliercompliance.supplier.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** What the rows of a file describe. */
@Schema(
        description =
                "What the file describes. declarations: a list of factories, which declares for a contract. ocds: releases of the Open Contracting Data Standard. eforms: a contract award or modification notice of eForms.")
public enum ImportKind {
    @JsonProperty("suppliers")
    SUPPLIERS(Set.of(Column.NAME)),
    @JsonProperty("contracts")
    CONTRACTS(Set.of(Column.TITLE, Column.CPV)),
    @JsonProperty("sites")
    SITES(Set.of(Column.SITE_NAME, Column.SITE_COUNTRY)),
    @JsonProperty("declarations")
    DECLARATIONS(Set.of(Column.SITE_NAME, Column.SITE_COUNTRY)),
    /** Releases of the Open Contracting Data Standard: awards become contracts. */
    @JsonProperty("ocds")
    OCDS(Set.of()),
    /** A contract award notice of eForms: its settled contracts become contracts. */
    @JsonProperty("eforms")
    EFORMS(Set.of());

    private final Set<Column> needed;

    ImportKind(Set<Column> needed) {
        this.needed = needed;
    }

    /** The columns that mean something in such a file. */
    Set<Column> columns() {
        return switch (this) {
            case SUPPLIERS, CONTRACTS -> Column.OF_CONTRACTS;
            case SITES -> Column.OF_SITES;
            case DECLARATIONS -> Column.OF_DECLARATIONS;
            case OCDS, EFORMS -> Set.of();
        };
    }

    /** Whether the file describes awards instead of holding rows of cells. */
    boolean isNotice() {
        return this == OCDS || this == EFORMS;
    }

    /** As the query parameter writes it. */
    static ImportKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Refuses a file whose header can give no good row. */
    void check(FileLayout layout) {
        Set<Column> present = layout.columns().keySet();
        boolean whole = present.containsAll(needed)
                && switch (this) {
                    case SUPPLIERS, SITES, DECLARATIONS, OCDS, EFORMS -> true;
                    case CONTRACTS ->
                        (present.contains(Column.NAME) || present.contains(Column.SUPPLIER_ID))
                                && (present.contains(Column.REFERENCE) || present.contains(Column.NOTICE));
                };
        if (!whole) {
            throw new ProblemException(SupplierProblem.COLUMNS_MISSING, missing());
        }
    }

    private String missing() {
        return switch (this) {
            case SUPPLIERS -> "A file of suppliers needs a column for the name: " + Column.NAME.names() + ".";
            case CONTRACTS ->
                "A file of contracts needs columns for the title, the CPV code (" + Column.CPV.names()
                        + "), the reference (" + Column.REFERENCE.names() + ", notice) and the supplier (supplier_id, "
                        + Column.NAME.names() + ").";
            case OCDS, EFORMS -> "A notice has no columns.";
            case SITES, DECLARATIONS ->
                "A list of factories needs columns for the name (" + Column.SITE_NAME.names() + ") and the country ("
                        + Column.SITE_COUNTRY.names() + "), or a mapping that names them.";
        };
    }
}
