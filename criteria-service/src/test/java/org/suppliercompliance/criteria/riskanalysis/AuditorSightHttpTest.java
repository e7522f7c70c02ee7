package org.suppliercompliance.criteria.riskanalysis;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("What an auditor from outside sees of the criteria")
class AuditorSightHttpTest {
    @Test
    @DisplayName("FG6: an auditor reads what is published, and no draft of the authority whose audit it does")
    void what_is_published_and_no_draft() {
        String here = Facts.fresh("GUESTS");
        String network = Facts.network(here);
        Facts.assigned(network, "ICT", here);
        Facts.assigned(network, "PHONES", here);
        String published = Calls.published(Calls.manager(here), network, "ICT");
        String draft = Calls.drafted(Calls.manager(here), network, "PHONES");
        String auditor = TestTokens.token("auditor", here);

        Calls.as(Calls.buyer(here)).get(Calls.ANALYSES + "/" + draft).then().statusCode(200);
        Calls.as(auditor)
                .get(Calls.ANALYSES + "/" + published)
                .then()
                .statusCode(200)
                .body("network", equalTo(network));
        Calls.as(auditor).get(Calls.ANALYSES + "/" + draft).then().statusCode(404);
        Calls.as(auditor)
                .get(Calls.ANALYSES + "?network=" + network + "&category=PHONES")
                .then()
                .statusCode(200)
                .body("items", empty());
        Calls.as(auditor).get("/criteria/v1/criteria?limit=1").then().statusCode(200);
    }

    @Test
    @DisplayName(
            "FG6: tenders, their lines and documents, proofs, lessons, the market's answers, follow-ups and the feed are the authority's: 403 to an auditor")
    void nothing_of_the_authority() {
        String auditor = TestTokens.token("auditor", Facts.fresh("GUESTS"));
        String id = "019aabcd-0000-7000-8000-00000000000a";
        for (String path : List.of(
                "/criteria-sets",
                "/criteria-sets/" + id,
                "/criteria-sets/" + id + "/document",
                "/lessons",
                "/evidence/" + id,
                "/suppliers/" + id + "/evidence",
                "/category-follow-ups",
                "/changes")) {
            assertEquals(403, Calls.as(auditor).get("/criteria/v1" + path).statusCode(), path);
        }
    }
}
