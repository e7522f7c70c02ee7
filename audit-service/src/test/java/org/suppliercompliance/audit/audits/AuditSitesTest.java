package org.suppliercompliance.audit.audits;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SiteFacts;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("The sites an audit is about")
class AuditSitesTest {
    private static final String REGION = "SITES-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private AuditStory about(UUID... sites) {
        return AuditStory.started("FACTORY", REGION, supplier, "2026-05-01", ",\"siteIds\":" + ids(sites));
    }

    private static String ids(UUID... sites) {
        return Stream.of(sites).map(site -> "\"" + site + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> sitesOf(AuditStory audit, String token) {
        return AuditApi.as(token)
                .get(audit.address())
                .then()
                .statusCode(200)
                .extract()
                .path("siteIds");
    }

    private static void assertSites(AuditStory audit, UUID... expected) {
        AuditApi.as(MANAGER)
                .get(audit.address())
                .then()
                .body("siteIds", equalTo(Stream.of(expected).map(UUID::toString).toList()));
    }

    private static List<String> listedAt(UUID site) {
        return AuditApi.as(MANAGER)
                .get(AuditApi.AUDITS + "?siteId=" + site)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    @Tag("A1")
    @DisplayName(
            "A1: an audit names its sites once each, is found by them, and its supplier sees them from the draft on")
    void an_audit_names_its_sites() {
        UUID first = SiteFacts.site("Works No 1");
        UUID second = SiteFacts.site("Works No 2");
        AuditStory both = about(first, second, first);
        AuditStory one = about(second);
        AuditStory none = about();

        assertSites(both, first, second);
        assertSites(none);
        assertEquals(List.of(both.id()), listedAt(first));
        assertEquals(List.of(one.id(), both.id()), listedAt(second));
        TableAnswer.of(AuditApi.as(MANAGER), TableAnswer.CSV, AuditApi.AUDITS + "?siteId=" + first)
                .hasRows(1)
                .holds(first + "|" + second);
        both.drafted();
        assertEquals(List.of(first.toString(), second.toString()), sitesOf(both, AuditApi.supplier(supplier)));
    }

    @Test
    @Tag("A1")
    @DisplayName(
            "A1: a site that the register does not know is a fault at its place, when an audit is planned and given away")
    void a_site_must_be_registered() {
        UUID known = SiteFacts.site("Works No 3");
        String unknown = ids(known, UUID.randomUUID());
        AuditApi.post(
                        MANAGER,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"FACTORY\",\"plannedOn\":\"2026-05-01\",\"siteIds\":%s}"
                                .formatted(supplier, unknown))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/siteIds/1")))
                .body("errors.detail", hasItem("There is no such site."));
        AuditStory audit = about();
        String twice = "{\"subject\":\"a\",\"function\":\"AUDITOR\"},{\"subject\":\"a\",\"function\":\"OBSERVER\"}";
        audit.act("assignment", "{\"team\":[%s],\"siteIds\":%s}".formatted(twice, unknown))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/team/1/subject", "/siteIds/1")));
        assertSites(audit);
    }

    @Test
    @Tag("A1")
    @DisplayName(
            "A1: who gives an audit away may say its sites anew; left out they stay, and an empty list takes them away")
    void the_sites_are_said_anew() {
        UUID before = SiteFacts.site("Works No 4");
        UUID after = SiteFacts.site("Works No 5");
        AuditStory audit = about(before);
        audit.act("assignment", "{\"team\":[]}").then().statusCode(200);
        assertSites(audit, before);
        audit.act("assignment", "{\"team\":[],\"siteIds\":" + ids(after) + "}")
                .then()
                .statusCode(200)
                .body("siteIds", equalTo(List.of(after.toString())));
        assertSites(audit, after);
        audit.act("assignment", "{\"team\":[],\"siteIds\":[]}")
                .then()
                .statusCode(200)
                .body("siteIds", empty());
        assertSites(audit);
    }
}
