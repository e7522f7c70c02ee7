package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.criteria.sets.Sets.PATH;
import static org.suppliercompliance.criteria.sets.Sets.gate;
import static org.suppliercompliance.criteria.sets.Sets.line;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;

@QuarkusTest
@DisplayName("What a line says to tenderers, and what is said about it")
class LineWordsHttpTest {
    @Test
    @Tag("C41")
    @DisplayName("C41: a step that says in no language what is reached is 422, of a new line and of a changed one")
    void a_step_says_what_is_reached() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        String criterion = Sets.criterion(authority, "worker-empowerment", "LOW", "AWARD");
        Map<String, Object> named = Map.of("titles", Map.of("nb", "Et utvalg finnes"), "points", 2);
        Map<String, Object> nameless = Map.of("titles", Map.of(), "points", 8);

        line(authority, set, criterion, Map.of("points", 8, "milestones", List.of(named, nameless)))
                .statusCode(422)
                .body("errors.pointer", contains("/milestones/1/titles"));
        String path = PATH + "/" + set + "/lines/" + Sets.added(authority, set, criterion, 8);
        Sets.patch(authority, path, Map.of("milestones", List.of(nameless)))
                .statusCode(422)
                .body("errors.pointer", contains("/milestones/0/titles"));
        Sets.manager(authority).get(path).then().body("milestones", hasSize(0));
    }

    @Test
    @Tag("C15")
    @DisplayName("C15: of an award criterion that too few answered about, the hint says how many did")
    void too_few_answers_are_said() {
        String authority = Registry.authority();
        String criterion = Sets.criterion(authority, "labour", "LOW", "AWARD");
        Market.consulted(authority, criterion, Market.today(), 2, 0, 1);
        String set = Sets.drafted(authority, Map.of());
        Sets.added(authority, set, criterion, 30);

        gate(authority, set)
                .body("hints.rule", contains("MARKET_NOT_ASKED"))
                .body("hints[0].detail", containsString("3 of at least 5 answers"));
    }
}
