package org.suppliercompliance.supplier.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of the dialogue log. */
@ApplicationScoped
class DialogueService {
    private final DialogueRepository dialogues;
    private final DialogueOverviewRepository overviews;
    private final SurvivingSuppliers surviving;
    private final Authorities authorities;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    DialogueService(
            DialogueRepository dialogues,
            DialogueOverviewRepository overviews,
            SurvivingSuppliers surviving,
            Authorities authorities,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.dialogues = dialogues;
        this.overviews = overviews;
        this.surviving = surviving;
        this.authorities = authorities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<DialogueView> register(UUID supplier, RecordDialogue command) {
        String authority = caller.tenant();
        surviving.require(supplier);
        ReminderSteps steps = steps(authority);
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, steps.zone());
        DialogueDetails details = DialogueDetails.of(command);
        Faults faults = new Faults();
        details.check(faults, today);
        faults.throwIfAny();
        List<UUID> family = surviving.family(supplier);
        UUID id = Ids.next();
        Instant step = awaited(authority, family, id, details, steps, today);
        dialogues.add(id, authority, supplier, details, step, now);
        List<UUID> answered = dialogues.answer(authority, family, id, details.heldOn(), details.sharedWithSupplier());
        DialogueView view = view(id, authority, family);
        outbox.append(DialogueFact.recorded(view, answered));
        return Created.fresh(id, view);
    }

    @TenantTransaction
    DialogueView change(UUID supplier, UUID id, PatchDialogue patch, @Nullable ExpectedVersion ifMatch) {
        return change(supplier, id, ifMatch, (before, today) -> {
            Faults faults = new Faults();
            DialogueDetails details = before.patched(patch, faults);
            details.check(faults, today);
            faults.throwIfAny();
            return details;
        });
    }

    /** One of the agreed points is done; they are counted from 1. */
    @TenantTransaction
    DialogueView complete(
            UUID supplier, UUID id, int number, CompletePoint command, @Nullable ExpectedVersion ifMatch) {
        return change(supplier, id, ifMatch, (before, today) -> {
            if (number < 1 || number > before.agreedPoints().size()) {
                throw new ProblemException(StandardProblem.NOT_FOUND, "The meeting has no such point.");
            }
            LocalDate doneOn = Objects.requireNonNullElse(command.doneOn(), today);
            Faults faults = new Faults();
            AgreedPoint.checkDone(faults, "/doneOn", doneOn, before.heldOn(), today);
            faults.throwIfAny();
            return before.done(number, doneOn);
        });
    }

    private DialogueView change(
            UUID supplier,
            UUID id,
            @Nullable ExpectedVersion ifMatch,
            BiFunction<DialogueDetails, LocalDate, DialogueDetails> changed) {
        String authority = caller.tenant();
        surviving.require(supplier);
        List<UUID> family = surviving.family(supplier);
        DialogueView before = dialogues.forChange(id, authority, family).orElseThrow(DialogueService::unknown);
        ExpectedVersion.require(ifMatch, before.version());
        ReminderSteps steps = steps(authority);
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, steps.zone());
        DialogueDetails details = changed.apply(before.details(), today);
        if (details.equals(before.details())) {
            return before;
        }
        dialogues.change(id, details, now);
        if (!Objects.equals(details.nextOn(), before.nextOn())) {
            dialogues.await(id, details.nextOn(), awaited(authority, family, id, details, steps, today));
        }
        List<UUID> answered = dialogues.answer(authority, family, id, details.heldOn(), details.sharedWithSupplier());
        if (!details.heldOn().equals(before.heldOn())) {
            reorder(authority, family, id, details.heldOn(), steps, today);
        }
        DialogueView view = view(id, authority, family);
        outbox.append(DialogueFact.recorded(view, answered));
        return view;
    }

    @TenantTransaction(readOnly = true)
    DialogueView read(UUID supplier, UUID id) {
        Sight sight = sight(supplier);
        return view(id, sight.authority(), sight.family());
    }

    @TenantTransaction(readOnly = true)
    Slice<DialogueView> list(PageRequest page, UUID supplier) {
        Sight sight = sight(supplier);
        return dialogues.list(page, sight.authority(), sight.family());
    }

    @TenantTransaction(readOnly = true)
    Slice<DialogueOverview> overview(PageRequest page, @Nullable LocalDate notMetSince) {
        String authority = caller.tenant();
        return overviews.list(page, authority, authorities.day(authority, clock.now()), notMetSince);
    }

    /** Whose log the caller reads: its authority's, or as the supplier itself what was shared with it. */
    private record Sight(@Nullable String authority, List<UUID> family) {}

    private Sight sight(UUID supplier) {
        Caller reader = caller.get();
        if (reader.tenant() == null && reader.counterparty() != null) {
            UUID self = reader.counterparty();
            List<UUID> own = surviving.familyOfSurvivor(self);
            if (!own.contains(supplier)) {
                throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such supplier.");
            }
            surviving.require(supplier);
            return new Sight(null, own);
        }
        String authority = caller.tenant();
        surviving.require(supplier);
        return new Sight(authority, surviving.family(supplier));
    }

    /** The moment of the first reminder; none when the next meeting was held already. */
    private @Nullable Instant awaited(
            String authority,
            List<UUID> family,
            UUID id,
            DialogueDetails details,
            ReminderSteps steps,
            LocalDate today) {
        Instant first = steps.first(details.nextOn(), today);
        return first == null || dialogues.isAnswered(authority, family, id, details.heldOn()) ? null : first;
    }

    /** Held on another day than was thought: reminded of is what follows the meeting that is the latest one now, and of no other. */
    private void reorder(
            String authority, List<UUID> family, UUID id, LocalDate heldOn, ReminderSteps steps, LocalDate today) {
        if (dialogues.isAnswered(authority, family, id, heldOn)) {
            dialogues.remind(id, null);
        }
        dialogues
                .silentLatest(authority, family)
                .ifPresent(latest -> dialogues.remind(latest.id(), steps.first(latest.nextOn(), today)));
    }

    private ReminderSteps steps(String authority) {
        return dialogues.steps(authority).orElseThrow(Authorities::notRegistered);
    }

    private DialogueView view(UUID id, @Nullable String authority, List<UUID> family) {
        return dialogues.view(id, authority, family).orElseThrow(DialogueService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such meeting with the supplier.");
    }
}
