package org.suppliercompliance.audit.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.suppliercompliance.chassis.database.Database;

/** The numbers people use, given in order per authority, kind and year; gaps are allowed, repeats are not. */
public final class ReferenceNumbers {
    private static final String TAKE = """
            insert into reference_number as r (authority, kind, year, last_given) values (?, ?, ?, ?)
            on conflict (authority, kind, year) do update set last_given = r.last_given + excluded.last_given
            returning last_given""";

    private ReferenceNumbers() {}

    /** Takes so many numbers at once. Whoever takes for several authorities does it in the order of their codes, or two could wait for each other. */
    public static List<String> take(Database database, String authority, String kind, int year, int count) {
        int last = database.one(TAKE, row -> row.integer("last_given"), authority, kind, year, count)
                .orElseThrow();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%d-%05d".formatted(kind, year, number))
                .toList();
    }
}
