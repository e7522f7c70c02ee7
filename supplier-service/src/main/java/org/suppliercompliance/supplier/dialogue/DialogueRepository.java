package org.suppliercompliance.supplier.dialogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Meetings. Every read names whose they are, and row-level security says it again. After a merge those of the merged one are the survivor's too. */
@Singleton
class DialogueRepository {
    private static final String SELECT = """
            select d.*, coalesce((select s.survivor_id from supplier s where s.id = d.supplier_id), d.supplier_id) as current_supplier_id
            from dialogue d""";
    private static final String SILENT_LATEST = """
            select * from (%s where d.authority = ? and d.supplier_id = any(?) order by d.held_on desc, d.id desc limit 1) as latest
            where next_on is not null and next_step_at is null""".formatted(SELECT);
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "d.held_on", "date", "d.id", true);

    private final TenantDatabase database;
    private final ObjectMapper json;

    DialogueRepository(TenantDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The steps the authority set and its zone; none when it is not registered. */
    Optional<ReminderSteps> steps(String authority) {
        return database.one(
                "select steps_before, steps_after, zone from authority where code = ?",
                row -> new ReminderSteps(
                        row.integers("steps_before"), row.integers("steps_after"), ZoneId.of(row.text("zone"))),
                authority);
    }

    void add(UUID id, String authority, UUID supplier, DialogueDetails details, @Nullable Instant step, Instant now) {
        database.update(
                """
                insert into dialogue (id, authority, supplier_id, held_on, subject, functions, agreed_points, next_on, next_version, next_step_at,
                    shared_with_supplier, version, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::date, 1, ?::timestamptz, ?, 1, ?, ?)""",
                id,
                authority,
                supplier,
                details.heldOn(),
                details.subject(),
                write(details.functions()),
                write(details.agreedPoints()),
                details.nextOn(),
                step,
                details.sharedWithSupplier(),
                now,
                now);
    }

    void change(UUID id, DialogueDetails details, Instant now) {
        database.update(
                """
                update dialogue set held_on = ?, subject = ?, functions = ?::jsonb, agreed_points = ?::jsonb, shared_with_supplier = ?,
                    version = version + 1, changed_at = ? where id = ?""",
                details.heldOn(),
                details.subject(),
                write(details.functions()),
                write(details.agreedPoints()),
                details.sharedWithSupplier(),
                now,
                id);
    }

    /** Another next date, which is told anew. */
    void await(UUID id, @Nullable LocalDate nextOn, @Nullable Instant step) {
        database.update(
                "update dialogue set next_on = ?::date, next_version = next_version + 1, step_told = null, next_step_at = ?::timestamptz where id = ?",
                nextOn,
                step,
                id);
    }

    /**
     * A later meeting was held, of two of one day the one recorded later: what was awaited before it is not reminded of any more. Answers
     * which meetings awaited it; also those whose last reminder was stated up to a month before, which may not have reached everybody yet.
     *
     * @param sharedOnly names only those the supplier may know of, since it is told too
     */
    List<UUID> answer(String authority, List<UUID> family, UUID by, LocalDate heldOn, boolean sharedOnly) {
        return database.query(
                """
                with answered as (
                    select id, shared_with_supplier from dialogue
                    where authority = ? and supplier_id = any(?) and (held_on, id) < (?::date, ?)
                      and (next_step_at is not null or next_on + greatest(step_told, 0) >= ?::date - 31)),
                quiet as (
                    update dialogue set next_step_at = null where id in (select id from answered) and next_step_at is not null)
                select id from answered where shared_with_supplier or not ? order by id""", row -> row.uuid("id"), authority, family.toArray(UUID[]::new), heldOn, by, heldOn, sharedOnly);
    }

    /** Whether a later meeting was recorded, so that the next date of this one is past. */
    boolean isAnswered(String authority, List<UUID> family, UUID id, LocalDate heldOn) {
        return !database.query(
                        "select 1 as found from dialogue where authority = ? and supplier_id = any(?) and (held_on, id) > (?, ?) limit 1",
                        row -> 1,
                        authority,
                        family.toArray(UUID[]::new),
                        heldOn,
                        id)
                .isEmpty();
    }

    /** The latest meeting, if it awaits a next one and no reminder of that is to come. */
    Optional<DialogueView> silentLatest(String authority, List<UUID> family) {
        return database.one(SILENT_LATEST, this::view, authority, family.toArray(UUID[]::new));
    }

    /** The moment of its next reminder; which ones were told already is known and stays so. */
    void remind(UUID id, @Nullable Instant step) {
        database.update("update dialogue set next_step_at = ?::timestamptz where id = ?", step, id);
    }

    Optional<DialogueView> forChange(UUID id, String authority, List<UUID> family) {
        return database.one(
                SELECT + " where d.id = ? and d.authority = ? and d.supplier_id = any(?) for update of d",
                this::view,
                id,
                authority,
                family.toArray(UUID[]::new));
    }

    /** For the authority, or without one for the supplier itself. */
    Optional<DialogueView> view(UUID id, @Nullable String authority, List<UUID> family) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        String visible = visible(authority, family, parameters);
        return database.one(SELECT + " where d.id = ? and " + visible, this::view, parameters.toArray());
    }

    Slice<DialogueView> list(PageRequest page, @Nullable String authority, List<UUID> family) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String visible = visible(authority, family, parameters);
        return NEWEST_FIRST.fetch(database, page, visible, parameters, this::view, view ->
                new String[] {view.heldOn().toString(), view.id().toString()});
    }

    private static String visible(@Nullable String authority, List<UUID> family, List<@Nullable Object> parameters) {
        String whose = "d.shared_with_supplier";
        if (authority != null) {
            whose = "d.authority = ?";
            parameters.add(authority);
        }
        if (family.size() == 1) {
            parameters.add(family.get(0));
            return whose + " and d.supplier_id = ?";
        }
        // In one order, and as a text: the cursor knows the query by its parameters.
        parameters.add(family.stream().sorted().map(UUID::toString).toList());
        return whose + " and d.supplier_id = any(?::uuid[])";
    }

    private DialogueView view(Row row) throws SQLException {
        return new DialogueView(
                row.uuid("id"),
                row.text("authority"),
                row.uuid("current_supplier_id"),
                row.date("held_on"),
                row.text("subject"),
                read(row.text("functions"), new TypeReference<List<FunctionPresent>>() {}),
                read(row.text("agreed_points"), new TypeReference<List<AgreedPoint>>() {}),
                row.nullableDate("next_on"),
                row.bool("shared_with_supplier"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.integer("next_version"),
                SurvivingSuppliers.moved(row.uuid("supplier_id"), row.uuid("current_supplier_id")),
                row.bigint("version"));
    }

    private <T> T read(String content, TypeReference<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored meeting cannot be read", e);
        }
    }

    private Json write(Object content) {
        try {
            return new Json(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a meeting cannot be written as JSON", e);
        }
    }
}
