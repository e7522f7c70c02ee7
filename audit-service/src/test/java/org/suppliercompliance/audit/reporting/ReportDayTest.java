package org.suppliercompliance.audit.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("A34: the report is of the authority's day, and reaches back far enough")
@Tag("A34")
class ReportDayTest {
    private static final String HERE = "REPORT-DAY";
    private static final String MANAGER = AuditApi.manager(HERE);
    private static final String REPORT = "/audit/v1/follow-up-report";

    @BeforeEach
    void known() {
        SuiteFacts.authority(HERE, "Europe/Stockholm");
    }

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    @Test
    @DisplayName("A34: half an hour into the new year in Stockholm the page is as of the new year's first day")
    void the_day_is_the_authoritys() {
        AuditApi.moveTo(Instant.parse("2026-12-31T23:30:00Z"));
        String page = AuditApi.as(MANAGER)
                .accept("text/html")
                .header("Accept-Language", "sv")
                .get(REPORT)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("Läget den 1 januari 2027"), page);
    }

    @Test
    @DisplayName("A34: the follow-up since 2015 is one report; more than twenty years are not")
    void since_2015() {
        AuditApi.as(MANAGER)
                .get(REPORT + "?from=2015-01-01&to=2027-12-31")
                .then()
                .statusCode(200)
                .body("from", equalTo("2015-01-01"))
                .body("to", equalTo("2027-12-31"));
        AuditApi.as(MANAGER)
                .get(REPORT + "?from=2001-01-01&to=2027-12-31")
                .then()
                .statusCode(400)
                .body("errors.detail", equalTo(List.of("A period has at most 20 years.")));
    }
}
