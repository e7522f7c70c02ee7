package org.suppliercompliance.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Prints a log, and what is added to it when asked to follow. */
record LogTail(Path file) {
    void print(boolean follow) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] buffer = new byte[16_384];
            while (true) {
                int read = log.read(buffer);
                if (read > 0) {
                    System.out.write(buffer, 0, read);
                    System.out.flush();
                } else if (!follow) {
                    return;
                } else {
                    TimeUnit.MILLISECONDS.sleep(300);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
