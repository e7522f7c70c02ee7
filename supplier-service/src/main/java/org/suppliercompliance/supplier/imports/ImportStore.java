package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableType;

/** Jobs as their runner sees them: claimed by one replica at a time, taken over when it goes silent. */
@Singleton
class ImportStore {
    /** How long a runner may be silent. A chunk takes a fraction of a second. */
    private static final String SILENCE = "interval '60 seconds'";

    /** A pause grows from two seconds to twice as long each time, up to this. */
    private static final int LONGEST_PAUSE_SECONDS = 120;

    private static final String OPEN =
            "(status = 'QUEUED' and (not_before is null or not_before <= clock_timestamp()) or status = 'RUNNING' and heard_at < clock_timestamp() - "
                    + SILENCE + ")";

    boolean anyOpen(Database database) {
        return !database.query("select 1 as found from import_job where " + OPEN + " limit 1", row -> 1)
                .isEmpty();
    }

    Optional<OpenJob> claim(WorkerTransaction transaction, UUID runner) {
        return transaction.one(
                """
                update import_job set status = 'RUNNING', runner = ?, heard_at = clock_timestamp(), attempts = attempts + 1, version = version + 1
                where id = (select id from import_job where %s order by created_at limit 1 for update skip locked)
                returning id, authority, kind, source, format, charset, bytes, dry_run, contract_id, declared_on, mapping, rows_read, attempts, postponed,
                    (select coalesce(max(position), 0) from import_report_line l where l.job_id = import_job.id) as reported""".formatted(OPEN),
                row -> new OpenJob(
                        row.uuid("id"),
                        row.text("authority"),
                        ImportKind.valueOf(row.text("kind")),
                        row.text("source"),
                        type(row.nullableText("format"), row.nullableText("charset")),
                        row.bigint("bytes"),
                        row.bool("dry_run"),
                        row.nullableUuid("contract_id"),
                        row.nullableDate("declared_on"),
                        new ColumnMapping(row.texts("mapping")),
                        row.integer("rows_read"),
                        row.integer("reported"),
                        row.integer("attempts"),
                        row.integer("postponed")),
                runner);
    }

    private static @Nullable TableType type(@Nullable String format, @Nullable String charset) {
        return format == null ? null : new TableType(TableFormat.valueOf(format), charset);
    }

    /** The bytes of one part of the file; none after the last. */
    byte[] part(WorkerTransaction transaction, UUID job, int number) {
        return transaction
                .one(
                        "select encode(content, 'base64') as content from import_part where job_id = ? and part = ?",
                        row -> Base64.getMimeDecoder().decode(row.text("content")),
                        job,
                        number)
                .orElse(new byte[0]);
    }

    /** The languages an authority reads, the first one first. */
    List<String> languages(WorkerTransaction transaction, String authority) {
        return transaction
                .one("select languages from authority where code = ?", row -> row.texts("languages"), authority)
                .orElse(List.of());
    }

    /** Whether the job is still this runner's; locks it, so that a runner taken for dead cannot write beside its successor. */
    boolean holds(WorkerTransaction transaction, OpenJob job, UUID runner) {
        return rowsRead(transaction, job, runner).isPresent();
    }

    /** Whether it is this runner's, and was read as far as that. */
    boolean holds(WorkerTransaction transaction, OpenJob job, UUID runner, int rowsRead) {
        return rowsRead(transaction, job, runner)
                .filter(read -> read == rowsRead)
                .isPresent();
    }

    private static Optional<Integer> rowsRead(WorkerTransaction transaction, OpenJob job, UUID runner) {
        return transaction.one(
                "select rows_read from import_job where id = ? and status = 'RUNNING' and runner = ? for update",
                row -> row.integer("rows_read"),
                job.id(),
                runner);
    }

