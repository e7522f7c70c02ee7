package org.suppliercompliance.criteria.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofKind;

/** The evidence kinds. */
@Singleton
class EvidenceKindRepository {
    private static final String SELECT = "select k.* from evidence_kind k";
    private static final Keyset BY_CODE = new Keyset(SELECT, "k.code", "text", "k.id", false);

    private final TenantDatabase database;

    EvidenceKindRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(UUID id, Author author, RegisterEvidenceKind command, Instant now) {
        try {
            database.update(
                    """
                    insert into evidence_kind (id, authority, code, category, names, issuer, parts, red_flags, source, version, created_at)
                    values (?, ?::text, ?, ?, ?, ?::text, ?, ?, ?, 1, ?)""",
                    id,
                    author.authority(),
                    command.code(),
                    command.category(),
                    StoredJson.write(command.names()),
                    command.issuer(),
                    StoredJson.write(command.parts() == null ? List.of() : command.parts()),
                    StoredJson.write(command.redFlags() == null ? List.of() : command.redFlags()),
                    command.source(),
                    now);
        } catch (DatabaseException e) {
            if (e.violates("uq_evidence_kind_code")) {
                throw new ProblemException(
                        CriteriaProblem.KIND_EXISTS, "You have a kind " + command.code() + " already.");
            }
            throw e;
        }
    }

    void retire(UUID id, Instant now) {
        database.update("update evidence_kind set retired_at = ?, version = version + 1 where id = ?", now, id);
    }

    Optional<EvidenceKindView> find(UUID id) {
        return database.one(SELECT + " where k.id = ?", EvidenceKindRepository::view, id);
    }

    /** Locks it for its owner; for everybody else there is nothing to lock. */
    void lock(UUID id) {
        database.query("select 1 as one from evidence_kind where id = ? for update", row -> 1, id);
    }

    Map<UUID, EvidenceKindView> find(Collection<UUID> ids) {
        return database
                .query(SELECT + " where k.id = any(?)", EvidenceKindRepository::view, (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(EvidenceKindView::id, kind -> kind));
    }

    Slice<EvidenceKindView> list(PageRequest page, @Nullable ProofKind category, @Nullable String code) {
        Conditions conditions =
                new Conditions().wanted("k.category = ?", category).wanted("k.code = ?", code);
        return BY_CODE.fetch(
                database, page, conditions.sql(), conditions.parameters(), EvidenceKindRepository::view, kind ->
                        new String[] {kind.code(), kind.id().toString()});
    }

    private static EvidenceKindView view(Row row) throws SQLException {
        return new EvidenceKindView(
                row.uuid("id"),
                row.nullableText("authority"),
                row.text("code"),
                ProofKind.valueOf(row.text("category")),
                StoredJson.read(row.text("names"), new TypeReference<Labels>() {}),
                row.nullableText("issuer"),
                StoredJson.read(row.text("parts"), new TypeReference<List<NamedPart>>() {}),
                StoredJson.read(row.text("red_flags"), new TypeReference<List<NamedPart>>() {}),
                row.text("source"),
                row.nullableInstant("retired_at"),
                row.instant("created_at"),
                row.bigint("version"));
    }
}
