package org.suppliercompliance.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration must not do to a table that has rows and is written to while it runs: hold a lock for longer than a moment, or take away what the
 * version before still uses. A table that the migration itself creates is nobody's yet.
 */
record MigrationRules(String sql, boolean inTransaction) {
    private static final Pattern CREATED = Pattern.compile("^create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern INDEX = Pattern.compile(
            "^create (?:unique )?index (concurrently )?(?:if not exists )?(?:\\w+ )?on (?:only )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("^alter table (?:if exists )?(?:only )?(\\w+) (.*)$");
    private static final Pattern REWRITTEN = Pattern.compile("^(?:update|delete from) (\\w+)");
    private static final Pattern LOCKED =
            Pattern.compile("^(lock table|vacuum full|cluster|drop table|reindex (?!.*concurrently))");
    private static final Pattern VOLATILE =
            Pattern.compile("gen_random_uuid\\(|random\\(|clock_timestamp\\(|nextval\\(");

    /** Each fault in words; empty when the migration may run beside the version before. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> own = new HashSet<>();
        boolean waitsBriefly = false;
        boolean concurrently = false;
        boolean together = false;
        for (String statement : statements(sql)) {
            Matcher created = CREATED.matcher(statement);
            if (created.find()) {
                own.add(created.group(1));
            }
            waitsBriefly |= statement.matches("set (local )?lock_timeout .*|set (local )?lock_timeout ?=.*");
            Matcher index = INDEX.matcher(statement);
            if (index.find() && !own.contains(index.group(2))) {
                concurrently |= index.group(1) != null;
                if (index.group(1) == null) {
                    faults.add("an index on " + index.group(2)
                            + " without concurrently holds up every write until it is built");
                }
            } else if (!statement.startsWith("drop index concurrently") && !statement.startsWith("set ")) {
                together = true;
            }
            Matcher altered = ALTERED.matcher(statement);
            if (altered.find() && !own.contains(altered.group(1))) {
                alter(altered.group(1), altered.group(2), faults);
                if (!waitsBriefly) {
                    faults.add(
                            "alter table " + altered.group(1)
                                    + " without a lock_timeout before it: what waits for its lock holds up every write behind it");
                }
            }
            Matcher rewritten = REWRITTEN.matcher(statement);
            if (rewritten.find() && !own.contains(rewritten.group(1))) {
                faults.add("rows of " + rewritten.group(1)
                        + " are rewritten in one go: do it in batches, outside of a migration");
            }
            Matcher locked = LOCKED.matcher(statement);
            if (locked.find()) {
                faults.add(locked.group(1).strip() + " is for no migration");
            }
        }
        if (concurrently && (inTransaction || together)) {
            faults.add(
                    "an index is built concurrently by a migration of its own, with executeInTransaction=false beside it");
        }
        return faults;
    }

    private static void alter(String table, String change, List<String> faults) {
        boolean constraint =
                change.contains("add constraint") || change.contains("add foreign key") || change.contains("add check");
        if (constraint && !change.contains("not valid") && !change.contains("using index")) {
            faults.add("a constraint on " + table
                    + " without not valid (and a validation later) reads all of it under a lock");
        }
        for (String part : change.split(",(?![^(]*\\))")) {
            if (part.contains("add column") && part.contains("not null") && !part.contains("default")) {
                faults.add("a column of " + table + " that must not be null has no default: rows are there already");
            }
            if (part.contains("add column") && VOLATILE.matcher(part).find()) {
                faults.add("a column of " + table + " with a default of its own for each row rewrites the table");
            }
            if (part.contains("set not null")) {
                faults.add("set not null on " + table + " reads all of it under a lock: validate a check instead");
            }
            if (part.matches(".*alter (column )?\\w+ (set data )?type .*")) {
                faults.add("another type of a column of " + table + " rewrites it");
            }
            if (part.matches(".*(drop column|rename).*")) {
                faults.add("the version before still uses what is dropped or renamed in " + table);
            }
        }
    }

    /** Without comments, in lower case, bodies of functions left out. */
    static List<String> statements(String sql) {
        String plain = sql.replaceAll("--[^\\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
        String without = Pattern.compile("(\\$\\w*\\$).*?\\1", Pattern.DOTALL)
                .matcher(plain)
                .replaceAll("''");
        List<String> statements = new ArrayList<>();
        for (String statement : without.split(";")) {
            String one = statement.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
            if (!one.isEmpty()) {
                statements.add(one);
            }
        }
        return statements;
    }
}
