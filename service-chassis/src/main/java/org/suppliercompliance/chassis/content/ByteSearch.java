package org.suppliercompliance.chassis.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for words in bytes, a window at a time. */
final class ByteSearch {
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 64;

    private ByteSearch() {}

    static int indexOf(byte[] content, byte[] word) {
        for (int i = 0; i + word.length <= content.length; i++) {
            if (matches(content, i, word)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] content, byte[] word) {
        for (int i = content.length - word.length; i >= 0; i--) {
            if (matches(content, i, word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (content[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first of the words (ASCII, at most 64 characters) that stands in the file; none when none does. */
    static @Nullable String firstOf(Path file, String... words) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return firstOf(in, false, words);
        }
    }

    /**
     * The first of the words that stands in the stream.
     *
     * @param anyCase whether capitals make no difference; bytes of 0 are passed over then, so that UTF-16 hides nothing
     */
    static @Nullable String firstOf(InputStream in, boolean anyCase, String... words) throws IOException {
        StringBuilder window = new StringBuilder();
        byte[] buffer = new byte[WINDOW];
        int count;
        while ((count = in.read(buffer)) >= 0) {
            String read = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            window.append(anyCase ? read.replace("\0", "").toLowerCase(Locale.ROOT) : read);
            for (String word : words) {
                if (window.indexOf(anyCase ? word.toLowerCase(Locale.ROOT) : word) >= 0) {
                    return word;
                }
            }
            window.delete(0, Math.max(0, window.length() - OVERLAP));
        }
        return null;
    }
}
