package org.suppliercompliance.chassis.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The lines of a text, none of them longer in memory than a bound. */
final class TextLines {
    static final int LONGEST = 1 << 20;

    /**
     * A line without its end.
     *
     * @param cut whether it is longer than the bound; its text then is only its beginning
     */
    record Line(long number, String text, boolean cut) {}

    private final Reader reader;
    private long number;
    private int ahead = -2;

    TextLines(Reader reader) {
        this.reader = new BufferedReader(reader, 1 << 16);
    }

    @Nullable
    Line next() {
        try {
            int c = read();
            if (c < 0) {
                return null;
            }
            StringBuilder text = new StringBuilder(128);
            boolean cut = false;
            while (c >= 0 && c != '\n' && c != '\r') {
                if (text.length() < LONGEST) {
                    text.append((char) c);
                } else {
                    cut = true;
                }
                c = read();
            }
            if (c == '\r') {
                int following = read();
                if (following != '\n') {
                    ahead = following;
                }
            }
            number++;
            return new Line(number, cut ? text.substring(0, 200) : text.toString(), cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read() throws IOException {
        if (ahead != -2) {
            int c = ahead;
            ahead = -2;
            return c;
        }
        return reader.read();
    }
}
