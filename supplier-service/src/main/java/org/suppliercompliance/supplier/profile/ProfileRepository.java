package org.suppliercompliance.supplier.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Parts of a supplier's profile, each written as a whole. */
@Singleton
class ProfileRepository {
    /** The parts. */
    enum Part {
        CONTACT_FUNCTIONS,
        CAPABILITIES
    }

    /** A part as it is stored. */
    record Stored<T>(T content, long version, Instant changedAt) {}

    private final TenantDatabase database;
    private final ObjectMapper json;

    ProfileRepository(TenantDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    <T> Optional<Stored<T>> find(UUID supplier, Part part, Class<T> type) {
        return database.one(
                "select content::text as content, version, changed_at from supplier_profile where supplier_id = ? and part = ?",
                row -> new Stored<>(read(row.text("content"), type), row.bigint("version"), row.instant("changed_at")),
                supplier,
                part);
    }

    /** Replaces the part when it still has the version the caller read; what was never written has version 0. Answers the new one. */
    long replace(UUID supplier, Part part, Object content, @Nullable ExpectedVersion ifMatch, Instant now) {
        long current = database.one(
                        "select version from supplier_profile where supplier_id = ? and part = ? for update",
                        row -> row.bigint("version"),
                        supplier,
                        part)
                .orElse(0L);
        ExpectedVersion.require(ifMatch, current);
        int written = database.update("""
                insert into supplier_profile as p (supplier_id, part, content, version, changed_at) values (?, ?, ?::jsonb, 1, ?)
                on conflict on constraint pk_supplier_profile do update
                    set content = excluded.content, version = p.version + 1, changed_at = excluded.changed_at where p.version = ?""", supplier, part, new Json(write(content)), now, current);
        if (written == 0) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED, "It was written at the same moment. Read it, and retry.");
        }
        return current + 1;
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored part is no " + type.getSimpleName(), e);
        }
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part cannot be written as JSON", e);
        }
    }
}
