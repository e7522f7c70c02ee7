package org.suppliercompliance.supplier.imports;

import java.io.InputStream;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** The file of a job, read part by part: one part in memory, no transaction open between two. */
final class StoredFile extends InputStream {
    private final WorkerTransactions transactions;
    private final ImportStore store;
    private final UUID job;

    private byte[] part = new byte[0];
    private int number;
    private int position;

    StoredFile(WorkerTransactions transactions, ImportStore store, UUID job) {
        this.transactions = transactions;
        this.store = store;
        this.job = job;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == part.length) {
            int next = number++;
            part = transactions.call(transaction -> store.part(transaction, job, next));
            position = 0;
            if (part.length == 0) {
                return -1;
            }
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }
}
