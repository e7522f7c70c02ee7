package org.suppliercompliance.criteria.riskanalysis;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.riskanalysis.Calls.ANALYSES;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.body;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestedCriteriaHttpTest {
    private final String owner = Facts.fresh("OWNER");

    private String networkWith(String category) {
        String network = Facts.network(owner);
        Facts.assigned(network, category, owner);
        return network;
    }

    @Test
    @DisplayName(
            "S30: the analysis decides which criteria are suggested, those of the most urgent risk first, page by page")
    @Tag("S30")
    void the_analysis_decides_which_criteria_are_suggested() {
        String network = networkWith("ICT");
        String supported = as(buyer(owner))
                .get("/criteria/v1/criteria?framework=REGION-STOCKHOLM-ICT&code=RS4")
                .path("items[0].id");
        String seldom = """
                {"area": "ENVIRONMENT", "theme": "environment", "tier": 2, "country": "SE", "likelihood": 1, "severity": 2, "source": "s", "text": "t",
                 "callsForCriteria": ["%s"]}""".formatted(supported);
        String id = post(
                        manager(owner),
                        ANALYSES,
                        body(network, "ICT", seldom + "," + Calls.LABOUR_RIGHTS + "," + Calls.CHILD_LABOUR, ""))
                .then()
                .statusCode(201)
                .body("risks.priority.level", contains("LOW", "MEDIUM", "HIGH"))
                .body("risks.priority.score", contains(2, 12, 10))
                .extract()
                .path("id");
        String path = ANALYSES + "/" + id + "/suggested-criteria";

        var all =
                as(buyer(owner)).get(path + "?limit=100").then().statusCode(200).extract();
        List<String> levels = all.path("items.priority.level");
        assertEquals("HIGH", levels.get(0));
        assertEquals("LOW", levels.get(levels.size() - 1));
        assertEquals("minerals-due-diligence", all.path("items[0].theme"));
        assertEquals(supported, all.path("items[-1].id"));
        assertEquals(List.of(1), all.path("items[-1].risks"));
        List<String> themes = all.path("items.theme");
        assertEquals(Set.of("minerals-due-diligence", "worker-empowerment", "process-chemicals"), Set.copyOf(themes));

        var first =
                as(buyer(owner)).get(path + "?limit=2").then().statusCode(200).extract();
        String next = first.path("next");
        as(buyer(owner))
                .get(next)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(all.path("items[2].id")))
                .body("items.id", not(hasItem((String) first.path("items[0].id"))));
    }
}
