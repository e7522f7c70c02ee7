package org.suppliercompliance.chassis.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Says what content is, by its bytes alone, and refuses what is not on the list. The whole file is looked at, never held in memory. */
public final class ContentSniffer {
    private static final int HEAD = 1024;
    private static final int TAIL = 1024;
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What is refused by name, so that the uploader learns what it was taken for. */
    private static final Map<String, byte[]> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("a Windows program", ascii("MZ"));
        REFUSED.put("a Linux program", new byte[] {0x7f, 'E', 'L', 'F'});
        REFUSED.put("a macOS program", new byte[] {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe});
        REFUSED.put("a Java class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});
        REFUSED.put("a script", ascii("#!"));
        REFUSED.put(
                "an old office file, which may hold macros",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        REFUSED.put("a compressed file", new byte[] {0x1f, (byte) 0x8b});
        REFUSED.put("a RAR archive", ascii("Rar!"));
        REFUSED.put("a 7-Zip archive", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf});
    }

    private static final byte[] EICAR = ascii("EICAR-STANDARD-ANTIVIRUS-TEST-FILE");

    private ContentSniffer() {}

    /** The type of the content; text is TEXT, whether it is meant as a table or not. */
    public static ContentType sniff(Path file) throws IOException {
        long length = Files.size(file);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new ProblemException(StandardProblem.CONTENT_EMPTY, "The content has 0 bytes.");
        }
        if (ByteSearch.indexOf(head, EICAR) >= 0) {
            throw refused("The content is the test file of virus scanners.");
        }
        for (Map.Entry<String, byte[]> one : REFUSED.entrySet()) {
            if (startsWith(head, one.getValue())) {
                throw refused("The content is " + one.getKey() + ".");
            }
        }
        if (startsWith(head, PDF)) {
            return pdf(file, length);
        }
        if (startsWith(head, PNG)) {
            PictureFile.checkPng(file, length);
            return ContentType.PNG;
        }
        if (startsWith(head, JPEG)) {
            PictureFile.checkJpeg(file, length);
            return ContentType.JPEG;
        }
        if (startsWith(head, ZIP)) {
            return OfficePackage.inspect(file);
        }
        TextFile.check(file);
        return ContentType.TEXT;
    }

    private static ContentType pdf(Path file, long length) throws IOException {
        byte[] tail = tail(file, length);
        int end = ByteSearch.lastIndexOf(tail, ascii("%%EOF"));
        if (end < 0) {
            throw refused("The content begins as a PDF and does not end as one.");
        }
        for (int i = end + 5; i < tail.length; i++) {
            if (tail[i] != '\r' && tail[i] != '\n' && tail[i] != ' ' && tail[i] != 0) {
                throw refused("The PDF has something else behind its end.");
            }
        }
        String active = ByteSearch.firstOf(file, "/JavaScript", "/Launch", "/EmbeddedFile");
        if (active != null) {
            throw refused("The PDF holds active content or files (" + active + "). Print it to a new PDF.");
        }
        return ContentType.PDF;
    }

    static byte[] tail(Path file, long length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, length - TAIL));
            return in.readNBytes(TAIL);
        }
    }

    static ProblemException refused(String detail) {
        return new ProblemException(
                StandardProblem.CONTENT_REFUSED,
                detail + " Taken are PDF, PNG, JPEG, DOCX, XLSX, and CSV or text in UTF-8.");
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
