package org.suppliercompliance.notification.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.notification.fact.FactType;

/** How soon people want to be written to. Whoever may see a person's entry may see and change this. */
@ApplicationScoped
public class SendingWishes {
    private final TenantDatabase database;
    private final ObjectMapper json;

    SendingWishes(TenantDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @TenantTransaction(readOnly = true)
    SendingWishView read(UUID person) {
        return of(person);
    }

    /** The person's wish, in the running transaction. */
    public SendingWishView of(UUID person) {
        return current(person, "");
    }

    @TenantTransaction
    SendingWishView replace(UUID person, PutSendingWish command, @Nullable ExpectedVersion ifMatch) {
        long version = current(person, " for no key update of p").version();
        ExpectedVersion.require(ifMatch, version);
        command.check();
        database.update(
                "insert into sending_wish (person_id, usual, by_kind, version) values (?, ?, ?::jsonb, ?)"
                        + " on conflict on constraint pk_sending_wish do update set usual = excluded.usual, by_kind = excluded.by_kind,"
                        + " version = excluded.version",
                person,
                command.usual(),
                new Json(written(command.byKind())),
                version + 1);
        return current(person, "");
    }

    private SendingWishView current(UUID person, String lock) {
        return database.one(
                        "select p.id, coalesce(w.usual, 'IMMEDIATE') as usual, coalesce(w.by_kind::text, '{}') as by_kind,"
                                + " coalesce(w.version, 1) as version"
                                + " from person p left join sending_wish w on w.person_id = p.id where p.id = ?" + lock,
                        this::view,
                        person)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such person."));
    }

    private SendingWishView view(Row row) throws SQLException {
        return new SendingWishView(
                row.uuid("id"), Pace.valueOf(row.text("usual")), kinds(row.text("by_kind")), row.bigint("version"));
    }

    private String written(List<WishOfKind> wishes) {
        Map<String, Pace> byKind = new TreeMap<>();
        wishes.forEach(wish -> byKind.put(wish.factType().slug(), wish.pace()));
        try {
            return json.writeValueAsString(byKind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wishes cannot be written as JSON", e);
        }
    }

    private List<WishOfKind> kinds(String text) {
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, Pace>>() {}).entrySet().stream()
                    .map(wish -> new WishOfKind(FactType.fromString(wish.getKey()), wish.getValue()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored wishes cannot be read", e);
        }
    }
}
