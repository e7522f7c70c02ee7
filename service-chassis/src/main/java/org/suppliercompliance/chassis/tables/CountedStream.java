package org.suppliercompliance.chassis.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read. */
public final class CountedStream extends FilterInputStream {
    private long taken;

    public CountedStream(InputStream in) {
        super(in);
    }

    /** How much of a file of that size was read, from 0 to 1. */
    public double shareOf(long bytes) {
        return bytes == 0 ? 1 : Math.min(1, (double) taken / bytes);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        taken += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        taken += Math.max(0, count);
        return count;
    }
}
