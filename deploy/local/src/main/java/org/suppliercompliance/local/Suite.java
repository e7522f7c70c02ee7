package org.suppliercompliance.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.ServerException;
import org.suppliercompliance.embedded.TokenClaims;

/** The program behind {@code ./suite}. */
public final class Suite {
    private static final int NOT_RUNNING = 3;

    private Suite() {}

    public static void main(String[] words) {
        int code;
        try {
            code = run(Arguments.parse(words));
        } catch (SuiteFailure | ServerException e) {
            System.err.println("suite: " + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(Arguments arguments) {
        if (arguments.command() == Arguments.Command.HELP) {
            System.out.println(Arguments.USAGE);
            return 0;
        }
        Path directory = arguments.directory();
        LocalSuiteSettings settings = LocalSuiteSettings.forPeople(Repository.find());
        if (directory != null) {
            settings = settings.in(directory.toAbsolutePath());
        }
        return switch (arguments.command()) {
            case UP -> new UpCommand(arguments, settings).run();
            case STATUS -> status(settings, arguments.json());
            case TOKEN -> token(settings, arguments);
            case LOGS -> logs(settings, arguments);
            case MAILS -> mails(settings, arguments.address());
            case DOWN -> down(settings);
            case HELP -> 0;
        };
    }

    private static int status(LocalSuiteSettings settings, boolean json) {
        if (!Files.exists(settings.directory().resolve("ports.properties"))) {
            System.out.println(json ? "{\"running\":false}" : "Not running. Start it with ./suite up");
            return NOT_RUNNING;
        }
        var status = SuiteStatus.of(LocalSuite.open(settings));
        System.out.println(json ? status.json() : status.text());
        return status.isReady() ? 0 : NOT_RUNNING;
    }

    private static int token(LocalSuiteSettings settings, Arguments arguments) {
        if (!Files.exists(settings.directory().resolve("issuer"))) {
            throw new SuiteFailure("There is no signing key yet: ./suite up makes it");
        }
        String role = java.util.Objects.requireNonNull(arguments.role());
        String subject = arguments.subject();
        if (subject == null) {
            subject = arguments.supplier() != null
                    ? role + "@" + arguments.supplier()
                    : arguments.authority() != null ? role + "@" + arguments.authority() : role;
        }
        System.out.println(LocalSuite.open(settings)
                .token(TokenClaims.of(subject, role)
                        .authority(arguments.authority())
                        .supplier(arguments.supplier())));
        return 0;
    }

    private static int logs(LocalSuiteSettings settings, Arguments arguments) {
        String name = java.util.Objects.requireNonNull(arguments.service()).toLowerCase(Locale.ROOT);
        Path log = name.startsWith("postgres")
                ? settings.directory().resolve("postgresql/postgres.log")
                : settings.directory().resolve("logs").resolve(name.replaceAll("[^a-z0-9-]", "") + ".log");
        if (!Files.exists(log)) {
            throw new SuiteFailure("No log of " + name + " in " + settings.directory());
        }
        try {
            new LogTail(log).print(arguments.follow());
        } catch (IOException e) {
            throw new SuiteFailure("Cannot read " + log, e);
        }
        return 0;
    }

    private static int mails(LocalSuiteSettings settings, @Nullable String address) {
        if (!Files.exists(settings.directory().resolve("ports.properties"))) {
            throw new SuiteFailure("Not running. Start it with ./suite up");
        }
        MailSink sink = LocalSuite.open(settings).mail();
        if (!sink.isAlive()) {
            throw new SuiteFailure("Not running. Start it with ./suite up");
        }
        // names and texts have letters that a terminal's own encoding may lack
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(address == null ? sink.counted() : sink.readable(address));
        return 0;
    }

    private static int down(LocalSuiteSettings settings) {
        if (!Files.exists(settings.directory().resolve("ports.properties"))) {
            System.out.println("Not running.");
            return 0;
        }
        var suite = LocalSuite.open(settings);
        boolean running = suite.isRunning();
        suite.stop();
        System.out.println(running ? "Stopped. The data stays in " + suite.directory() : "Not running.");
        return 0;
    }
}
