package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The code lists of the catalogue: themes, frameworks, conventions, rules of countries. */
@ApplicationScoped
public class CodeLists {
    private final TenantDatabase database;

    CodeLists(TenantDatabase database) {
        this.database = database;
    }

    List<Theme> themes() {
        return database.query(
                "select code, parent, dimension, label_en, label_sv, label_nb from theme order by position",
                row -> new Theme(
                        row.text("code"),
                        row.nullableText("parent"),
                        Dimension.valueOf(row.text("dimension")),
                        new Labels(row.text("label_en"), row.nullableText("label_sv"), row.nullableText("label_nb"))));
    }

    Optional<Dimension> dimensionOf(String theme) {
        return database.one(
                "select dimension from theme where code = ?", row -> Dimension.valueOf(row.text("dimension")), theme);
    }

    List<FrameworkView> frameworks() {
        return database.query(
                "select code, name, edition from framework order by position",
                row -> new FrameworkView(row.text("code"), row.text("name"), row.text("edition")));
    }

    boolean hasFramework(String code) {
        return database.one("select 1 as one from framework where code = ?", row -> true, code)
                .isPresent();
    }

    Set<String> iloConventions() {
        return database.query("select code from ilo_convention", row -> row.text("code")).stream()
                .collect(Collectors.toSet());
    }

    public List<JurisdictionRule> jurisdictionRules() {
        return database.query(
                "select code, country, dimension, forbidden_use, basis from jurisdiction_rule order by code",
                row -> new JurisdictionRule(
                        row.text("code"),
                        row.text("country"),
                        Dimension.valueOf(row.text("dimension")),
                        CriterionUse.valueOf(row.text("forbidden_use")),
                        row.text("basis")));
    }
}
