package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
class HolidayTest {
    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    @ParameterizedTest(name = "communicated {0}: {1} and {2}")
    @CsvSource({
        "2027-02-28, 2027-03-28, 2027-08-28, 2027-03-29",
        "2026-11-25, 2026-12-25, 2027-05-25, 2026-12-26",
        "2026-11-01, 2026-12-01, 2027-05-01, 2026-12-02"
    })
    @DisplayName("FD7: a due date on a Sunday, at Christmas or on the first of May stays there")
    void weekends_and_holidays_move_no_date(String day, String plan, String correction, String late) {
        String authority = "STORY-HOLIDAY-" + day;
        SuiteFacts.authority(authority, "Europe/Oslo", "[]", "[0]", 1);
        AuditApi.noonOf(day, "Europe/Oslo");
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), day);
        Instant startOfLate =
                LocalDate.parse(late).atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant();
        for (String overdueSince : new String[] {null, late}) {
            AuditApi.moveTo(startOfLate.plusSeconds(overdueSince == null ? -120 : 2));
            AuditApi.as(AuditApi.manager(authority))
                    .get(AuditApi.CASES + "/" + id)
                    .then()
                    .body("deadlines.plan.dueOn", equalTo(plan))
                    .body("deadlines.plan.overdueSince", equalTo(overdueSince))
                    .body("deadlines.correction.dueOn", equalTo(correction));
        }
    }
}
