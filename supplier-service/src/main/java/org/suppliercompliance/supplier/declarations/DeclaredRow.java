package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table of declared sites: a site without a risk, or with one of its risks; several risks take several lines. */
record DeclaredRow(DeclaredSiteView site, @Nullable RiskEntry risk) {
    static List<DeclaredRow> of(List<DeclaredSiteView> sites) {
        return sites.stream().flatMap(DeclaredRow::of).toList();
    }

    private static Stream<DeclaredRow> of(DeclaredSiteView site) {
        return site.risks().isEmpty()
                ? Stream.of(new DeclaredRow(site, null))
                : site.risks().stream().map(risk -> new DeclaredRow(site, risk));
    }
}
