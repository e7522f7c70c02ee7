package org.suppliercompliance.notification.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.reference.KnownCategories;
import org.suppliercompliance.notification.reference.KnownNetworks;

/** News as the caller's authority may read it: its own, and what others tell the networks it is in. */
@ApplicationScoped
class NewsRepository {
    private static final String SELECT =
            "select n.id, n.authority, n.network, n.language, n.title, n.text, n.category, n.link_kind, n.link_id, n.published_at,"
                    + " n.withdrawn_at, n.version from network_news n";
    private static final String READABLE =
            "(n.authority = ? or (n.withdrawn_at is null and n.network in (select m.network from known_network_member m where m.member = ?)))";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "n.published_at", "timestamptz", "n.id", true);

    private final TenantDatabase database;

    NewsRepository(TenantDatabase database) {
        this.database = database;
    }

    boolean isMember(String network, String authority) {
        return KnownNetworks.isMember(database, network, authority);
    }

    boolean isCategoryKnown(String category) {
        return KnownCategories.isKnown(database, category);
    }

    /** How many items the authority has published since; until the transaction ends nobody else of it publishes. */
    int publishedSince(String authority, Instant since) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null as held",
                row -> row.bool("held"),
                "news/" + authority);
        return database.one(
                        "select count(*)::int as published from network_news where authority = ? and published_at > ?",
                        row -> row.integer("published"),
                        authority,
                        since)
                .orElse(0);
    }

    void insert(NewsView item, String subject) {
        NewsLink link = item.link();
        database.update(
                "insert into network_news (id, authority, network, language, title, text, category, link_kind, link_id, published_by,"
                        + " published_at, version) values (?, ?, ?, ?, ?, ?, ?::text, ?::text, ?::uuid, ?, ?, 1)",
                item.id(),
                item.authority(),
                item.network(),
                item.language().code(),
                item.title(),
                item.text(),
                item.category(),
                link == null ? null : link.kind(),
                link == null ? null : link.id(),
                subject,
                item.publishedAt());
    }

    Optional<NewsView> find(String authority, UUID id) {
        return database.one(SELECT + " where " + READABLE + " and n.id = ?", NewsView::read, authority, authority, id);
    }

    /** Only the publisher's own row can be locked. */
    Optional<NewsView> forChange(String authority, UUID id) {
        return database.one(
                SELECT + " where n.authority = ? and n.id = ? for update of n", NewsView::read, authority, id);
    }

    void withdraw(UUID id, Instant now) {
        database.update("update network_news set withdrawn_at = ?, version = version + 1 where id = ?", now, id);
    }

    Slice<NewsView> list(String authority, @Nullable String network, @Nullable String category, PageRequest page) {
        List<String> parts = new ArrayList<>(List.of(READABLE));
        List<@Nullable Object> parameters = new ArrayList<>(List.of(authority, authority));
        if (network != null) {
            parts.add("n.network = ?");
            parameters.add(network);
        }
        if (category != null) {
            parts.add("n.category = ?");
            parameters.add(category);
        }
        return NEWEST_FIRST.fetch(database, page, String.join(" and ", parts), parameters, NewsView::read, item ->
                new String[] {item.publishedAt().toString(), item.id().toString()});
    }
}
