package org.suppliercompliance.criteria.library;

import static org.suppliercompliance.criteria.riskanalysis.Calls.act;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;

import java.util.List;
import java.util.stream.Collectors;

/** The library as its callers use it. */
public final class Library {
    static final String DOCUMENTS = "/criteria/v1/reference-documents";
    static final String TERMS = "/criteria/v1/glossary-terms";
    public static final String AUDIT = """
            {"number": "1", "titles": {"en": "Right to audit", "sv": "Rätt till revision"},
             "texts": {"en": "The buyer may audit the supplier.", "sv": "Köparen får granska leverantören."}, "provisions": ["RIGHT_TO_AUDIT"]}""";
    public static final String SANCTION = """
            {"number": "2", "titles": {"en": "Termination", "sv": "Uppsägning"},
             "texts": {"en": "The buyer may end the contract.", "sv": "Köparen får säga upp avtalet."}, "provisions": ["SANCTION"]}""";
    static final String REPORTING = """
            {"number": "3", "titles": {"en": "Reports", "sv": "Rapporter"}, "texts": {"en": "The supplier reports.", "sv": "Leverantören rapporterar."},
             "provisions": ["REPORTING"], "reportingTopics": ["LIVING_WAGES"], "reportedActivities": ["CURRENT", "PLANNED"]}""";

    private Library() {}

    public static String body(String kind, String code, String more, String... clauses) {
        return """
                {"owner": "AUTHORITY", "kind": "%s", "code": "%s", "sharedWith": "ALL", "titles": {"en": "Social clauses", "sv": "Sociala klausuler"},
                 "clauses": [%s]%s}""".formatted(kind, code, String.join(",", clauses), more);
    }

    static String drafted(String token, String body) {
        return post(token, DOCUMENTS, body).then().statusCode(201).extract().path("id");
    }

    public static String published(String token, String body) {
        String id = drafted(token, body);
        act(token, DOCUMENTS + "/" + id, "publication").then().statusCode(200);
        return id;
    }

    /** A clause for each of the criteria of a framework. */
    static String[] clausesFor(List<String> criteria) {
        return criteria.stream()
                .map(criterion -> AUDIT.replace(
                                "\"number\": \"1\"", "\"number\": \"E" + criteria.indexOf(criterion) + "\"")
                        .replace("\"provisions\"", "\"criteria\": [\"" + criterion + "\"], \"provisions\""))
                .collect(Collectors.toList())
                .toArray(new String[0]);
    }

    static List<String> criteriaOf(String token, String framework) {
        return as(token)
                .get("/criteria/v1/criteria?limit=100&framework=" + framework)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
