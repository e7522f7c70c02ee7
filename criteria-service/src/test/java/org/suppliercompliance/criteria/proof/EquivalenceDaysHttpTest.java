package org.suppliercompliance.criteria.proof;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.proof.ProofApi.equate;
import static org.suppliercompliance.criteria.proof.ProofApi.equateFrom;
import static org.suppliercompliance.criteria.proof.ProofApi.kind;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.proof.ProofApi.shipped;

import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EquivalenceDaysHttpTest {
    private String own;

    @BeforeEach
    void anAuthor() {
        own = manager("AGAIN");
    }

    @Test
    @Tag("G7")
    @DisplayName(
            "G7: an equivalence that has ended is stated again for later days, each day once; circles are refused as before")
    void stated_again() {
        String kind = kind(own, ProofApi.code());
        String iso = shipped("ISO-45001");
        String first = equate(own, kind, iso).then().statusCode(201).extract().path("id");
        ended(first);

        equateFrom(own, kind, iso, "2026-06-30")
                .then()
                .statusCode(409)
                .body("type", containsString("equivalence-exists"));
        String second = equateFrom(own, kind, iso, "2026-08-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        equateFrom(own, kind, iso, "2027-01-01").then().statusCode(409);
        equate(own, kind, iso).then().statusCode(409);
        equateFrom(manager("AGAIN-ELSEWHERE"), kind, iso, "2026-06-30").then().statusCode(201);

        accepted("2026-06-30", hasItem(kind));
        accepted("2026-07-31", not(hasItem(kind)));
        accepted("2026-08-01", hasItem(kind));
        as(own).queryParam("kindId", kind)
                .get(ProofApi.BASE + "/kind-equivalences")
                .then()
                .body("items.findAll { it.authority == 'AGAIN' }.id", contains(second, first));
        equate(own, iso, kind).then().statusCode(422).body("type", containsString("circular-equivalence"));
    }

    private void ended(String id) {
        ProofApi.act(own, "/kind-equivalences/" + id + "/ending", "\"1\"", "{\"validTo\": \"2026-06-30\"}")
                .then()
                .statusCode(200);
    }

    private void accepted(String day, Matcher<?> kinds) {
        as(own).get(ProofApi.BASE + "/accepted-evidence-kinds?criterionId=" + criterion("RS4") + "&on=" + day)
                .then()
                .statusCode(200)
                .body("criteria[0].kinds.kind.id", kinds);
    }
}
