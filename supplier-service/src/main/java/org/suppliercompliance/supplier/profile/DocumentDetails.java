package org.suppliercompliance.supplier.profile;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** What is known about a document, whole. */
record DocumentDetails(
        DocumentKind kind,
        String title,
        @Nullable String issuer,
        @Nullable String reference,
        @Nullable String sha256,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static DocumentDetails of(RegisterDocument command) {
        return new DocumentDetails(
                command.kind(),
                command.title(),
                command.issuer(),
                command.reference(),
                command.sha256(),
                command.issuedOn(),
                command.validFrom(),
                command.validUntil());
    }

    DocumentDetails patched(PatchDocument patch, Faults faults) {
        DocumentKind newKind = patch.kind().orElse(this::kind);
        String newTitle = patch.title().orElse(this::title);
        faults.require(newKind != null, "/kind", "This member cannot be removed.");
        faults.require(newTitle != null, "/title", "This member cannot be removed.");
        return new DocumentDetails(
                Objects.requireNonNullElse(newKind, kind),
                Objects.requireNonNullElse(newTitle, title),
                patch.issuer().orElse(this::issuer),
                patch.reference().orElse(this::reference),
                patch.sha256().orElse(this::sha256),
                patch.issuedOn().orElse(this::issuedOn),
                patch.validFrom().orElse(this::validFrom),
                patch.validUntil().orElse(this::validUntil));
    }

    void check(Faults faults, LocalDate today) {
        faults.require(
                validFrom == null || validUntil == null || !validUntil.isBefore(validFrom),
                "/validUntil",
                "The validity cannot end before it starts.");
        faults.require(issuedOn == null || !issuedOn.isAfter(today), "/issuedOn", "It cannot be issued in the future.");
    }

    /** How a document with this validity stands on a day; both ends are days of validity, a missing end is none. */
    static DocumentState state(boolean withdrawn, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
        if (withdrawn) {
            return DocumentState.WITHDRAWN;
        }
        if (until != null && day.isAfter(until)) {
            return DocumentState.EXPIRED;
        }
        return from != null && day.isBefore(from) ? DocumentState.NOT_YET_VALID : DocumentState.VALID;
    }
}
