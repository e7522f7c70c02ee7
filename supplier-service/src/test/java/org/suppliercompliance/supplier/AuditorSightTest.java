package org.suppliercompliance.supplier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
@DisplayName("What an auditor from outside sees of the registry")
class AuditorSightTest {
    private String here;
    private String atea;
    private String contract;

    @BeforeEach
    void bought() {
        here = authority();
        atea = supplierOf(here, "Atea");
        contract = post(
                        buyer(here),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                atea,
                                "reference",
                                "SLL-1",
                                "title",
                                "Computers",
                                "cpvCodes",
                                List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName(
            "FG6: suppliers, their profiles and documents, sites and categories are the suite's: an auditor reads them")
    void what_is_public_in_the_suite() {
        get(as("auditor", here), "/suppliers/" + atea).statusCode(200).body("legalName", equalTo("Atea"));
        for (String path : List.of(
                "/suppliers",
                "/suppliers/" + atea + "/capabilities",
                "/suppliers/" + atea + "/documents",
                "/sites",
                "/categories",
                "/authorities/" + here)) {
            get(as("auditor", here), path).statusCode(200);
        }
    }

    @Test
    @DisplayName(
            "FG6: what the authority bought, how its suppliers stand, what they declared, its leverage and its feed are not for who was given an audit")
    void nothing_of_the_authority() {
        for (String path : List.of(
                "/contracts",
                "/contracts/" + contract,
                "/contracts/" + contract + "/period-changes",
                "/contracts/" + contract + "/declarations",
                "/risk/suppliers",
                "/risk/contracts",
                "/suppliers/" + atea + "/standing",
                "/standings",
                "/suppliers/" + atea + "/dialogues",
                "/dialogue-overviews",
                "/leverage-consent",
                "/identity-changes",
                "/changes")) {
            assertEquals(403, get(as("auditor", here), path).extract().statusCode(), path);
            assertEquals(
                    200,
                    get(as("sustainability-manager", here), path).extract().statusCode(),
                    path + " is there for the manager");
        }
    }

    @Test
    @DisplayName("FG6: who has another role at the authority beside the auditor's is no guest of it")
    void an_auditor_of_the_house() {
        RequestSpecification both = given().auth()
                .oauth2(TestTokens.token(TokenClaims.of("anna", "auditor", "sustainability-manager")
                        .authority(here)));
        get(both, "/contracts/" + contract).statusCode(200).body("reference", equalTo("SLL-1"));
    }
}
