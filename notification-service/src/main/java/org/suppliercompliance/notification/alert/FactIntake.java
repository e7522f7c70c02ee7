package org.suppliercompliance.notification.alert;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.subscription.Subscribers;
import org.suppliercompliance.notification.subscription.Subscribers.Asked;

/** Keeps a fact once, whoever stated it, and makes one alert per person and one delivery per endpoint of it. */
public final class FactIntake {
    private FactIntake() {}

    /** A fact that follows no case. */
    public static void take(Fact fact, WorkerTransaction transaction) {
        if (FactRows.insert(transaction, fact, FactOutcome.TOLD, transaction.now())) {
            MovedDates.cancelOlder(transaction, fact);
            tell(fact, Recipients.of(transaction, fact), null, transaction);
        }
    }

    /**
     * A fact of the audit service; what is about a date of a case counts only while that date does.
     *
     * @param status the state of its case after it
     * @param epoch the producer's epoch it was stated in
     * @param contract the contract it is about
     */
    static void take(
            Fact fact, @Nullable String status, int epoch, @Nullable UUID contract, WorkerTransaction transaction) {
        FactOutcome outcome = FactOutcome.TOLD;
        boolean followed = isFollowed(fact);
        if (followed) {
            outcome = KnownCases.note(transaction, fact, status, epoch).judge(fact);
        }
        if (!FactRows.insert(transaction, fact, outcome, transaction.now())) {
            return;
        }
        if (followed) {
            KnownCases.cancelEnded(transaction, fact);
        }
        MovedDates.cancelOlder(transaction, fact);
        Answered.settle(transaction, fact);
        if (fact.type().endsProposal()) {
            KnownCases.cancelProposal(transaction, fact);
        }
        if (outcome == FactOutcome.TOLD) {
            tell(fact, Recipients.of(transaction, fact), contract, transaction);
        }
    }

    /** A fact of the audit service that newer ones have overtaken: it takes nothing back and moves nothing, and is told unless its case is over. */
    static void takeLate(Fact fact, @Nullable UUID contract, WorkerTransaction transaction) {
        FactOutcome outcome = isFollowed(fact) ? KnownCases.judgeLate(transaction, fact) : FactOutcome.TOLD;
        if (FactRows.insert(transaction, fact, outcome, transaction.now()) && outcome == FactOutcome.TOLD) {
            tell(fact, Recipients.of(transaction, fact), contract, transaction);
        }
    }

    /** Takes back what was told of a news item and did not arrive yet. */
    public static void takeBackNews(UUID news, WorkerTransaction transaction) {
        StaleFacts.cancelWithdrawn(transaction, news);
    }

    static boolean isFollowed(Fact fact) {
        return fact.caseId() != null && !fact.type().ofSanction();
    }

    /** Tells a fact that is written down: those who must know, then who asked for it, people and endpoints. */
    static void tell(Fact fact, Recipients recipients, @Nullable UUID contract, WorkerTransaction transaction) {
        List<Asked> asked = fact.isOfOwnSide() ? List.of() : Subscribers.people(transaction, fact, contract);
        if (fact.audience() == Audience.MANAGERS_IN_INBOX) {
            // Who asked for a mail is told by mail; one alert each, so those come first.
            AlertRaising.raiseByWish(fact, asked, transaction);
            AlertRaising.raiseInInbox(fact, recipients.persons(), transaction);
        } else {
            AlertRaising.raise(fact, recipients, transaction);
            if (recipients.wanted() && recipients.persons().isEmpty()) {
                AlertRaising.await(fact, recipients, transaction);
                NobodyToTell.state(fact, recipients, contract, transaction);
            }
            AlertRaising.raiseByWish(fact, asked, transaction);
        }
        DeliveryQueue.webhooks(transaction, fact, Subscribers.of(transaction, fact.authority(), fact.type()));
        DeliveryQueue.wake(transaction);
    }
}
