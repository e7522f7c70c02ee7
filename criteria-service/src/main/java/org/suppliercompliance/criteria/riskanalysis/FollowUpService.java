package org.suppliercompliance.criteria.riskanalysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.suppliercompliance.criteria.reference.CategoryLines;
import org.suppliercompliance.criteria.reference.KnownCategories;
import org.suppliercompliance.criteria.reference.KnownNetworks;

/** The use cases of following a category: noted by the authority that answers for it, read by the network's members. */
@ApplicationScoped
class FollowUpService {
    /** A day has begun when it has begun somewhere: no zone of an authority is kept here. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final FollowUpRepository followUps;
    private final RiskAnalysisRepository analyses;
    private final Responsibilities responsibilities;
    private final KnownCategories categories;
    private final KnownNetworks networks;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    FollowUpService(
            FollowUpRepository followUps,
            RiskAnalysisRepository analyses,
            Responsibilities responsibilities,
            KnownCategories categories,
            KnownNetworks networks,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.followUps = followUps;
        this.analyses = analyses;
        this.responsibilities = responsibilities;
        this.categories = categories;
        this.networks = networks;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<FollowUpView> register(RecordFollowUp command) {
        String authority = caller.tenant();
        Instant now = clock.now();
        Faults faults = new Faults();
        boolean own = responsibilities.isOwn(command.network(), command.category(), authority, faults);
        faults.require(
                !command.heldOn().isAfter(LocalDate.ofInstant(now, EARLIEST_ZONE)),
                "/heldOn",
                "What was seen is noted when it was seen.");
        UUID analysis = command.analysisId();
        faults.require(
                analysis == null || isPublishedOf(command, analysis, authority),
                "/analysisId",
                "There is no such published risk analysis of the category, a part of it, or what it is a part of.");
        if (!own && faults.isEmpty()) {
            throw responsibilities.notOwn(command.network(), command.category());
        }
        faults.throwIfAny();
        FollowUpView view = new FollowUpView(
                Ids.next(),
                command.network(),
                command.category(),
                authority,
                command.heldOn(),
                command.title(),
                command.note(),
                analysis,
                now);
        followUps.add(view, caller.get().subject());
        outbox.append(CategoryFollowedUp.of(view, networks.othersThan(authority, view.network())));
        return Created.fresh(view.id(), view);
    }

    private boolean isPublishedOf(RecordFollowUp command, UUID analysis, String authority) {
        return analyses.visible(analysis, authority)
                .filter(found -> found.status() == RiskAnalysisStatus.PUBLISHED
                        && found.network().equals(command.network())
                        && meet(found.category(), command.category()))
                .isPresent();
    }

    /** What is said of a category is said of its parts: who follows a part follows up what was found of the whole, and the other way round. */
    private boolean meet(String analysed, String followed) {
        CategoryLines lines = categories.linesOf(List.of(analysed, followed));
        return lines.meet(List.of(analysed), List.of(followed));
    }

    @TenantTransaction(readOnly = true)
    FollowUpView get(UUID id) {
        return followUps
                .visible(id, caller.tenant())
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such note, or it is of another network."));
    }

    @TenantTransaction(readOnly = true)
    Slice<FollowUpView> list(@Nullable String network, @Nullable String category, PageRequest page) {
        return followUps.list(network, category, page, caller.tenant());
    }
}
