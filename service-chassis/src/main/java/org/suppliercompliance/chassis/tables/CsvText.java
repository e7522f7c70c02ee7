package org.suppliercompliance.chassis.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * Finds out what the characters of a file are written in: a byte order mark says it, then the declaration, else it is UTF-8. What is
 * unmistakably something else is refused by its name; a stray byte further on costs its row only.
 */
final class CsvText {
    private static final int START = 8192;

    private CsvText() {}

    static Reader decoded(InputStream file, @Nullable Charset declared) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(START);
        byte[] start = buffered.readNBytes(START);
        buffered.reset();
        if (start.length == 0) {
            throw TableRows.unreadable("The file is empty.");
        }
        Charset charset =
                declared == null || declared.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : declared;
        if (starts(start, 0xef, 0xbb, 0xbf)) {
            buffered.skipNBytes(3);
            charset = StandardCharsets.UTF_8;
        } else if (starts(start, 0xff, 0xfe, 0, 0)) {
            throw TableRows.unreadable("The file is in UTF-32: save it as UTF-8.");
        } else if (starts(start, 0xff, 0xfe)) {
            buffered.skipNBytes(2);
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(start, 0xfe, 0xff)) {
            buffered.skipNBytes(2);
            charset = StandardCharsets.UTF_16BE;
        }
        check(start, charset);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(buffered, decoder);
    }

    private static void check(byte[] start, Charset charset) {
        if (starts(start, 'P', 'K', 3, 4)) {
            throw TableRows.unreadable(
                    "The file is a zip archive, perhaps a workbook: send a workbook as " + TableFormat.XLSX_TYPE + ".");
        }
        if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw TableRows.unreadable("The file is an old or a locked workbook: save it as CSV in UTF-8.");
        }
        if (charset.name().startsWith("UTF-16")) {
            return;
        }
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                throw nul(i);
            }
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            checkUtf8(start);
        }
    }

    private static ProblemException nul(int position) {
        return TableRows.unreadable("The file holds NUL characters, as UTF-16" + (position % 2 == 0 ? "BE" : "LE")
                + " without a byte order mark does: declare it, as in text/csv; charset=utf-16"
                + (position % 2 == 0 ? "be" : "le") + ", or save it as UTF-8.");
    }

    private static void checkUtf8(byte[] start) {
        ByteBuffer bytes = ByteBuffer.wrap(start);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(start.length), false);
        if (result.isError()) {
            throw TableRows.unreadable(String.format(
                    Locale.ROOT,
                    "The file is no UTF-8: byte %d is %02X, as in Latin-1 or Windows-1252. Declare it, as in text/csv; charset=iso-8859-1, or save it as UTF-8.",
                    bytes.position() + 1,
                    start[bytes.position()]));
        }
    }

    private static boolean starts(byte[] start, int... wanted) {
        if (start.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
