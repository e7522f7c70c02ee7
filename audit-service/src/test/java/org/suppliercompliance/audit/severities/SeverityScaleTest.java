package org.suppliercompliance.audit.severities;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("What an authority means by each severity")
class SeverityScaleTest {
    private static final String SCALE = "/audit/v1/severity-scale";
    private static final String REGION = "SCALE-REGION";
    private static final String OTHER = "SCALE-OTHER";
    private static final String MANAGER = AuditApi.manager(REGION);

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        SuiteFacts.authority(OTHER, "Europe/Oslo");
    }

    private static ValidatableResponse read(String token, String of) {
        return AuditApi.as(token).get(SCALE + of).then();
    }

    private static ValidatableResponse put(String etag, String body) {
        return AuditApi.as(MANAGER)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(SCALE)
                .then();
    }

    @Test
    @DisplayName(
            "A28: the suite's words until the authority has its own; what follows from a severity is the same for all")
    @Tag("G9")
    void own_words_beside_the_suites() {
        String other = AuditApi.manager(OTHER);
        read(other, "")
                .statusCode(200)
                .body("authority", equalTo(OTHER))
                .body("severities.severity", equalTo(List.of("SERIOUS", "MAJOR", "MINOR", "OBSERVATION")))
                .body("severities.sanctionProposedAtOnce", equalTo(List.of(true, false, false, false)))
                .body("severities.planDue", equalTo(List.of(true, true, true, false)))
                .body("severities[0].definition.en", startsWith("Harm to people"))
                .body("decidedAt", nullValue());

        String etag = read(MANAGER, "").statusCode(200).extract().header("ETag");
        put(etag, """
                {"severities":[{"severity":"MAJOR","definition":{"sv":"Drabbar fler än tio personer."}}]}""")
                .statusCode(200)
                .body("severities[1].definition.sv", equalTo("Drabbar fler än tio personer."))
                .body("severities[1].definition.en", startsWith("A requirement is not met"))
                .body("severities[1].ownWords", equalTo(true))
                .body("severities[2].ownWords", equalTo(false));

        // Who raises and who answers read the same words, and so does another authority; its own stay as they were.
        String supplier = AuditApi.supplier(SuiteFacts.supplier());
        for (String reader : new String[] {supplier, other, AuditApi.auditor(REGION)}) {
            read(reader, "?authority=" + REGION)
                    .statusCode(200)
                    .body("severities[1].definition.sv", equalTo("Drabbar fler än tio personer."));
        }
        read(other, "").body("severities[1].ownWords", equalTo(false));

        put(etag, "{\"severities\":[]}").statusCode(412);
        read(MANAGER, "").body("severities[1].ownWords", equalTo(true));
    }

    @Test
    @DisplayName("FG0: what is wrong is named, and nothing changes")
    void faults_are_named() {
        String etag = read(MANAGER, "").statusCode(200).extract().header("ETag");
        put(etag, """
                {"severities":[{"severity":"MINOR","definition":{"en":"One"}},{"severity":"MINOR","definition":{}}]}""")
                .statusCode(422)
                .body("errors.pointer", hasItems("/severities/1/severity", "/severities/1/definition"));
        put(etag, "{\"severities\":[{\"severity\":\"GRAVE\",\"definition\":{\"en\":\" \"}}]}")
                .statusCode(400);
        put(etag, "{\"severities\":[{\"severity\":\"MINOR\",\"definition\":{\"de\":\"Klein\"}}]}")
                .statusCode(400)
                .body("errors[0].pointer", containsString("/de"));
        read(MANAGER, "").statusCode(200).header("ETag", equalTo(etag));
        read(AuditApi.supplier(SuiteFacts.supplier()), "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:authority"));
        read(MANAGER, "?authority=NOBODY-KNOWS").statusCode(404);
    }
}
