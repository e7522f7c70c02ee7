package org.suppliercompliance.chassis.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An OOXML document, which is a ZIP archive. Its list of contents is read by hand first, since what it may do to the reader is decided
 * there; then everything in it is unpacked once, to nowhere, against bounds. Nothing is ever unpacked to disk.
 */
final class OfficePackage {
    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 100L << 20;
    static final int HIGHEST_RATIO = 100;

    /** Below this an entry may be as dense as it likes. */
    private static final long RATIO_FROM = 100 * 1024;

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int SYMBOLIC_LINK = 0xa000;
    private static final int FILE_TYPE = 0xf000;
    private static final int UNIX = 3;
    private static final List<String> NOT_INSIDE = List.of(
            ".zip",
            ".jar",
            ".7z",
            ".rar",
            ".gz",
            ".exe",
            ".dll",
            ".js",
            ".vbs",
            ".bat",
            ".cmd",
            ".ps1",
            ".html",
            ".htm",
            ".svg",
            "vbaproject.bin",
            ".class",
            ".lnk",
            ".scr",
            ".docm",
            ".xlsm");

    private OfficePackage() {}

    static ContentType inspect(Path file) throws IOException {
        Set<String> names = directory(file);
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            long total = 0;
            for (ZipEntry entry : archive.stream().limit(MOST_ENTRIES + 1L).toList()) {
                total += unpack(archive, entry, MOST_BYTES - total);
            }
        } catch (ZipException | EOFException e) {
            throw ContentSniffer.refused("The content begins as an archive and cannot be read as one.");
        }
        if (!names.contains("[Content_Types].xml")) {
            throw ContentSniffer.refused("The content is an archive, no document.");
        }
        if (names.contains("word/document.xml")) {
            return ContentType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return ContentType.XLSX;
        }
        throw ContentSniffer.refused("The content is an archive, no document.");
    }

    private static long unpack(ZipFile archive, ZipEntry entry, long room) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        try (Counted in = new Counted(archive.getInputStream(entry), Math.max(1, entry.getCompressedSize()), room)) {
            if (markup) {
                String found = ByteSearch.firstOf(in, true, "<!doctype", "<!entity");
                if (found != null) {
                    throw ContentSniffer.refused(
                            "The document's XML declares " + found + ", which no office program writes.");
                }
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.taken;
        }
    }

    /** Counts what really comes out; what the archive says of itself is not believed. */
    private static final class Counted extends java.io.FilterInputStream {
        private final long compressed;
        private final long room;
        long taken;

        Counted(InputStream in, long compressed, long room) {
            super(in);
            this.compressed = compressed;
            this.room = room;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                taken += count;
                if (taken > room) {
                    throw ContentSniffer.refused("The document unpacks to more than " + MOST_BYTES + " bytes.");
                }
                if (taken > RATIO_FROM && taken / HIGHEST_RATIO > compressed) {
                    throw ContentSniffer.refused(
                            "A part of the document unpacks to more than " + HIGHEST_RATIO + " times its size.");
                }
            }
            return count;
        }
    }

    /** The names in the list of contents, after every one was looked at. */
    private static Set<String> directory(Path file) throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(file)) {
            long length = channel.size();
            int searched = (int) Math.min(length, 22 + 0xffff);
            ByteBuffer end = read(channel, length - searched, searched);
            int at = searched - 22;
            while (at >= 0 && end.getInt(at) != END_OF_DIRECTORY) {
                at--;
            }
            if (at < 0) {
                throw ContentSniffer.refused("The content begins as an archive and does not end as one.");
            }
            int entries = end.getShort(at + 10) & 0xffff;
            long size = end.getInt(at + 12) & 0xffffffffL;
            long offset = end.getInt(at + 16) & 0xffffffffL;
            int comment = end.getShort(at + 20) & 0xffff;
            if (at + 22 + comment != searched || offset + size != length - searched + at) {
                throw ContentSniffer.refused("The archive has something before, behind or between its parts.");
            }
            if (entries > MOST_ENTRIES || size > 1 << 20) {
                throw ContentSniffer.refused("The document has more than " + MOST_ENTRIES + " parts.");
            }
            return names(read(channel, offset, (int) size), entries);
        }
    }

    private static Set<String> names(ByteBuffer directory, int entries) {
        Set<String> names = new HashSet<>();
        int at = 0;
        for (int i = 0; i < entries; i++) {
            if (at + 46 > directory.limit() || directory.getInt(at) != DIRECTORY_ENTRY) {
                throw ContentSniffer.refused("The archive's list of contents is broken.");
            }
            int system = directory.getShort(at + 4) >> 8 & 0xff;
            int flags = directory.getShort(at + 8);
            int nameLength = directory.getShort(at + 28) & 0xffff;
            int extra = directory.getShort(at + 30) & 0xffff;
            int comment = directory.getShort(at + 32) & 0xffff;
            int mode = directory.getInt(at + 38) >>> 16;
            if (at + 46 + nameLength > directory.limit()) {
                throw ContentSniffer.refused("The archive's list of contents is broken.");
            }
            byte[] name = new byte[nameLength];
            directory.get(at + 46, name);
            if ((flags & 1) != 0) {
                throw ContentSniffer.refused("The archive is encrypted.");
            }
            if (system == UNIX && (mode & FILE_TYPE) == SYMBOLIC_LINK) {
                throw ContentSniffer.refused("The archive holds a link.");
            }
            String text = new String(name, StandardCharsets.UTF_8);
            checkName(text);
            if (!names.add(text)) {
                throw ContentSniffer.refused("The archive holds two parts of one name.");
            }
            at += 46 + nameLength + extra + comment;
        }
        if (at != directory.limit()) {
            throw ContentSniffer.refused("The archive's list of contents is broken.");
        }
        return names;
    }

    private static void checkName(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        boolean path = low.startsWith("/")
                || low.contains("\\")
                || low.contains(":")
                || List.of(low.split("/")).contains("..");
        if (path || low.isEmpty() || low.chars().anyMatch(c -> c < 0x20)) {
            throw ContentSniffer.refused("The archive holds a part with a path for a name.");
        }
        if (NOT_INSIDE.stream().anyMatch(low::endsWith)) {
            throw ContentSniffer.refused("The document holds a program, a script or another archive.");
        }
    }

    private static ByteBuffer read(java.nio.channels.FileChannel channel, long position, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
