package org.suppliercompliance.local;

import java.util.List;

/** The webhook receiver of the demo, as a process. */
record ReceiverProcess(ManagedProcess process, Repository repository, int port) {
    String start() {
        if (!process.isAlive()) {
            Taken.check(port, "webhook receiver");
            process.start(
                    List.of(
                            Repository.java().toString(),
                            "-Xmx32m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            repository.launcherClassPath(),
                            ReceiverProgram.class.getName(),
                            Integer.toString(port)),
                    repository.root());
        }
        return "http://127.0.0.1:" + port + "/";
    }
}
