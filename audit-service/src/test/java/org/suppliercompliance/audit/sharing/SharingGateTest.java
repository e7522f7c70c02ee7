package org.suppliercompliance.audit.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;

@DisplayName("The gates of sharing, and the names that stay secret")
class SharingGateTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 15);

    private static FoundNonCompliance found(
            Severity severity, NonComplianceStatus status, boolean planOverdue, String text, @Nullable String site) {
        return found(severity, status, planOverdue, text, site, null);
    }

    private static FoundNonCompliance found(
            Severity severity,
            NonComplianceStatus status,
            boolean planOverdue,
            String text,
            @Nullable String site,
            @Nullable String brand) {
        return new FoundNonCompliance(
                "NC-2027-00001",
                null,
                severity,
                status,
                text,
                site,
                null,
                brand,
                null,
                LocalDate.of(2027, 3, 1),
                null,
                null,
                null,
                null,
                null,
                planOverdue,
                false,
                false);
    }

    private static AuditDossier audit(
            AuditStatus status,
            @Nullable LocalDate reviewUntil,
            boolean answered,
            List<FoundNonCompliance> findings,
            AuditDossier.NamesSaid... names) {
        return new AuditDossier(
                UUID.randomUUID(),
                "AU-2027-00001",
                "REGION-STOCKHOLM",
                UUID.randomUUID(),
                AuditType.DESKTOP,
                status,
                List.of(),
                null,
                List.of(),
                LocalDate.of(2027, 3, 1),
                null,
                1,
                ZoneOffset.UTC,
                reviewUntil,
                answered,
                List.of(),
                List.of(),
                findings,
                List.of(),
                List.of(names));
    }

    @Test
    @DisplayName(
            "A5: a non-compliance is planned from the plan on; before that only an overdue plan opens the gate; observations never close it")
    void unplanned() {
        Set<NonComplianceStatus> planned = EnumSet.of(
                NonComplianceStatus.PLAN_SUBMITTED,
                NonComplianceStatus.PLAN_APPROVED,
                NonComplianceStatus.CORRECTION_REPORTED,
                NonComplianceStatus.CLOSED,
                NonComplianceStatus.WITHDRAWN);
        for (NonComplianceStatus status : NonComplianceStatus.values()) {
            assertEquals(
                    !planned.contains(status),
                    found(Severity.MINOR, status, false, "", null).isUnplanned(),
                    status.name());
            assertEquals(
                    status == NonComplianceStatus.DETECTED,
                    found(Severity.SERIOUS, status, true, "", null).isUnplanned(),
                    status + ", overdue");
            assertFalse(found(Severity.OBSERVATION, status, false, "", null).isUnplanned(), status.name());
        }
    }

    @Test
    @DisplayName("A5: the review's last day still belongs to the supplier, unless it has answered")
    void the_review() {
        AuditDossier silent = audit(AuditStatus.FINAL, UNTIL, false, List.of());
        assertNotNull(SharingGate.SECRECY_REVIEW.missing(silent, UNTIL));
        assertNull(SharingGate.SECRECY_REVIEW.missing(silent, UNTIL.plusDays(1)));
        assertNull(SharingGate.SECRECY_REVIEW.missing(audit(AuditStatus.FINAL, UNTIL, true, List.of()), UNTIL));
        assertNotNull(SharingGate.SECRECY_REVIEW.missing(audit(AuditStatus.PLANNED, null, false, List.of()), UNTIL));
    }

    @Test
    @DisplayName("A5: only a final audit is shared")
    void only_final() {
        for (AuditStatus status : AuditStatus.values()) {
            assertEquals(
                    status == AuditStatus.FINAL,
                    SharingGate.FINAL.missing(audit(status, UNTIL, true, List.of()), UNTIL) == null,
                    status.name());
        }
    }

    @Test
    @DisplayName(
            "A5: the latest word about a name counts, longer names go first, and a letter is the same however it was typed")
    void names() {
        FoundNonCompliance finding = found(
                Severity.MINOR,
                NonComplianceStatus.CLOSED,
                false,
                "Seen at Plant Å, at Plant Å Nord and at Verkstad (Ö)",
                "Plant \u0041\u030a");
        Secrets secrets = Secrets.of(audit(
                AuditStatus.FINAL,
                UNTIL,
                true,
                List.of(finding),
                new AuditDossier.NamesSaid(List.of("plant å nord"), List.of("Verkstad (Ö)")),
                new AuditDossier.NamesSaid(List.of("verkstad (ö)"), List.of())));
        assertEquals("Seen at ***, at *** and at ***", secrets.mask(finding.description()));
        assertTrue(secrets.hides("PLANT Å"));
        assertFalse(secrets.hides("Plant B"));
        Secrets released = Secrets.of(audit(
                AuditStatus.FINAL,
                UNTIL,
                true,
                List.of(finding),
                new AuditDossier.NamesSaid(List.of("Plant Å"), List.of()),
                new AuditDossier.NamesSaid(List.of(), List.of("plant å"))));
        assertFalse(released.hides("Plant Å"));
        assertEquals("Seen at Plant Å", released.mask("Seen at Plant Å"));
    }

    @Test
    @DisplayName(
            "A5, G10: a name that is kept secret does not stand inside a site or a brand that is released, now or later")
    @Tag("A5")
    @Tag("G10")
    void a_name_inside_a_name() {
        String site = "Delmontage AB, hall 2";
        String brand = "DELMONTAGE AB Pro";
        AuditDossier.NamesSaid released = new AuditDossier.NamesSaid(List.of(), List.of(site, brand));
        AuditDossier.NamesSaid secret = new AuditDossier.NamesSaid(List.of("Delmontage AB"), List.of());
        List<FoundNonCompliance> findings =
                List.of(found(Severity.MINOR, NonComplianceStatus.CLOSED, false, "Overtime", site, brand));
        SharedFinding shown = SharedContent.of(audit(AuditStatus.FINAL, UNTIL, true, findings, released))
                .findings()
                .get(0);
        assertEquals(site, shown.siteName());
        assertEquals(brand, shown.brand());
        SharedFinding hidden = SharedContent.of(audit(AuditStatus.FINAL, UNTIL, true, findings, released, secret))
                .findings()
                .get(0);
        for (SharedFinding finding : List.of(hidden, shown.without(Secrets.of(secret.secret())))) {
            assertNull(finding.siteName());
            assertTrue(finding.siteMasked());
            assertNull(finding.brand());
        }
    }
}
