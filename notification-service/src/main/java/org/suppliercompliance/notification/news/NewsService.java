package org.suppliercompliance.notification.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
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
import org.suppliercompliance.notification.channel.PlainText;

/** The use cases of news. */
@ApplicationScoped
class NewsService {
    /** So that a network stays worth listening to, whatever an authority's machine does. */
    static final int MOST_A_DAY = 20;

    private final NewsRepository news;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    NewsService(NewsRepository news, Outbox outbox, CurrentCaller caller, SuiteClock clock) {
        this.news = news;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    NewsView publish(PublishNews command) {
        String authority = caller.tenant();
        String text = command.text().replace("\r\n", "\n");
        check(command, text, authority);
        Instant now = clock.now();
        if (news.publishedSince(authority, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new ProblemException(
                            NotificationProblem.NEWS_LIMIT,
                            "An authority tells at most " + MOST_A_DAY + " news in 24 hours.")
                    .withHeader("Retry-After", "3600");
        }
        NewsView item = new NewsView(
                Ids.next(),
                authority,
                command.network(),
                command.language(),
                command.title(),
                text,
                command.category(),
                command.link(),
                now,
                null,
                1);
        news.insert(item, caller.get().subject());
        outbox.append(NewsEvents.published(item));
        return item;
    }

    private void check(PublishNews command, String text, String authority) {
        String category = command.category();
        new Faults()
                .require(
                        news.isMember(command.network(), authority),
                        "/network",
                        "The authority is in no network of this code.")
                .require(
                        category == null || news.isCategoryKnown(category),
                        "/category",
                        "There is no such category that an authority answers for in a network.")
                .require(
                        !command.title().isBlank() && PlainText.isPlain(command.title()),
                        "/title",
                        "Must be one line of plain text, without control characters and marks of reading direction.")
                .require(
                        !text.isBlank() && PlainText.isPlain(text.replace('\n', ' ')),
                        "/text",
                        "Must be plain text, without control characters and marks of reading direction.")
                .throwIfAny();
    }

    @TenantTransaction(readOnly = true)
    NewsView read(UUID id) {
        return news.find(caller.tenant(), id).orElseThrow(NewsService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<NewsView> list(@Nullable String network, @Nullable String category, PageRequest page) {
        return news.list(caller.tenant(), network, category, page);
    }

    @TenantTransaction
    NewsView withdraw(UUID id, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        NewsView item = news.forChange(authority, id).orElseThrow(() -> notOwn(authority, id));
        ExpectedVersion.require(ifMatch, item.version());
        if (item.withdrawnAt() != null) {
            throw new ProblemException(NotificationProblem.NEWS_WITHDRAWN, "It was taken back before.");
        }
        news.withdraw(id, clock.now());
        NewsView withdrawn = news.find(authority, id).orElseThrow();
        outbox.append(NewsEvents.withdrawn(withdrawn));
        return withdrawn;
    }

    private ProblemException notOwn(String authority, UUID id) {
        return news.find(authority, id).isEmpty()
                ? unknown()
                : new ProblemException(
                        StandardProblem.FORBIDDEN, "Only the authority that published it takes it back.");
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such news item.");
    }
}
