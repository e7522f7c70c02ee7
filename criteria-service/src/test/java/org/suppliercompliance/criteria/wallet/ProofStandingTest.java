package org.suppliercompliance.criteria.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

class ProofStandingTest {
    private static final LocalDate END = LocalDate.of(2027, 6, 30);
    private static final ExpirySteps STEPS = new ExpirySteps(List.of(60, 14), ZoneId.of("Europe/Stockholm"));

    @Test
    @DisplayName("both ends are days of validity, and the last sixty days are expiring")
    void states() {
        assertEquals(EvidenceState.NOT_YET_EFFECTIVE, state(LocalDate.of(2025, 12, 31)));
        assertEquals(EvidenceState.VALID, state(LocalDate.of(2026, 1, 1)));
        assertEquals(EvidenceState.VALID, state(LocalDate.of(2027, 4, 30)));
        assertEquals(EvidenceState.EXPIRING, state(LocalDate.of(2027, 5, 1)));
        assertEquals(EvidenceState.EXPIRING, state(END));
        assertEquals(EvidenceState.EXPIRED, state(END.plusDays(1)));
        assertEquals(EvidenceState.VALID, EvidenceState.on(END, true, false, null, null, 60));
        assertEquals(EvidenceState.WITHDRAWN, EvidenceState.on(END, true, true, null, null, 60));
        assertEquals(EvidenceState.AWAITING_CONTENT, EvidenceState.on(END, false, false, null, null, 60));
    }

    private static EvidenceState state(LocalDate day) {
        return EvidenceState.on(day, true, false, LocalDate.of(2026, 1, 1), END, 60);
    }

    @Test
    @DisplayName("incomplete or flagged proofs satisfy nothing; an acceptance lifts the flag until the proof changes")
    void standings() {
        assertEquals(ProofStanding.VALID, of(EvidenceState.VALID, List.of(), List.of(), null));
        assertEquals(ProofStanding.EXPIRING, of(EvidenceState.EXPIRING, List.of(), List.of(), null));
        assertEquals(ProofStanding.INCOMPLETE, of(EvidenceState.VALID, List.of("OECD-4"), List.of(), null));
        assertEquals(ProofStanding.FLAGGED, of(EvidenceState.VALID, List.of(), List.of("X"), null));
        assertEquals(
                ProofStanding.VALID, of(EvidenceState.VALID, List.of(), List.of("X"), review(Verdict.ACCEPTED, false)));
        assertEquals(
                ProofStanding.FLAGGED,
                of(EvidenceState.VALID, List.of(), List.of("X"), review(Verdict.ACCEPTED, true)));
        assertEquals(
                ProofStanding.REJECTED, of(EvidenceState.VALID, List.of(), List.of(), review(Verdict.REJECTED, false)));
        assertEquals(
                ProofStanding.EXPIRED,
                of(EvidenceState.EXPIRED, List.of(), List.of(), review(Verdict.ACCEPTED, false)));
    }

    private static ProofStanding of(EvidenceState state, List<String> missing, List<String> flags, ReviewView review) {
        return ProofStanding.of(state, missing, flags, review);
    }

    private static ReviewView review(Verdict verdict, boolean outdated) {
        return new ReviewView(
                new UUID(0, 1),
                new UUID(0, 2),
                "OSLO",
                verdict,
                null,
                List.of(),
                ProofMoment.TENDER,
                END,
                outdated,
                Instant.EPOCH);
    }

    @Test
    @DisplayName(
            "the end is told sixty and fourteen days before and the day after, at midnight in the zone; a missed step not after a later one")
    void steps() {
        assertEquals(Instant.parse("2027-04-30T22:00:00Z"), STEPS.first(END, Instant.parse("2026-12-01T00:00:00Z")));
        assertEquals(Optional.empty(), STEPS.due(END, Instant.parse("2027-04-30T21:59:59Z")));
        assertEquals(
                Optional.of(new ExpirySteps.Due(-60, Instant.parse("2027-06-15T22:00:00Z"))),
                STEPS.due(END, Instant.parse("2027-04-30T22:00:00Z")));
        assertEquals(
                Optional.of(new ExpirySteps.Due(-14, Instant.parse("2027-06-30T22:00:00Z"))),
                STEPS.due(END, Instant.parse("2027-06-30T21:59:59Z")));
        assertEquals(Optional.of(new ExpirySteps.Due(0, null)), STEPS.due(END, Instant.parse("2027-06-30T22:00:00Z")));
        assertNull(STEPS.first(END, Instant.parse("2027-06-30T22:00:00Z")));
        assertNull(STEPS.first(null, Instant.EPOCH));
    }

    @Test
    @DisplayName("an end that is moved to a day that is over is told as over, from the first moment after it")
    void a_moved_end() {
        assertEquals(
                Instant.parse("2027-06-30T22:00:00Z"), STEPS.firstOfMoved(END, Instant.parse("2027-09-01T00:00:00Z")));
        assertEquals(
                Instant.parse("2027-04-30T22:00:00Z"), STEPS.firstOfMoved(END, Instant.parse("2026-12-01T00:00:00Z")));
        assertNull(STEPS.firstOfMoved(null, Instant.parse("2027-09-01T00:00:00Z")));
    }
}
