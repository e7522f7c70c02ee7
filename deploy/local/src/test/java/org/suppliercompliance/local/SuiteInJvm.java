package org.suppliercompliance.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher somebody else ends. */
final class SuiteInJvm {
    private SuiteInJvm() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalSuite suite = LocalSuite.start(
                LocalSuiteSettings.forTests(Path.of(arguments[0])).only());
        System.out.println(suite.services().isEmpty() ? "ready" : "unexpected services");
        new CountDownLatch(1).await();
    }
}
