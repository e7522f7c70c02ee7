package org.suppliercompliance.criteria.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.proof.ProofSettings;
import org.suppliercompliance.criteria.reference.KnownAuthorities;
import org.suppliercompliance.criteria.reference.KnownNetworks;

/** The use cases of reference documents: drafted and published by their owner, frozen after, shared with a network or with all. */
@ApplicationScoped
class DocumentService {
    private final DocumentRepository documents;
    private final LibraryLookups lookups;
    private final KnownNetworks networks;
    private final KnownAuthorities authorities;
    private final ProofSettings settings;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    DocumentService(
            DocumentRepository documents,
            LibraryLookups lookups,
            KnownNetworks networks,
            KnownAuthorities authorities,
            ProofSettings settings,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.documents = documents;
        this.lookups = lookups;
        this.networks = networks;
        this.authorities = authorities;
        this.settings = settings;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<DocumentView> draft(DraftDocument command) {
        String tenant = caller.tenant();
        String network = command.network();
        String authority = command.owner() == DocumentOwner.AUTHORITY ? tenant : null;
        Faults faults = new Faults();
        faults.require(
                network != null || (authority != null && command.sharedWith() == SharedWith.ALL),
                "/network",
                "Say which network owns it or may read it.");
        faults.require(
                network == null || networks.isMember(network, tenant),
                "/network",
                "The caller's authority is in no such network.");
        Optional<DocumentRepository.Series> series = faults.isEmpty()
                ? documents.series(ReferenceDocument.owner(authority, network), command.code())
                : Optional.empty();
        faults.require(
                series.isEmpty() || series.get().kind() == command.kind(),
                "/kind",
                "The versions before are of another kind.");
        check(command.kind(), command.content(), authority)
                .all()
                .forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        faults.throwIfAny();
        Instant now = clock.now();
        UUID id = Ids.next();
        ReferenceDocument draft = new ReferenceDocument(
                id,
                authority,
                network,
                command.kind(),
                command.code(),
                series.map(DocumentRepository.Series::last).orElse(0) + 1,
                DocumentStatus.DRAFT,
                command.sharedWith(),
                command.content(),
                null,
                1,
                now,
                now,
                null,
                null);
        if (!documents.add(draft, caller.get().subject())) {
            throw new ProblemException(
                    CriteriaProblem.DOCUMENT_DRAFT_EXISTS,
                    "Change or publish the draft of " + command.code() + " first.");
        }
        return Created.fresh(id, DocumentView.of(draft));
    }

    @TenantTransaction
    DocumentView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchDocument patch) {
        ReferenceDocument document = draft(id, ifMatch);
        DocumentContent content = patch.applyTo(document.content());
        check(document.kind(), content, document.authority()).throwIfAny();
        if (content.equals(document.content())) {
            return DocumentView.of(document);
        }
        documents.rewrite(id, content, clock.now());
        return get(id);
    }

