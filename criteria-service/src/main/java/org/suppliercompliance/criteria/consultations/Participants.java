package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.reference.KnownSuppliers;

/** Who takes part in consultations. */
@ApplicationScoped
class Participants {
    private static final int MOST = 1000;
    private static final String SELECT =
            "select p.id, p.supplier_id, p.label, p.added_at, p.version from consultation_participant p";
    private static final Keyset FIRST_ADDED = new Keyset(SELECT, "p.added_at", "timestamptz", "p.id", false);

    private final TenantDatabase database;
    private final KnownSuppliers suppliers;

    Participants(TenantDatabase database, KnownSuppliers suppliers) {
        this.database = database;
        this.suppliers = suppliers;
    }

    /** Each one supplier or label, each known, and nobody twice: two ids of one merged supplier are one participant. */
    void check(ConsultationKind kind, List<NewParticipant> invited, Faults faults) {
        check("/participants", kind, List.of(), invited, faults);
    }

    void checkAnother(ConsultationKind kind, UUID consultation, NewParticipant another, Faults faults) {
        List<NewParticipant> there = database.query(
                "select supplier_id, label from consultation_participant where consultation_id = ? order by id limit "
                        + MOST,
                row -> new NewParticipant(row.nullableUuid("supplier_id"), row.nullableText("label")),
                consultation);
        faults.require(there.size() < MOST, "", "A consultation has at most " + MOST + " participants.");
        check(null, kind, there, List.of(another), faults);
    }

    private void check(
            @Nullable String list,
            ConsultationKind kind,
            List<NewParticipant> there,
            List<NewParticipant> invited,
            Faults faults) {
        List<NewParticipant> all = new ArrayList<>(there);
        all.addAll(invited);
        Map<UUID, UUID> survivors = suppliers.survivorsOf(all.stream()
                .map(NewParticipant::supplierId)
                .filter(Objects::nonNull)
                .toList());
        Set<Object> seen = new HashSet<>();
        there.forEach(one -> seen.add(who(one, survivors)));
        for (int i = 0; i < invited.size(); i++) {
            NewParticipant one = invited.get(i);
            String pointer = list == null ? "" : list + "/" + i;
            UUID supplier = one.supplierId();
            if ((supplier == null) == (one.label() == null)) {
                faults.add(pointer, "Name a supplier or a label, one of the two.");
                continue;
            }
            UUID survivor = supplier == null ? null : survivors.get(supplier);
            if (supplier != null && !supplier.equals(survivor)) {
                faults.add(
                        pointer + "/supplierId",
                        survivor == null
                                ? "There is no such supplier."
                                : "The supplier was merged into " + survivor + ".");
            }
            faults.require(seen.add(who(one, survivors)), pointer, "The participant is named twice.");
            faults.require(
                    kind != ConsultationKind.ONE_TO_ONE || there.size() + i == 0,
                    pointer,
                    "In a one-to-one one participant answers.");
        }
    }

    private static Object who(NewParticipant one, Map<UUID, UUID> survivors) {
        UUID supplier = one.supplierId();
        return supplier == null
                ? String.valueOf(one.label()).toLowerCase(Locale.ROOT)
                : survivors.getOrDefault(supplier, supplier);
    }

    List<UUID> add(Consultation consultation, List<NewParticipant> invited, Instant now) {
        // Ids of the same millisecond are in no order: sorted, they keep the one in which the participants were named.
        List<UUID> ids = invited.stream().map(one -> Ids.next()).sorted().toList();
        if (!invited.isEmpty()) {
            database.update(
                    """
                    insert into consultation_participant (id, consultation_id, authority, supplier_id, label, version, added_at)
                    select p.id, ?, ?, p.supplier, p.label, 1, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as p (id, supplier, label)""",
                    consultation.id,
                    consultation.authority,
                    now,
                    ids.toArray(UUID[]::new),
                    invited.stream().map(NewParticipant::supplierId).toArray(UUID[]::new),
                    invited.stream().map(NewParticipant::label).toArray(String[]::new));
        }
        return ids;
    }

    boolean takesPart(UUID consultation, List<UUID> supplierIds) {
        return !database.query(
                        "select id from consultation_participant where consultation_id = ? and supplier_id = any (?) limit 1",
                        row -> row.uuid("id"),
                        consultation,
                        supplierIds.toArray(UUID[]::new))
                .isEmpty();
    }

    /** Of the consultation; for a supplier only what it is itself. */
    Slice<Participant> page(UUID consultation, List<UUID> onlySupplier, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(consultation);
        String filter = "p.consultation_id = ?";
        if (!onlySupplier.isEmpty()) {
            filter += " and p.supplier_id = any (?::uuid[])";
            parameters.add(onlySupplier.stream().map(UUID::toString).sorted().toList());
        }
        return FIRST_ADDED.fetch(database, page, filter, parameters, Participants::view, one ->
                new String[] {one.addedAt().toString(), one.id().toString()});
    }

    Optional<Participant> of(UUID consultation, UUID id) {
        return database.one(SELECT + " where p.id = ? and p.consultation_id = ?", Participants::view, id, consultation);
    }

    /** For answering: whoever closes the consultation waits for this lock, or this one finds it closed. */
    Optional<Participant> lock(UUID consultation, UUID id) {
        return database.one(
                SELECT + " where p.id = ? and p.consultation_id = ? for update of p",
                Participants::view,
                id,
                consultation);
    }

    void lockAll(UUID consultation) {
        database.query(
                "select p.id from consultation_participant p where p.consultation_id = ? order by p.id limit " + MOST
                        + " for update",
                row -> row.uuid("id"),
                consultation);
    }

    void answered(UUID id) {
        database.update("update consultation_participant set version = version + 1 where id = ?", id);
    }

    /** States the consultation anew, once it was held: until then it is nobody else's business. A one-to-one never is. */
    void restate(Consultation consultation, ConsultationView view, Outbox outbox) {
        if (consultation.kind.isKeptHere() && consultation.status != ConsultationStatus.PLANNED) {
            outbox.append(ConsultationHeld.fact(
                    view,
                    invited(consultation.id).stream().map(Invited::supplierId).toList()));
        }
    }

    /** A participant that is a supplier of the registry, by the id it was invited under. */
    record Invited(UUID participantId, UUID supplierId) {}

    List<Invited> invited(UUID consultation) {
        return database.query(
                "select id, supplier_id from consultation_participant where consultation_id = ? and supplier_id is not null order by added_at, id limit "
                        + MOST,
                row -> new Invited(row.uuid("id"), row.uuid("supplier_id")),
                consultation);
    }

    private static Participant view(Row row) throws SQLException {
        return new Participant(
                row.uuid("id"),
                row.nullableUuid("supplier_id"),
                row.nullableText("label"),
                row.instant("added_at"),
                row.bigint("version"));
    }
}
