package org.suppliercompliance.criteria.library;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.criteria.library.Library.AUDIT;
import static org.suppliercompliance.criteria.library.Library.DOCUMENTS;
import static org.suppliercompliance.criteria.library.Library.SANCTION;
import static org.suppliercompliance.criteria.library.Library.TERMS;
import static org.suppliercompliance.criteria.library.Library.body;
import static org.suppliercompliance.criteria.library.Library.drafted;
import static org.suppliercompliance.criteria.library.Library.published;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
@DisplayName("The glossary, reference documents and code lists as tables")
class LibraryTablesTest {
    private static final String THEMES = "/criteria/v1/themes";
    private static final String FRAMEWORKS = "/criteria/v1/frameworks";
    private static final String RULES = "/criteria/v1/jurisdiction-rules";
    private static final String LIVE = "=SUM(A1)";

    private final String owner = Facts.fresh("OWNER");
    private final String stranger = Facts.fresh("STRANGER");

    private static TableAnswer table(String authority, String type, String path) {
        return TableAnswer.of(as(buyer(authority)), type, path);
    }

    private static String term(String authority, String meaning) {
        return post(manager(authority), TERMS, """
                        {"code": "final-assembly", "names": {"en": "Final assembly", "sv": "Slutmontering"}, "definitions": {"en": "%s"},
                         "source": "Own"}""".formatted(meaning))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: the glossary as a table: the suite's terms and those of authorities, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void glossary_terms(String type) {
        String own = term(owner, LIVE);
        String foreign = term(stranger, "Elsewhere");

        table(owner, type, TERMS + "?authority=" + owner)
                .hasRows(1)
                .holds("definitionNb", own, "Slutmontering")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(owner, type, TERMS).holds("conflict-minerals", own, foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: reference documents as a table: the published and the caller's own drafts, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void reference_documents(String type) {
        String code = Facts.fresh("CLAUSES");
        String published = published(manager(owner), body("CLAUSE_SET", code, "", AUDIT, SANCTION));
        String live = body("METHOD", Facts.fresh("METHOD"), "", AUDIT).replace("Social clauses", LIVE);
        String draft = drafted(manager(owner), live);
        String foreign = drafted(manager(stranger), body("METHOD", Facts.fresh("METHOD"), "", AUDIT));

        table(owner, type, DOCUMENTS + "?status=DRAFT")
                .hasRows(1)
                .holds("titleNb", draft, "METHOD")
                .holdsDefused(LIVE)
                .lacks(foreign);
        for (String reader : List.of(owner, stranger)) {
            table(reader, type, DOCUMENTS + "?code=" + code).hasRows(1).holds(published, "Sociala klausuler");
        }
        table(stranger, type, DOCUMENTS + "?status=DRAFT").hasRows(1).holds(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG6: themes, frameworks and rules of countries as tables")
    @Tag("FG6")
    void code_lists(String type) {
        TableAnswer.of(as(buyer(owner)).header("Accept-Language", "sv"), type, THEMES)
                .hasRows(20)
                .holds("labelNb", "Arbetstagarinflytande", "Arbeidstakermedvirkning", "Worker empowerment");
        table(owner, type, FRAMEWORKS).hasRows(13).holds("edition", "VAP Standard 8.0.2 (Apr 2025)");
        table(owner, type, RULES).hasRows(1).holds("forbiddenUse", "SE-NO-SOCIAL-TECHNICAL-SPECIFICATION");
    }

    @Test
    @DisplayName("a theme's label in a table is in the language asked for")
    void labels_in_the_language_asked_for() {
        TableAnswer.of(as(buyer(owner)).header("Accept-Language", "sv"), NDJSON, THEMES)
                .holds("\"label\":\"Arbetstagarinflytande\"")
                .lacks("\"label\":\"Worker empowerment\"");
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        for (String path : List.of(TERMS, DOCUMENTS, THEMES, FRAMEWORKS, RULES)) {
            TableAnswer.refusals(() -> as(buyer(owner)), path);
        }
    }
}
