package org.suppliercompliance.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.local.demo.Demo;

/** {@code ./suite up}: from a checkout to a running suite with data in it. */
final class UpCommand {
    private static final Duration LOOK_AROUND = Duration.ofSeconds(2);

    private final Arguments arguments;
    private final LocalSuiteSettings settings;
    private final PrintStream out = System.out;
    private final long begun = System.nanoTime();

    UpCommand(Arguments arguments, LocalSuiteSettings settings) {
        this.arguments = arguments;
        this.settings = arguments.portBase() > 0 ? settings.portsFrom(arguments.portBase()) : settings;
    }

    int run() {
        if (arguments.fresh()) {
            forget();
        }
        var build = new MavenBuild(settings.repository(), settings.directory().resolve("logs/build.log"));
        if (arguments.build() && build.isNeeded()) {
            say("building the services (the first time also downloads what they need)");
            build.run(this::say);
        }
        var suite = LocalSuite.open(settings);
        if (suite.isRunning() && suite.isReady()) {
            out.println("The suite is running already.");
            out.println(SuiteStatus.of(suite).text());
            return 0;
        }
        say("starting in " + suite.directory());
        suite.endWithJvm();
        if (!arguments.detach()) {
            suite.guarded();
        }
        suite.start((what, where) -> say("%-20s %s".formatted(what, where)));
        say("everything is ready");
        if (arguments.demo()) {
            new Demo(suite, this::say).load();
        }
        out.println();
        out.println(SuiteStatus.of(suite).text());
        if (arguments.demo()) {
            out.println();
            out.println(new Demo(suite, this::say).whatToTry());
        }
        if (arguments.detach()) {
            suite.leaveRunning();
            return 0;
        }
        out.println("Ctrl-C stops it; the data stays in " + suite.directory());
        return watch(suite);
    }

    /** Stays until a signal comes or another program ran {@code down}; says when a process ends by itself. */
    private int watch(LocalSuite suite) {
        Set<String> known = new LinkedHashSet<>(suite.processes().living().keySet());
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AROUND.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
            var processes = new ProcessList(settings.directory().resolve("processes"));
            Set<String> living = processes.living().keySet();
            if (living.isEmpty()) {
                out.println("The suite was stopped.");
                return 0;
            }
            for (String name : known) {
                if (!living.contains(name)) {
                    out.println(name + " has ended; see ./suite logs " + name);
                }
            }
            known = new LinkedHashSet<>(living);
        }
    }

    private void forget() {
        Path directory = settings.directory();
        if (Files.exists(directory.resolve("ports.properties"))) {
            LocalSuite.open(settings).stop();
        }
        Folders.delete(directory);
    }

    private void say(String what) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
    }
}
