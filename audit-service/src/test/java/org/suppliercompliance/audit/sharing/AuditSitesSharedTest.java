package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SiteFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Whether others learn at which sites an audit was done")
class AuditSitesSharedTest {
    private static final String OWNER = "SITES-OWNER";
    private static final String MEMBER = "SITES-MEMBER";
    private static final String NETWORK = "SITES-REGIONS";

    private UUID open;
    private UUID hidden;
    private AuditStory audit;

    @BeforeEach
    void an_audit_at_two_sites() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        UUID supplier = SuiteFacts.supplier();
        open = SiteFacts.site("Plant Ostrava");
        hidden = SiteFacts.site("Verkstad Nord");
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
        audit = AuditStory.started(
                        "FACTORY",
                        OWNER,
                        supplier,
                        "2027-03-01",
                        ",\"method\":\"Visits to Plant Ostrava and Verkstad Nord\",\"siteIds\":[\"%s\",\"%s\"]"
                                .formatted(open, hidden))
                .drafted()
                .finalised();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private void shows(String method, List<String> sites) {
        List<Map<String, String>> shown = AuditApi.as(AuditApi.manager(MEMBER))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("detail.method", equalTo(method))
                .extract()
                .path("detail.sites");
        assertEquals(
                sites,
                shown == null
                        ? List.of()
                        : shown.stream().map(site -> site.get("id")).toList());
    }

    @Test
    @Tag("A5")
    @Tag("G10")
    @DisplayName(
            "A5, G10: members see the sites of a shared audit that its supplier released, and no others; a late wish takes them away at once")
    void released_sites_alone() {
        audit.commented("{\"comment\":\"Nothing is released\"}");
        audit.share(NETWORK).then().statusCode(200);
        shows("Visits to *** and ***", List.of());

        audit.commented("{\"release\":[\"plant ostrava\"]}");
        audit.share(NETWORK).then().statusCode(200);
        shows("Visits to Plant Ostrava and ***", List.of(open.toString()));

        audit.commented("{\"keepSecret\":[\"Plant Ostrava\"]}");
        shows("Visits to *** and ***", List.of());
    }

    @Test
    @Tag("G10")
    @DisplayName("G10: a site that has another name now is not told by the one from before")
    void the_name_from_before() {
        SiteFacts.site(hidden, 2, "Workshop North");
        audit.commented("{\"release\":[\"Plant Ostrava\"]}");
        audit.share(NETWORK).then().statusCode(200);
        shows("Visits to Plant Ostrava and ***", List.of(open.toString()));
    }
}
