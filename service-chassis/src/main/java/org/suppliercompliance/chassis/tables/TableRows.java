package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** The rows of a file in their order; a row that cannot be read is one of them and says why. The same file gives the same rows. */
public interface TableRows extends AutoCloseable {
    /** What the columns are called; where each row names its own, what the first of them say. */
    List<String> header();

    /** The next row; null at the end. Throws when the file cannot be read on at all. */
    @Nullable
    TableRow next();

    /** About how much of the file was read, of 1. */
    double progress();

    @Override
    void close();

    /** A file as it can be read: once, from its beginning. */
    interface Content {
        InputStream stream();

        /** On disk, for a format that is not read from its beginning to its end. */
        Path path();

        long bytes();
    }

    /** Opens a file, and refuses one that is not what it is said to be. */
    static TableRows open(TableType type, Content content) {
        try {
            return switch (type.format()) {
                case CSV -> CsvRows.open(content.stream(), type.declared(), content.bytes());
                case NDJSON -> NdjsonRows.open(content.stream(), content.bytes());
                case XLSX -> XlsxRows.open(content.path());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemException unreadable(String detail) {
        return new ProblemException(StandardProblem.FILE_UNREADABLE, detail);
    }
}
