package org.suppliercompliance.supplier.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableRows;

/**
 * The rows of a job's file. A text is read out of the database as it goes; a workbook, whose directory stands at its end, is put on
 * disk for as long as it is read.
 */
record StoredRows(TableRows rows, @Nullable SpooledFile file) implements AutoCloseable {
    static StoredRows open(OpenJob job, Supplier<InputStream> stored) {
        if (job.table().format() != TableFormat.XLSX) {
            return new StoredRows(TableRows.open(job.table(), new Streamed(stored, job.bytes())), null);
        }
        SpooledFile file = SpooledFile.of(stored.get());
        try {
            return new StoredRows(TableRows.open(job.table(), file), file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private record Streamed(Supplier<InputStream> stored, long bytes) implements TableRows.Content {
        @Override
        public InputStream stream() {
            return stored.get();
        }

        @Override
        public Path path() {
            throw new IllegalStateException("a text is not put on disk");
        }
    }

    @Override
    public void close() {
        rows.close();
        if (file != null) {
            file.close();
        }
    }
}
