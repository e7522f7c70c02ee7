package org.suppliercompliance.chassis.testing.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they are uploaded, good and bad. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A PDF whose content nobody else has. */
    public static byte[] pdf(String mark) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% " + mark + "\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** The test file of virus scanners; put together here, so that no scanner finds it in this class. */
    public static String eicar() {
        return String.join("-", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE!$H+H*");
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static byte[] png(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put("IHDR".getBytes(US_ASCII)).putInt(width).putInt(height);
        png.put(new byte[] {8, 2, 0, 0, 0}).putInt(0);
        png.putInt(0).put("IEND".getBytes(US_ASCII)).putInt(0xae426082);
        return png.array();
    }

    public static byte[] jpeg(int width, int height) {
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 2 + 17 + 4);
        jpeg.put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0})
                .putShort((short) 17);
        jpeg.put((byte) 8).putShort((short) height).putShort((short) width).put(new byte[10]);
        jpeg.put(new byte[] {(byte) 0xff, (byte) 0xda, (byte) 0xff, (byte) 0xd9});
        return jpeg.array();
    }

    public static byte[] docx() {
        return zip(document());
    }

    public static Map<String, byte[]> document() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>".getBytes(UTF_8));
        parts.put("word/document.xml", "<?xml version=\"1.0\"?><document/>".getBytes(UTF_8));
        return parts;
    }

    public static Map<String, byte[]> workbook() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>".getBytes(UTF_8));
        parts.put("xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>".getBytes(UTF_8));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
