package org.suppliercompliance.chassis.testing.servers;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plans by which PostgreSQL really answered, while something ran: of every statement of the service, behind row-level security and inside functions.
 *
 * <p>PostgreSQL writes each plan down before the statement's transaction answers (module auto_explain), so nothing has to be waited for. A part of a plan
 * that was never run is left out.
 */
public final class PlansTaken {
    static final String LOG_LINE_PREFIX = "at %m user %u ";

    private static final List<String> SETTINGS = List.of(
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_nested_statements = on",
            "auto_explain.log_parameter_max_length = 0",
            "auto_explain.log_min_duration = 0");
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(60);
    private static final Pattern ENTRY =
            Pattern.compile("^at \\S+ \\S+ \\S+ user (\\S*) LOG:  duration: .* plan:$", Pattern.MULTILINE);
    private static final Pattern SCAN = Pattern.compile(
            "(?:-> +)?(?:Parallel )?(?<kind>Seq|Index Only|Index|Bitmap Heap|Tid|Sample) Scan (?:Backward )?(?:using \\S+ )?on \"?(?<table>\\w+)\"?.*"
                    + "\\(actual rows=(?<rows>[\\d.]+) loops=(?<loops>\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    /** What a test does meanwhile. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    private record Scan(String user, String table, boolean whole, double rows, String plan) {}

    private final List<Scan> scans;

    private PlansTaken(List<Scan> scans) {
        this.scans = scans;
    }

    /** Runs the work and keeps the plans of all that PostgreSQL did meanwhile, for requests and behind them. */
    public static PlansTaken during(Work work) throws Exception {
        Path log = TestServers.databaseLog();
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            try {
                for (String setting : SETTINGS) {
                    statement.execute("alter system set " + setting);
                }
                heard(statement, "0");
                long from = Files.size(log);
                work.run();
                return new PlansTaken(read(tail(log, from)));
            } finally {
                for (String setting : SETTINGS) {
                    statement.execute("alter system reset " + setting.substring(0, setting.indexOf(' ')));
                }
                heard(statement, "-1");
            }
        }
    }

    /** The plans in which one of these tables was read as a whole, in words; empty when all were found by an index. */
    public List<String> readingWhole(String... tables) {
        List<String> asked = Arrays.asList(tables);
        return scans.stream()
                .filter(scan -> scan.whole() && asked.contains(scan.table()))
                .map(scan -> scan.table() + " as a whole, by " + scan.user() + ": " + scan.plan())
                .distinct()
                .toList();
    }

    /** How often a plan read the table in whatever way: the proof that there was something to look at. */
    public long readsOf(String table) {
        return scans.stream().filter(scan -> scan.table().equals(table)).count();
    }

    /** How many rows were looked at in the table, those thrown away by a filter included. */
    public long rowsReadOf(String table) {
        return Math.round(scans.stream()
                .filter(scan -> scan.table().equals(table))
                .mapToDouble(Scan::rows)
                .sum());
    }

    /** Each reading of the table with the rows it looked at and its plan, the dearest first: what to print when a bound is broken. */
    public List<String> readings(String table) {
        return scans.stream()
                .filter(scan -> scan.table().equals(table))
                .sorted(Comparator.comparingDouble(Scan::rows).reversed())
                .map(scan -> Math.round(scan.rows()) + " rows: " + scan.plan())
                .toList();
    }

    private static void heard(Statement statement, String minDuration) throws SQLException {
        statement.execute("select pg_reload_conf()");
        Instant limit = Instant.now().plus(HEARD_WITHIN);
        String now;
        do {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("PostgreSQL did not read its settings again");
            }
            try (ResultSet row = statement.executeQuery("show auto_explain.log_min_duration")) {
                row.next();
                now = row.getString(1);
            }
        } while (!now.equals(minDuration));
    }

    private static String tail(Path log, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(from);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Scan> read(String text) {
        List<Scan> scans = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        boolean more = entry.find();
        while (more) {
            String user = entry.group(1);
            int start = entry.end();
            more = entry.find();
            String plan = text.substring(start, more ? entry.start() : text.length());
            int next = plan.indexOf("\nat ");
            plan = next < 0 ? plan : plan.substring(0, next);
            addScans(user, plan.strip(), scans);
        }
        return scans;
    }

    private static void addScans(String user, String plan, List<Scan> scans) {
        List<String> lines = plan.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher scan = SCAN.matcher(lines.get(i));
            if (scan.matches()) {
                double rows = Double.parseDouble(scan.group("rows"));
                for (int below = i + 1;
                        below < lines.size() && !lines.get(below).startsWith("->");
                        below++) {
                    Matcher removed = REMOVED.matcher(lines.get(below));
                    rows += removed.matches() ? Double.parseDouble(removed.group(1)) : 0;
                }
                double loops = Double.parseDouble(scan.group("loops"));
                scans.add(new Scan(user, scan.group("table"), scan.group("kind").equals("Seq"), rows * loops, plan));
            }
        }
    }
}
