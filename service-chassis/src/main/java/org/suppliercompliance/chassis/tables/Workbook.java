package org.suppliercompliance.chassis.tables;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * The archive a workbook is. Nothing in it is believed: what comes out of it is counted while it comes out, and a file that swells too
 * much is left alone. Nothing is ever written to disk under a name of the archive.
 */
final class Workbook implements Closeable {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final long HARMLESS_BYTES = 10L << 20;
    private static final int MOST_SWELLING = 100;

    private final ZipFile zip;
    private final long bound;
    private long inflated;

    private Workbook(ZipFile zip, long bound) {
        this.zip = zip;
        this.bound = bound;
    }

    static Workbook open(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw TableRows.unreadable("The file is empty.");
        }
        checkKind(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw TableRows.unreadable("The file is no whole zip archive, which every XLSX workbook is.");
        }
        try {
            checkNames(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
        return new Workbook(zip, Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, MOST_SWELLING * size)));
    }

    /** Refuses a bomb before anybody reads it: every entry is inflated once, into nothing. */
    void measure() {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        byte[] nothing = new byte[1 << 16];
        while (entries.hasMoreElements()) {
            try (InputStream in = counted(entries.nextElement())) {
                while (in.read(nothing) >= 0) {
                    // Only the count matters.
                }
            } catch (IOException e) {
                throw TableRows.unreadable("The workbook is damaged: a part of it cannot be unpacked.");
            }
        }
        inflated = 0;
    }

    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        return entry == null ? Optional.empty() : Optional.of(counted(entry));
    }

    /** How much a part is to hold; only good for showing progress. */
    long sizeOf(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? 0 : entry.getSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private InputStream counted(ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                int c = super.read();
                count(c < 0 ? 0 : 1);
                return c;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                count(Math.max(0, count));
                return count;
            }
        };
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > bound) {
            throw TableRows.unreadable(
                    "The workbook swells to more than " + bound
                            + " bytes when it is unpacked, which is a hundred times its size or more than is taken: send CSV instead.");
        }
    }

    private static void checkKind(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
            throw TableRows.unreadable(
                    "The workbook is locked with a password, or an old .xls: save it as a plain XLSX.");
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw TableRows.unreadable("The file is no zip archive, which every XLSX workbook is.");
        }
    }

    private static void checkNames(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw TableRows.unreadable("The archive has more than " + MOST_ENTRIES + " parts: that is no workbook.");
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            boolean odd = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.indexOf('\0') >= 0
                    || Arrays.asList(name.split("/", -1)).contains("..");
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.endsWith("vbaproject.bin") || plain.contains("/macrosheets/")) {
                throw TableRows.unreadable("The workbook carries macros: save it as a plain XLSX without them.");
            }
            if (odd || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw TableRows.unreadable("The archive has parts with names that no workbook has.");
            }
        }
    }

    static ProblemException damaged() {
        return TableRows.unreadable("The workbook is damaged: a part of it is missing or no XML that can be read.");
    }
}
