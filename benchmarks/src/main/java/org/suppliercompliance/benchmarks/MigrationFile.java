package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A migration of audit-service or of the chassis, run as Flyway does it there. */
record MigrationFile(Path path) {
    /** What may hold a semicolon that ends nothing, or the one that ends a statement. */
    private static final Pattern PART =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'|\"[^\"]*\"|(\\$\\w*\\$).*?\\1|;", Pattern.DOTALL);

    String name() {
        return path.getFileName().toString();
    }

    /** In one transaction; where the file beside it says otherwise, each statement by itself: an index is built concurrently outside of any. */
    void apply(Connection owner) throws SQLException {
        boolean together = inTransaction();
        owner.setAutoCommit(!together);
        try (Statement statement = owner.createStatement()) {
            for (String one : together ? List.of(sql()) : statements(sql())) {
                statement.execute(one);
            }
        }
        if (together) {
            owner.commit();
        }
    }

    private boolean inTransaction() {
        Path settings = path.resolveSibling(name() + ".conf");
        return !Files.exists(settings) || !text(settings).contains("executeInTransaction=false");
    }

    /** The names of the roles filled in. */
    private String sql() {
        return text(path).replace("${app}", "audit_app").replace("${worker}", "audit_worker");
    }

    private static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        Matcher part = PART.matcher(sql);
        int begin = 0;
        while (part.find()) {
            if (part.group().equals(";")) {
                statements.add(sql.substring(begin, part.start()));
                begin = part.end();
            }
        }
        statements.add(sql.substring(begin));
        statements.removeIf(String::isBlank);
        return statements;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
