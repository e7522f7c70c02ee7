package org.suppliercompliance.chassis.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.testing.content.SampleFiles;

class ContentSnifferTest {
    @TempDir
    Path folder;

    private ContentType sniff(byte[] content) throws IOException {
        return ContentSniffer.sniff(Files.write(folder.resolve("content"), content));
    }

    @TestFactory
    @DisplayName("FG12: content is known by its bytes")
    Stream<DynamicTest> content_is_known_by_its_bytes() {
        Map<String, byte[]> good = new TreeMap<>();
        good.put("PDF", SampleFiles.pdf("a"));
        good.put("PNG", SampleFiles.png(800, 600));
        good.put("JPEG", SampleFiles.jpeg(800, 600));
        good.put("DOCX", SampleFiles.docx());
        good.put("XLSX", SampleFiles.zip(SampleFiles.workbook()));
        good.put("TEXT", "site;antal\nVästerås;12 < 13\n".getBytes(UTF_8));
        return good.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        "FG12 " + one.getKey(),
                        () -> assertEquals(one.getKey(), sniff(one.getValue()).name())));
    }

    @TestFactory
    @DisplayName("FG12: programs, scripts, markup, polyglots, bombs and broken files are refused, saying what they are")
    Stream<DynamicTest> what_is_refused() {
        Map<String, byte[]> bad = new TreeMap<>();
        bad.put("Windows program", "MZ\u0090\u0000".getBytes(ISO_8859_1));
        bad.put("Linux program", "\u007fELF\u0002".getBytes(ISO_8859_1));
        bad.put("script", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8));
        bad.put("EICAR", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(UTF_8));
        bad.put("html", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8));
        bad.put("html far behind", (" ".repeat(70_000) + "<ScRiPt>alert(1)</script>").getBytes(UTF_8));
        bad.put("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8));
        bad.put("billion laughs", "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">]>".getBytes(UTF_8));
        bad.put("Latin-1", "Västerås".getBytes(ISO_8859_1));
        bad.put("UTF-16", "site".getBytes(UTF_16));
        bad.put("old office file", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0
        });
        bad.put("PDF without an end", "%PDF-1.7\n1 0 obj".getBytes(UTF_8));
        bad.put("PDF with a program behind", SampleFiles.joined(SampleFiles.pdf("a"), "MZ\u0090".getBytes(ISO_8859_1)));
        bad.put("PDF with an archive behind", SampleFiles.joined(SampleFiles.pdf("a"), SampleFiles.docx()));
        bad.put("PDF behind a program", SampleFiles.joined("MZ".getBytes(UTF_8), SampleFiles.pdf("a")));
        bad.put("PDF with JavaScript", SampleFiles.pdf("/S /JavaScript /JS (app.alert(1))"));
        bad.put("PDF that launches", SampleFiles.pdf("/S /Launch /F (cmd.exe)"));
        bad.put("PNG of 30,000 x 30,000", SampleFiles.png(30_000, 30_000));
        bad.put("PNG of no size", SampleFiles.png(0, 10));
        bad.put("PNG with html behind", SampleFiles.joined(SampleFiles.png(8, 8), "<script>".getBytes(UTF_8)));
        bad.put("PNG cut off", java.util.Arrays.copyOf(SampleFiles.png(8, 8), 30));
        bad.put("JPEG of 65,000 x 65,000", SampleFiles.jpeg(65_000, 65_000));
        bad.put("JPEG with html behind", SampleFiles.joined(SampleFiles.jpeg(8, 8), "<script>".getBytes(UTF_8)));
        bad.put("archive that is no document", SampleFiles.zip(Map.of("a.txt", "a".getBytes(UTF_8))));
        bad.put("archive with a path", document("../../etc/x.xml", "<a/>".getBytes(UTF_8)));
        bad.put("archive with a Windows path", document("C:\\x.xml", "<a/>".getBytes(UTF_8)));
        bad.put("document with macros", document("word/vbaProject.bin", new byte[] {1}));
        bad.put("document with an archive", document("word/media/a.zip", SampleFiles.docx()));
        bad.put("document with a program", document("word/media/a.exe", new byte[] {1}));
        bad.put(
                "document with an outer entity",
                document("word/a.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>".getBytes(UTF_8)));
        bad.put(
                "document with an entity in UTF-16",
                document("word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".getBytes(UTF_16)));
        bad.put("workbook that is a bomb", bomb());
        bad.put("document of 1,001 parts", manyParts());
        bad.put(
                "document behind html",
                SampleFiles.joined("PK\u0003\u0004<script>".getBytes(ISO_8859_1), SampleFiles.docx()));
        bad.put("document with html behind", SampleFiles.joined(SampleFiles.docx(), "<script>".getBytes(UTF_8)));
        bad.put("document with a link", link());
        bad.put("document that is encrypted", flagged());
        bad.put("document whose part is damaged", damaged());
        bad.put(
                "document with an outer entity in capitals",
                document("word/A.XML", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".getBytes(UTF_8)));
        return bad.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest("FG12 " + one.getKey(), () -> {
                    ProblemException refused =
                            assertThrows(ProblemException.class, () -> sniff(one.getValue()), one.getKey());
                    assertEquals(StandardProblem.CONTENT_REFUSED, refused.type(), refused.getMessage());
                }));
    }

    @org.junit.jupiter.api.Test
    @DisplayName("FG12: 0 bytes are refused as such")
    void nothing_is_refused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> sniff(new byte[0]));
        assertEquals(StandardProblem.CONTENT_EMPTY, refused.type());
    }

    @org.junit.jupiter.api.Test
    @DisplayName("FG12: an archive that unpacks to more than 100 MiB in dense but allowed parts is refused on the way")
    void the_whole_is_bounded_too() {
        Map<String, byte[]> parts = SampleFiles.workbook();
        byte[] noise = new byte[3 << 20];
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < noise.length; i += 16) {
            noise[i] = (byte) random.nextInt();
        }
        for (int i = 0; i < 35; i++) {
            parts.put("xl/media/" + i + ".bin", noise);
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> sniff(SampleFiles.zip(parts)));
        assertTrue(refused.getMessage().contains("unpacks to more than"), refused.getMessage());
    }

    private static byte[] document(String name, byte[] content) {
        Map<String, byte[]> parts = SampleFiles.document();
        parts.put(name, content);
        return SampleFiles.zip(parts);
    }

    private static byte[] bomb() {
        Map<String, byte[]> parts = SampleFiles.workbook();
        parts.put("xl/sharedStrings.xml", new byte[20 << 20]);
        return SampleFiles.zip(parts);
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = SampleFiles.document();
        for (int i = 0; i < 999; i++) {
            parts.put("word/" + i + ".xml", "<a/>".getBytes(UTF_8));
        }
        return SampleFiles.zip(parts);
    }

    /** The last part in the list of contents made a symbolic link. */
    private static byte[] link() {
        byte[] zip = SampleFiles.docx();
        int entry = ByteSearch.lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[entry + 5] = 3;
        zip[entry + 41] = (byte) 0xa1;
        return zip;
    }

    /** The packed bytes of the first part made nonsense. */
    private static byte[] damaged() {
        byte[] zip = SampleFiles.docx();
        java.util.Arrays.fill(
                zip, 30 + "[Content_Types].xml".length(), 30 + "[Content_Types].xml".length() + 8, (byte) 0xff);
        return zip;
    }

    private static byte[] flagged() {
        byte[] zip = SampleFiles.docx();
        int entry = ByteSearch.lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[entry + 8] |= 1;
        return zip;
    }
}