    @TenantTransaction
    DocumentView publish(UUID id, @Nullable ExpectedVersion ifMatch) {
        ReferenceDocument document = draft(id, ifMatch);
        DocumentContent content = document.content();
        Faults missing =
                DocumentRule.checkForPublication(document.kind(), content, lookups.ofFramework(content.equivalentTo()));
        // Terms and criteria may have gone since the draft named them.
        check(document.kind(), content, document.authority())
                .all()
                .forEach(fault -> missing.add(fault.pointer(), fault.detail()));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    CriteriaProblem.DOCUMENT_INCOMPLETE,
                    "The document lacks what a published one must have, see errors.",
                    missing.all());
        }
        Instant now = clock.now();
        // At most one version is in force: the old one goes before the new one comes.
        documents.inForce(document).ifPresent(previous -> {
            documents.retire(previous, now);
            DocumentView before = get(previous);
            outbox.append(DocumentFact.retired(before, caller.tenant(), othersToldOf(before)));
        });
        documents.publish(document, lookups.definitions(content.terms(), document.authority()), now);
        DocumentView view = get(id);
        outbox.append(DocumentFact.published(view, caller.tenant(), othersToldOf(view)));
        return view;
    }

    @TenantTransaction
    DocumentView retire(UUID id, @Nullable ExpectedVersion ifMatch) {
        ReferenceDocument document = own(id, ifMatch);
        if (document.status() != DocumentStatus.PUBLISHED) {
            throw new ProblemException(
                    CriteriaProblem.DOCUMENT_NOT_IN_FORCE,
                    "Version " + document.number() + " is " + document.status() + ".");
        }
        documents.retire(id, clock.now());
        DocumentView view = get(id);
        outbox.append(DocumentFact.retired(view, caller.tenant(), othersToldOf(view)));
        return view;
    }

    /** Who reads it besides the one that tells it: nobody by name of what all read. */
    private List<String> othersToldOf(DocumentView view) {
        String network = view.network();
        return network == null || view.sharedWith() == SharedWith.ALL
                ? List.of()
                : networks.othersThan(caller.tenant(), network);
    }

    @TenantTransaction(readOnly = true)
    DocumentView get(UUID id) {
        return DocumentView.of(visible(id));
    }

    /** For a page: the document with what its terms mean, when it was published, of a draft now. */
    @TenantTransaction(readOnly = true)
    Readable read(UUID id) {
        ReferenceDocument document = visible(id);
        List<Definition> frozen = document.definitions();
        return new Readable(
                DocumentView.of(document),
                frozen == null ? lookups.definitions(document.content().terms(), document.authority()) : frozen,
                zone(document.authority()));
    }

    /**
     * What a page of a document shows.
     *
     * @param zone whose days count: its authority's; for a network's document the one of what has no authority of its own
     */
    record Readable(DocumentView document, List<Definition> definitions, ZoneId zone) {}

    private ZoneId zone(@Nullable String authority) {
        return authority == null ? settings.zone() : authorities.zoneOf(authority);
    }

    private ReferenceDocument visible(UUID id) {
        return documents.visible(id, caller.get().tenant()).orElseThrow(DocumentService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<DocumentSummary> list(DocumentFilter filter, PageRequest page) {
        return documents.list(filter, page, caller.get().tenant());
    }

    private ReferenceDocument draft(UUID id, @Nullable ExpectedVersion ifMatch) {
        ReferenceDocument document = own(id, ifMatch);
        if (document.status() != DocumentStatus.DRAFT) {
            throw new ProblemException(
                    CriteriaProblem.DOCUMENT_FROZEN,
                    "Version " + document.number() + " is " + document.status()
                            + " and never changes. Write a new version.");
        }
        return document;
    }

    private ReferenceDocument own(UUID id, @Nullable ExpectedVersion ifMatch) {
        String tenant = caller.tenant();
        ReferenceDocument document = documents
                .lockOwn(id, tenant)
                .orElseThrow(() -> documents
                        .visible(id, tenant)
                        .map(foreign -> new ProblemException(
                                StandardProblem.FORBIDDEN, "The document belongs to somebody else."))
                        .orElseGet(DocumentService::unknown));
        ExpectedVersion.require(ifMatch, document.revision());
        return document;
    }

    private Faults check(DocumentKind kind, DocumentContent content, @Nullable String authority) {
        Set<UUID> criteria = new HashSet<>();
        content.clauses().forEach(clause -> criteria.addAll(clause.ofCriteria()));
        Set<String> terms = lookups.definitions(content.terms(), authority).stream()
                .map(Definition::code)
                .collect(Collectors.toSet());
        String framework = content.equivalentTo();
        return DocumentRule.check(
                kind,
                content,
                terms,
                lookups.published(criteria),
                framework != null && lookups.hasFramework(framework));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                StandardProblem.NOT_FOUND, "There is no such reference document, or you may not see it.");
    }
}
