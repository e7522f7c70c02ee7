package org.suppliercompliance.notification.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;
import org.suppliercompliance.notification.alert.FactIntake;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.Origin;
import org.suppliercompliance.notification.reference.KnownDays;
import org.suppliercompliance.notification.reference.KnownNetworks;

/** Tells news to those who are in the network then, and calls back what was taken back. A worker, because each member's fact is that member's own. */
@ApplicationScoped
class NewsTelling implements DueWork {
    private static final int BATCH = 20;

    private record Row(
            UUID id,
            String authority,
            String network,
            @Nullable String category,
            Instant publishedAt,
            boolean withdrawn,
            boolean told,
            long version) {}

    @Override
    public String name() {
        return "network-news";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Row> rows = transaction.query(
                "select id, authority, network, category, published_at, withdrawn_at is not null as withdrawn, told_version > 0 as told,"
                        + " version from network_news where told_version < version order by published_at limit ? for update skip locked",
                row -> new Row(
                        row.uuid("id"),
                        row.text("authority"),
                        row.text("network"),
                        row.nullableText("category"),
                        row.instant("published_at"),
                        row.bool("withdrawn"),
                        row.bool("told"),
                        row.bigint("version")),
                BATCH);
        for (Row item : rows) {
            if (!item.withdrawn()) {
                tell(item, transaction);
            } else if (item.told()) {
                FactIntake.takeBackNews(item.id(), transaction);
            }
            transaction.update("update network_news set told_version = ? where id = ?", item.version(), item.id());
        }
        return rows.size();
    }

    private static void tell(Row item, WorkerTransaction transaction) {
        List<String> others = KnownNetworks.members(transaction, List.of(item.network())).stream()
                .filter(member -> !member.equals(item.authority()))
                .toList();
        KnownDays.of(transaction, others, item.publishedAt())
                .forEach((member, day) -> FactIntake.take(fact(item, member, day), transaction));
    }

    private static Fact fact(Row item, String member, LocalDate publishedOn) {
        return Fact.apart(
                "news/" + item.id() + "/" + member,
                FactType.NETWORK_NEWS,
                member,
                item.id(),
                null,
                null,
                publishedOn,
                item.category() == null ? List.of() : List.of(item.category()),
                Origin.of(item.authority(), item.network()),
                item.publishedAt());
    }
}
