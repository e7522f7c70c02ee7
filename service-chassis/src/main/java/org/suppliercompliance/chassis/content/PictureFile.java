package org.suppliercompliance.chassis.content;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures: whole from the first block to the last, of a size that can be shown, with nothing behind the end. */
final class PictureFile {
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454e44;

    private PictureFile() {}

    static void checkPng(Path file, long length) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            long position = 8;
            boolean first = true;
            while (true) {
                long size = in.readInt() & 0xffffffffL;
                int kind = in.readInt();
                if (first != (kind == IHDR) || (first && size != 13)) {
                    throw broken();
                }
                long rest = size + 4;
                if (first) {
                    checkSize(in.readInt() & 0xffffffffL, in.readInt() & 0xffffffffL);
                    rest -= 8;
                    first = false;
                }
                in.skipNBytes(rest);
                position += 12 + size;
                if (kind == IEND) {
                    break;
                }
            }
            if (position != length) {
                throw ContentSniffer.refused("The picture has something else behind its end.");
            }
        } catch (EOFException e) {
            throw broken();
        }
    }

    static void checkJpeg(Path file, long length) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            boolean sized = false;
            while (!sized) {
                int marker = in.readUnsignedShort();
                if ((marker & 0xff00) != 0xff00) {
                    throw broken();
                }
                int code = marker & 0xff;
                if (code == 0xff) {
                    throw broken();
                }
                int size = in.readUnsignedShort();
                if (size < 2 || code == 0xda || code == 0xd9) {
                    throw broken();
                }
                boolean frame = code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
                if (frame) {
                    in.readUnsignedByte();
                    long height = in.readUnsignedShort();
                    checkSize(in.readUnsignedShort(), height);
                    sized = true;
                } else {
                    in.skipNBytes(size - 2L);
                }
            }
        } catch (EOFException e) {
            throw broken();
        }
        byte[] tail = ContentSniffer.tail(file, length);
        boolean ends = tail.length >= 2 && tail[tail.length - 2] == (byte) 0xff && tail[tail.length - 1] == (byte) 0xd9;
        if (!ends) {
            throw ContentSniffer.refused("The picture does not end as one, or has something else behind its end.");
        }
    }

    private static void checkSize(long width, long height) {
        if (width == 0 || height == 0) {
            throw broken();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw ContentSniffer.refused(
                    "The picture has " + width + " x " + height + " pixels: too many to be shown.");
        }
    }

    private static RuntimeException broken() {
        return ContentSniffer.refused("The content begins as a picture and does not go on as one.");
    }
}