    /** Notes a chunk. Where no row was left there is no progress: the attempts to end the file, and its failures, go on being counted. */
    void progress(WorkerTransaction transaction, OpenJob job, ChunkResult result, double share, int reported) {
        transaction.update(
                """
                update import_job set rows_read = rows_read + ?, accepted = accepted + ?, unchanged = unchanged + ?, rejected = rejected + ?,
                    warnings = warnings + ?, bytes_read = (bytes * ?::numeric)::bigint, heard_at = clock_timestamp(),
                    attempts = case when ? > 0 then 0 else attempts end, postponed = case when ? > 0 then 0 else postponed end, version = version + 1
                where id = ?""",
                result.rows(),
                result.accepted(),
                result.unchanged(),
                result.rejected(),
                result.warnings(),
                BigDecimal.valueOf(share),
                result.rows(),
                result.rows(),
                job.id());
        report(transaction, job, result.findings(), reported);
    }

    /** Reports what only the whole file could tell. */
    void remark(WorkerTransaction transaction, OpenJob job, List<Finding> findings) {
        if (!findings.isEmpty()) {
            int reported = transaction
                    .one("""
                            update import_job set warnings = warnings + ? where id = ?
                            returning (select coalesce(max(position), 0) from import_report_line where job_id = ?)::integer as reported""", row -> row.integer("reported"), findings.size(), job.id(), job.id())
                    .orElseThrow();
            report(transaction, job, findings, reported);
        }
    }

    private static void report(WorkerTransaction transaction, OpenJob job, List<Finding> findings, int reported) {
        if (!findings.isEmpty()) {
            Integer[] positions = new Integer[findings.size()];
            Arrays.setAll(positions, i -> reported + i + 1);
            transaction.update(
                    """
                    insert into import_report_line (job_id, position, authority, line, outcome, column_name, reason, content)
                    select ?, u.position, ?, u.line, u.outcome, u.column_name, u.reason, u.content
                    from unnest(?, ?, ?, ?, ?, ?) as u (position, line, outcome, column_name, reason, content)""",
                    job.id(),
                    job.authority(),
                    positions,
                    findings.stream().map(Finding::line).toArray(Long[]::new),
                    texts(findings, finding -> finding.outcome().name()),
                    texts(findings, Finding::column),
                    texts(findings, Finding::reason),
                    texts(findings, Finding::content));
        }
    }

    void finish(WorkerTransaction transaction, OpenJob job, @Nullable String failure) {
        transaction.update(
                "update import_job set status = ?, failure = ?, finished_at = ?, version = version + 1 where id = ?",
                failure == null ? ImportStatus.COMPLETED : ImportStatus.FAILED,
                failure,
                transaction.now(),
                job.id());
        transaction.update("delete from import_part where job_id = ?", job.id());
    }

    /** Notes that what was added says only what was known. */
    void nothingNew(WorkerTransaction transaction, OpenJob job) {
        transaction.update(
                "update import_job set unchanged = unchanged + accepted, accepted = 0 where id = ?", job.id());
    }

    /** Gives the job back, for whoever comes first. The attempt counts, unless rows were taken in: a runner that stops has done so. */
    void release(WorkerTransaction transaction, OpenJob job, UUID runner) {
        transaction.update(
                "update import_job set status = 'QUEUED', version = version + 1 where id = ? and status = 'RUNNING' and runner = ?",
                job.id(),
                runner);
    }

    /**
     * Gives the job back after a failure for the time being: for later, so that what comes after it goes first, and after the last failure at
     * once, to be given up. Its reader has not died, so the attempt does not count.
     */
    void postpone(WorkerTransaction transaction, OpenJob job, UUID runner) {
        transaction.update("""
                update import_job set status = 'QUEUED', attempts = greatest(attempts - 1, 0), postponed = postponed + 1,
                    not_before = case when postponed + 1 < ? then clock_timestamp() + least(power(2, postponed + 1), ?) * interval '1 second' end,
                    version = version + 1
                where id = ? and status = 'RUNNING' and runner = ?""", OpenJob.MOST_POSTPONED, LONGEST_PAUSE_SECONDS, job.id(), runner);
    }

    private static @Nullable String[] texts(List<Finding> findings, Function<Finding, @Nullable String> column) {
        return findings.stream().map(column).toArray(String[]::new);
    }
}
