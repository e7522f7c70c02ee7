package org.suppliercompliance.notification.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** What this feature tells the suite: that there is news, never its words, which could name people. */
final class NewsEvents {
    private NewsEvents() {}

    /** The data of both facts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewsState(
            UUID id,
            String authority,
            String network,
            String language,
            @Nullable String category,
            @Nullable NewsLink link,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {}

    static Fact published(NewsView item) {
        return fact("network-news-published", item);
    }

    static Fact withdrawn(NewsView item) {
        return fact("network-news-withdrawn", item);
    }

    private static Fact fact(String type, NewsView item) {
        return new Fact(
                type,
                item.id().toString(),
                item.version(),
                item.id().toString(),
                item.authority(),
                null,
                new NewsState(
                        item.id(),
                        item.authority(),
                        item.network(),
                        item.language().code(),
                        item.category(),
                        item.link(),
                        item.publishedAt(),
                        item.withdrawnAt()));
    }
}
