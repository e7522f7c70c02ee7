package org.suppliercompliance.supplier.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of documents. */
@ApplicationScoped
class DocumentService {
    private final DocumentRepository documents;
    private final SurvivingSuppliers surviving;
    private final Authorities authorities;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    DocumentService(
            DocumentRepository documents,
            SurvivingSuppliers surviving,
            Authorities authorities,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.documents = documents;
        this.surviving = surviving;
        this.authorities = authorities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<DocumentView> register(UUID supplier, RegisterDocument command) {
        surviving.require(supplier);
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        Instant now = clock.now();
        LocalDate today = authorities.day(authority, now);
        DocumentDetails details = DocumentDetails.of(command);
        Faults faults = new Faults();
        details.check(faults, today);
        faults.throwIfAny();
        Document document = new Document(supplier, authority, details, today, now);
        documents.persistAndFlush(document);
        return Created.fresh(document.id, view(supplier, document.id, now));
    }

    @TenantTransaction
    DocumentView change(UUID supplier, UUID id, PatchDocument patch, @Nullable ExpectedVersion ifMatch) {
        Instant now = clock.now();
        Document document = forChange(supplier, id, ifMatch);
        LocalDate today = authorities.day(document.registeredBy, now);
        Faults faults = new Faults();
        DocumentDetails details = document.details().patched(patch, faults);
        details.check(faults, today);
        faults.throwIfAny();
        if (document.change(details, today, now)) {
            outbox.append(DocumentValidityFact.of(document, supplier));
        }
        documents.flush();
        return view(supplier, id, now);
    }

    @TenantTransaction
    DocumentView withdraw(UUID supplier, UUID id, WithdrawDocument command, @Nullable ExpectedVersion ifMatch) {
        Instant now = clock.now();
        Document document = forChange(supplier, id, ifMatch);
        document.withdraw(command.reason(), now);
        outbox.append(DocumentValidityFact.of(document, supplier));
        documents.flush();
        return view(supplier, id, now);
    }

    @TenantTransaction(readOnly = true)
    DocumentView read(UUID supplier, UUID id) {
        surviving.require(supplier);
        return view(supplier, id, clock.now());
    }

    @TenantTransaction(readOnly = true)
    Slice<DocumentView> list(
            PageRequest page, UUID supplier, @Nullable DocumentKind kind, @Nullable LocalDate validOn) {
        surviving.require(supplier);
        return documents.list(page, surviving.family(supplier), kind, validOn, clock.now());
    }

    private Document forChange(UUID supplier, UUID id, @Nullable ExpectedVersion ifMatch) {
        surviving.require(supplier);
        Document document = documents.forChange(id, surviving.family(supplier)).orElseThrow(DocumentService::unknown);
        ExpectedVersion.require(ifMatch, document.version);
        return document;
    }

    private DocumentView view(UUID supplier, UUID id, Instant now) {
        List<UUID> family = surviving.family(supplier);
        return documents.view(id, family, now).orElseThrow(DocumentService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "The supplier has no such document.");
    }
}
