package org.suppliercompliance.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command line of {@code ./suite}, read. */
record Arguments(
        Command command,
        boolean detach,
        boolean fresh,
        boolean build,
        boolean demo,
        boolean json,
        boolean follow,
        int portBase,
        @Nullable Path directory,
        @Nullable String role,
        @Nullable String authority,
        @Nullable String supplier,
        @Nullable String subject,
        @Nullable String service,
        @Nullable String address) {

    enum Command {
        UP,
        STATUS,
        TOKEN,
        LOGS,
        MAILS,
        DOWN,
        HELP
    }

    static final String USAGE = """
            ./suite up [--detach] [--fresh] [--port-base N]   build if needed, start everything, load the demo
            ./suite status [--json]                           addresses and what runs
            ./suite token --role ROLE [--authority CODE] [--supplier ID] [--subject NAME]
            ./suite mails [ADDRESS]                           who got mail, or what was sent to an address
            ./suite logs SERVICE [--follow]                   supplier, criteria, audit, notification, kafka, mail, postgresql, build
            ./suite down                                      stop everything; the data stays in .suite/

            Also: --directory DIR (a second suite beside .suite/), up --no-demo, up --no-build
            Roles: sustainability-manager, buyer, auditor, supplier, integrator, operator""";

    private static final Set<String> ROLES =
            Set.of("sustainability-manager", "buyer", "auditor", "supplier", "integrator", "operator");

    static Arguments parse(String... words) {
        return new Reader(words).read();
    }

    private static final class Reader {
        private final ArrayDeque<String> words;
        private boolean detach;
        private boolean fresh;
        private boolean build = true;
        private boolean demo = true;
        private boolean json;
        private boolean follow;
        private int portBase;
        private @Nullable Path directory;
        private @Nullable String role;
        private @Nullable String authority;
        private @Nullable String supplier;
        private @Nullable String subject;
        private @Nullable String service;
        private @Nullable String address;

        Reader(String... words) {
            this.words = new ArrayDeque<>(List.of(words));
        }

        Arguments read() {
            Command command = words.isEmpty() ? Command.HELP : command(words.remove());
            while (!words.isEmpty()) {
                option(command, words.remove());
            }
            if (command == Command.TOKEN) {
                checkToken();
            }
            if (command == Command.LOGS && service == null) {
                throw new SuiteFailure("logs: which one? supplier, criteria, audit, notification, kafka, mail,"
                        + " postgresql or build");
            }
            return new Arguments(
                    command, detach, fresh, build, demo, json, follow, portBase, directory, role, authority, supplier,
                    subject, service, address);
        }

        private void option(Command command, String word) {
            switch (word) {
                case "--detach" -> detach = only(command, Command.UP, word);
                case "--fresh" -> fresh = only(command, Command.UP, word);
                case "--no-build" -> build = !only(command, Command.UP, word);
                case "--no-demo" -> demo = !only(command, Command.UP, word);
                case "--json" -> json = only(command, Command.STATUS, word);
                case "--follow" -> follow = only(command, Command.LOGS, word);
                case "--port-base" -> portBase = port(value(word));
                case "--directory" -> directory = Path.of(value(word));
                case "--role" -> role = value(word);
                case "--authority" -> authority = value(word);
                case "--supplier" -> supplier = value(word);
                case "--subject" -> subject = value(word);
                default -> name(command, word);
            }
        }

        /** The one word behind a command that is no option. */
        private void name(Command command, String word) {
            if (command == Command.LOGS && service == null && !word.startsWith("-")) {
                service = word.replaceFirst("-service$", "");
            } else if (command == Command.MAILS && address == null && word.contains("@")) {
                address = word;
            } else {
                throw new SuiteFailure("Unknown option: " + word + " (./suite help)");
            }
        }

        private void checkToken() {
            if (role == null || !ROLES.contains(role)) {
                throw new SuiteFailure("token: --role must be one of "
                        + String.join(", ", ROLES.stream().sorted().toList()));
            }
            if (role.equals("supplier") && supplier == null) {
                throw new SuiteFailure("token: --role supplier needs --supplier ID");
            }
            if (!role.equals("supplier") && !role.equals("operator") && authority == null) {
                throw new SuiteFailure("token: --role " + role + " needs --authority CODE");
            }
        }

        private String value(String option) {
            if (words.isEmpty()) {
                throw new SuiteFailure(option + " needs a value");
            }
            return words.remove();
        }

        private static boolean only(Command given, Command wanted, String option) {
            if (given != wanted) {
                throw new SuiteFailure(
                        option + " belongs to ./suite " + wanted.name().toLowerCase(java.util.Locale.ROOT));
            }
            return true;
        }

        private static int port(String value) {
            if (!value.matches("\\d{4,5}") || Integer.parseInt(value) < 1024 || Integer.parseInt(value) > 65_500) {
                throw new SuiteFailure("--port-base must be a number from 1024 to 65500");
            }
            return Integer.parseInt(value);
        }

        private static Command command(String word) {
            return switch (word) {
                case "up" -> Command.UP;
                case "status" -> Command.STATUS;
                case "token" -> Command.TOKEN;
                case "logs" -> Command.LOGS;
                case "mails" -> Command.MAILS;
                case "down" -> Command.DOWN;
                case "help", "--help", "-h" -> Command.HELP;
                default -> throw new SuiteFailure("Unknown command: " + word + " (./suite help)");
            };
        }
    }
}
