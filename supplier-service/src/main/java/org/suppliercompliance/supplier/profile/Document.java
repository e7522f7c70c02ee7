package org.suppliercompliance.supplier.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.SupplierProblem;

/** A document of a supplier: what it is and how long it is valid. */
@Entity
@Table(name = "supplier_document")
class Document {
    @Id
    UUID id;

    UUID supplierId;
    String kind;
    String title;
    String issuer;
    String reference;
    String sha256;
    LocalDate issuedOn;
    LocalDate validFrom;
    LocalDate validUntil;
    int validityVersion;
    LocalDate nextStepOn;
    Instant withdrawnAt;
    String withdrawalReason;
    String registeredBy;
    long version;
    Instant createdAt;
    Instant changedAt;

    protected Document() {}

    Document(UUID supplierId, String registeredBy, DocumentDetails details, LocalDate today, Instant now) {
        this.id = Ids.next();
        this.supplierId = supplierId;
        this.registeredBy = registeredBy;
        this.createdAt = now;
        this.version = 1;
        this.validityVersion = 1;
        this.nextStepOn = DocumentSteps.first(details.validUntil(), today);
        take(details, now);
    }

    /** Takes the new state; saying the same again is no change. Answers whether the end of validity is another one, which is told anew. */
    boolean change(DocumentDetails details, LocalDate today, Instant now) {
        requireStanding();
        if (details.equals(details())) {
            return false;
        }
        boolean moved = !Objects.equals(details.validUntil(), validUntil);
        if (moved) {
            validityVersion++;
            nextStepOn = DocumentSteps.first(details.validUntil(), today);
        }
        take(details, now);
        version++;
        return moved;
    }

    void withdraw(String reason, Instant now) {
        requireStanding();
        withdrawnAt = now;
        withdrawalReason = reason;
        nextStepOn = null;
        changedAt = now;
        version++;
    }

    DocumentDetails details() {
        return new DocumentDetails(
                DocumentKind.valueOf(kind), title, issuer, reference, sha256, issuedOn, validFrom, validUntil);
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new ProblemException(
                    SupplierProblem.DOCUMENT_WITHDRAWN, "The document is withdrawn; register a new one.");
        }
    }

    private void take(DocumentDetails details, Instant now) {
        kind = details.kind().name();
        title = details.title();
        issuer = details.issuer();
        reference = details.reference();
        sha256 = details.sha256();
        issuedOn = details.issuedOn();
        validFrom = details.validFrom();
        validUntil = details.validUntil();
        changedAt = now;
    }
}
