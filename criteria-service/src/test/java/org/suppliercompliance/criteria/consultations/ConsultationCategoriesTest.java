package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class ConsultationCategoriesTest {
    @Test
    @Tag("S14")
    @DisplayName(
            "S14: a consultation concerns no category that supplier-service does not have; one that it lost in a restore stays where it was named")
    void unknown_categories() {
        String here = Registry.authority();
        String known = Facts.whole();
        String unknown = Facts.fresh("NONE");
        Market.plan(
                        here,
                        Map.of("endsOn", Market.today().minusDays(1).toString(), "categories", List.of(known, unknown)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/endsOn", "/categories/1"));

        String id = Market.planned(here, Map.of("categories", List.of(known)));
        Market.patch(here, id, Map.of("categories", List.of(unknown, known)))
                .statusCode(422)
                .body("errors.pointer", contains("/categories/0"));
        Facts.lost(known);
        Market.patch(here, id, Map.of("title", "Information on monitors", "categories", List.of(known)))
                .statusCode(200)
                .body("title", equalTo("Information on monitors"))
                .body("categories", contains(known));
    }
}
