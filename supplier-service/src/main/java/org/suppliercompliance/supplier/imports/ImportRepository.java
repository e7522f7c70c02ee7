package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tables.TableType;

/** Imports as their authority sees them. Every read names whose they are, and row-level security says it again. */
@Singleton
class ImportRepository {
    private static final int PART = 1 << 20;
    private static final String SELECT = "select j.* from import_job j";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "j.created_at", "timestamptz", "j.id", true);

    private final TenantDatabase database;

    ImportRepository(TenantDatabase database) {
        this.database = database;
    }

    /** Keeps the job and its file. */
    void insert(
            UUID id,
            String authority,
            ImportRequest request,
            List<String> ignored,
            String requestedBy,
            SpooledFile file,
            Instant now) {
        TableType type = request.type();
        database.update(
                """
                insert into import_job (id, authority, kind, source, format, charset, dry_run, contract_id, declared_on, mapping, status, bytes, ignored_columns, requested_by,
                    version, created_at)
                values (?, ?, ?, ?, ?::text, ?::text, ?, ?::uuid, ?::date, ?, 'QUEUED', ?, ?, ?, 1, ?)""",
                id,
                authority,
                request.kind(),
                request.source(),
                type == null ? null : type.format(),
                type == null ? null : type.charset(),
                request.dryRun(),
                request.contractId(),
                request.declaredOn(),
                request.mapping().entries(),
                file.bytes(),
                ignored,
                requestedBy,
                now);
        try (InputStream in = file.stream()) {
            byte[] part = in.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                database.update(
                        "insert into import_part (job_id, part, authority, content) values (?, ?, ?, ?)",
                        id,
                        number,
                        authority,
                        part);
                part = in.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ImportJobView> view(UUID id, String authority) {
        return database.one(SELECT + " where j.id = ? and j.authority = ?", ImportRepository::view, id, authority);
    }

    Slice<ImportJobView> list(PageRequest page, String authority) {
        return NEWEST_FIRST.fetch(database, page, "j.authority = ?", List.of(authority), ImportRepository::view, view ->
                new String[] {view.createdAt().toString(), view.id().toString()});
    }

    /** The next lines of the report, after a position. */
    List<Finding> findings(UUID id, String authority, int after, int limit) {
        return database.query(
                "select * from import_report_line where job_id = ? and authority = ? and position > ? order by position limit ?",
                row -> new Finding(
                        row.bigint("line"),
                        Finding.Outcome.valueOf(row.text("outcome")),
                        row.text("column_name"),
                        row.text("reason"),
                        row.nullableText("content")),
                id,
                authority,
                after,
                limit);
    }

    private static ImportJobView view(Row row) throws SQLException {
        ImportStatus status = ImportStatus.valueOf(row.text("status"));
        long bytes = Math.max(1, row.bigint("bytes"));
        ImportKind kind = ImportKind.valueOf(row.text("kind"));
        boolean declared = kind == ImportKind.DECLARATIONS
                && status == ImportStatus.COMPLETED
                && !row.bool("dry_run")
                && row.integer("accepted") > 0;
        return new ImportJobView(
                row.uuid("id"),
                kind,
                row.text("source"),
                row.bool("dry_run"),
                status,
                status == ImportStatus.COMPLETED ? 100 : (int) Math.min(99, row.bigint("bytes_read") * 100 / bytes),
                row.integer("rows_read"),
                row.integer("accepted"),
                row.integer("unchanged"),
                row.integer("rejected"),
                row.integer("warnings"),
                row.texts("ignored_columns"),
                row.nullableUuid("contract_id"),
                declared ? row.uuid("id") : null,
                row.nullableText("failure"),
                row.instant("created_at"),
                row.nullableInstant("finished_at"),
                row.bigint("version"));
    }
}
