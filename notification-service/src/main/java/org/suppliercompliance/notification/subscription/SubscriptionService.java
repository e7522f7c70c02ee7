package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.FactType;

/** The use cases of subscriptions. */
@ApplicationScoped
class SubscriptionService {
    private final SubscriptionRepository subscriptions;
    private final Unsubscribing unsubscribing;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions, Unsubscribing unsubscribing, CurrentCaller caller, SuiteClock clock) {
        this.unsubscribing = unsubscribing;
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    SubscriptionView subscribe(Subscribe command) {
        String authority = caller.tenant();
        UUID supplier = command.supplierId();
        String category = command.category();
        FactType type = command.factType();
        new Faults()
                .require(
                        type.audience() != Audience.NOBODY,
                        "/factType",
                        "People are not told of this kind of fact; a webhook endpoint can be.")
                .require(
                        subscriptions.isColleague(command.personId(), authority),
                        "/personId",
                        "There is no such person of this authority.")
                .require(
                        supplier == null || subscriptions.isSupplierKnown(supplier),
                        "/supplierId",
                        "There is no such supplier.")
                .require(
                        supplier == null || type.ofSupplier(),
                        "/supplierId",
                        "Facts of this kind are about no supplier.")
                .require(
                        command.atLeast() == null || type.namesSeverity(),
                        "/atLeast",
                        "Facts of this kind name no severity.")
                .require(category == null || type.ofCategory(), "/category", "Facts of this kind are of no category.")
                .require(
                        category == null || subscriptions.isCategoryKnown(category),
                        "/category",
                        "There is no such category of products.")
                .throwIfAny();
        SubscriptionView subscription = new SubscriptionView(
                Ids.next(), command.personId(), type, supplier, command.atLeast(), category, clock.now());
        if (!subscriptions.insert(authority, subscription, unsubscribing.kept(subscription.id()))) {
            throw new ProblemException(
                    NotificationProblem.SUBSCRIPTION_KNOWN, "The person has a subscription that says the same.");
        }
        return subscription;
    }

    @TenantTransaction(readOnly = true)
    SubscriptionView read(UUID id) {
        return subscriptions.find(caller.tenant(), id).orElseThrow(SubscriptionService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<SubscriptionView> list(@Nullable UUID person, PageRequest page) {
        return subscriptions.list(caller.tenant(), person, page);
    }

    @TenantTransaction
    void end(UUID id) {
        if (!subscriptions.delete(caller.tenant(), id)) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such subscription.");
    }
}
