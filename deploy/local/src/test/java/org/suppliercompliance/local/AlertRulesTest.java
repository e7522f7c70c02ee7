package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class AlertRulesTest {
    /** What PromQL itself says; everything else that looks like a name before a brace or bracket or alone is a metric or a label. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z0-9]+)+)\\b(?=\\s*[\\[{)>=<*/-]|\\s*$)");

    private static final String PREFIXES =
            "chassis|audit|notification|http|agroal|jvm|process|cnpg|barman|kafka_server|kafka_controller";

    /** Under which job others than the services are scraped. */
    private static final Map<String, String> JOBS = Map.of(
            "cnpg", "databases",
            "barman", "databases",
            "kafka_server", "brokers",
            "kafka_controller", "brokers");

    /** A metric of ours, of the platform, of the databases or of the brokers, as pages name it. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:chassis|audit|notification|http_server|agroal|jvm|process|cnpg|barman|kafka_server|kafka_controller|kubelet_volume)_[a-z0-9_]*[a-z0-9]\\b");

    /** Every metric in an expression but those of the cluster's nodes, with what it is chosen by. */
    private static final Pattern CHOSEN =
            Pattern.compile("\\b(up|(" + PREFIXES + ")_[a-z0-9_]+)\\b(?:\\{((?:[^}\"]|\"[^\"]*\")*)})?");

    /** A sum or an extreme over more than one installation, which a cluster may have. */
    private static final Pattern MIXED = Pattern.compile("\\b(?:sum|max|min|count)\\s*(?:\\(|by \\((?!namespace\\b))");

    private static final Set<String> NO_METRICS = Set.of("histogram_quantile", "label_values");
    private static final Set<String> SEVERITIES = Set.of("page", "ticket");

    private final Path root = Repository.find().root();
    private final Path files = root.resolve("deploy/observability");

    @Test
    @DisplayName(
            "Every alert has a runbook, a severity and a wait, and rests on metrics that exist; a service without any is missed")
    void the_rules_are_sound() throws IOException {
        assertEquals(List.of(), faults(Files.readString(files.resolve("alerts.yml"))));
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("A broken copy is found out")
    @CsvSource(delimiter = '|', textBlock = """
            chassis_outbox_unpublished_age | chassis_outbox_age                  | RelayBehind: chassis_outbox_age is not in metrics.txt
            chassis_watch_pass_seconds     | chassis_watch_passes                | WatchStands: chassis_watch_passes_count is not in metrics.txt
            archiver_last_failed_time      | archiver_failed_time                | ArchivingFails: cnpg_pg_stat_archiver_failed_time is not in metrics.txt
            underreplicatedpartitions      | underreplicated                     | PartitionsUnderReplicated: kafka_server_replicamanager_underreplicated is not in metrics.txt
            alert: DeadLetters             | alert: DeadMail                     | DeadMail: there is no docs/runbooks/DeadMail.md
            severity: ticket               | severity: later                     | severity is later
            for: 5m                        | for: soon                           | for is soon
            (chassis_dead_letters_open{    | ((chassis_dead_letters_open{        | brackets do not match
            service="criteria"             | service="criterion"                 | ServiceDown: nobody misses criteria
            absent(up{job="services"       | absent(up{job="service"             | ServiceDown: nobody misses notification
            (chassis_topics_missing{job="services"}) | (chassis_topics_missing)       | TopicMissing: chassis_topics_missing is anybody's
            {job="services", status=~"503  | {status=~"503                       | RequestsShed: http_server_requests_seconds_count is anybody's
            process_start_time_seconds{job="services" | process_start_time_seconds{job="node" | RestartsOften: process_start_time_seconds is anybody's
            {job="databases", value=       | {value=                             | ArchivingFails: cnpg_collector_pg_wal_archive_status is anybody's
            activecontrollercount{job="brokers"} | activecontrollercount         | ControllerMissing: kafka_controller_kafkacontroller_activecontrollercount is anybody's
            (up{job="services"} offset 1h) | (up offset 1h)                      | ServiceDown: up is anybody's
            unless count by (namespace, service) (up{job="services"}) | unless count by (service) (up{job="services"}) | ServiceDown: several installations are taken for one
            max by (namespace) (notification_mails | max(notification_mails       | DeliveriesLate: several installations are taken for one
            or (count by (namespace, service) (up | or (count by (namespace) (up  | ServiceDown: nobody misses a service of one namespace
            and on (namespace) count by   | unless on (namespace) count by  | VolumeAlmostFull: rings for volumes of others
            kubelet_volume_stats_capacity_bytes) | kubelet_volume_stats_capacity) | VolumeAlmostFull: kubelet_volume_stats_capacity is not in metrics.txt
            kubelet_volume_stats_available_bytes / | kubelet_volume_stats_free /   | VolumeAlmostFull: kubelet_volume_stats_free is not in metrics.txt
            """)
    void a_broken_copy_is_found_out(String right, String wrong, String fault) throws IOException {
        String text = Files.readString(files.resolve("alerts.yml"));
        String broken = text.replace(right, wrong);
        assertNotEquals(text, broken, "the copy must be broken, or this proves nothing");
        List<String> faults = faults(broken);
        assertTrue(faults.stream().anyMatch(found -> found.contains(fault)), faults.toString());
    }

    @Test
    @DisplayName(
            "What is hidden otherwise rings: numbers of a database that cannot be read, memory that is kept, replicas that come and go")
    void what_is_hidden_rings() throws IOException {
        Map<String, String> needed = Map.of(
                "DatabaseNumbersUnknown",
                        "cnpg_collector_last_collection_error\\{job=\"databases\"}\\) == 1\\s+or .* unless .*last_archived_time.*",
                "MemoryAlmostFull", ".*jvm_memory_usage_after_gc.* > 0\\.85\\s+and .*jvm_gc_overhead.* > 0\\.1",
                "RestartsOften", ".*changes\\(process_start_time_seconds\\{job=\"services\"}\\[30m]\\)\\) > 2");
        Map<String, String> expressions = rules(Files.readString(files.resolve("alerts.yml"))).stream()
                .collect(Collectors.toMap(
                        rule -> String.valueOf(rule.get("alert")), rule -> String.valueOf(rule.get("expr"))));
        needed.forEach((alert, rule) ->
                assertTrue(Pattern.compile(rule).matcher(expressions.get(alert)).find(), expressions.get(alert)));
    }

    @Test
    @DisplayName("Dashboards show metrics that exist, and every page of the runbooks belongs to an alert")
    void dashboards_show_metrics_that_exist() throws IOException {
        try (Stream<Path> boards = Files.list(files.resolve("grafana/dashboards"))) {
            for (Path board : boards.toList()) {
                List<String> expressions =
                        new ObjectMapper().readTree(board.toFile()).findValuesAsText("expr");
                assertTrue(expressions.size() > 5, board.toString());
                for (String expression : expressions) {
                    assertEquals(List.of(), expressionFaults("", expression), board + ": " + expression);
                }
            }
        }
        Set<String> pages;
        try (Stream<Path> runbooks = Files.list(root.resolve("docs/runbooks"))) {
            pages = runbooks.map(page -> page.getFileName().toString())
                    .filter(page -> Character.isUpperCase(page.charAt(0)) && !page.equals("README.md"))
                    .map(page -> page.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> alerts = rules(Files.readString(files.resolve("alerts.yml"))).stream()
                .map(rule -> String.valueOf(rule.get("alert")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(alerts, pages);
    }

    @Test
    @DisplayName("Runbooks and the page on observability name metrics that exist")
    void pages_name_metrics_that_exist() throws IOException {
        Set<String> known = new HashSet<>(Files.readAllLines(files.resolve("metrics.txt")));
        List<Path> pages = new ArrayList<>(List.of(root.resolve("docs/observability.md")));
        try (Stream<Path> runbooks = Files.list(root.resolve("docs/runbooks"))) {
            runbooks.forEach(pages::add);
        }
        Set<String> unknown = new TreeSet<>();
        int named = 0;
        for (Path page : pages) {
            var metric = NAMED.matcher(Files.readString(page));
            while (metric.find()) {
                named++;
                // a timer is named without what Prometheus adds to it
                if (!known.contains(metric.group()) && !known.contains(metric.group() + "_count")) {
                    unknown.add(page.getFileName() + ": " + metric.group());
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(named > 20, "the pages were read");
    }

    private List<String> faults(String text) throws IOException {
        List<String> faults = new ArrayList<>();
        String down = rules(text).stream()
                .filter(rule -> "ServiceDown".equals(rule.get("alert")))
                .map(rule -> String.valueOf(rule.get("expr")))
                .findFirst()
                .orElse("");
        for (String service : Repository.SERVICES) {
            // what is not scraped has no series, so that no comparison of it holds
            if (!down.contains("or absent(up{job=\"services\",service=\"" + service + "\"})")) {
                faults.add("ServiceDown: nobody misses " + service);
            }
        }
        if (!down.contains("or (count by (namespace, service) (up{job=\"services\"} offset 1h)"
                + " unless count by (namespace, service) (up{job=\"services\"}))")) {
            faults.add("ServiceDown: nobody misses a service of one namespace while another has it");
        }
        for (Map<String, Object> rule : rules(text)) {
            String name = String.valueOf(rule.get("alert"));
            String expression = String.valueOf(rule.get("expr"));
            faults.addAll(expressionFaults(name + ": ", expression));
            if (expression.contains("kubelet_")
                    && !expression.contains("and on (namespace) count by (namespace) (up{job=\"services\"})")) {
                faults.add(name + ": rings for volumes of others");
            }
            if (MIXED.matcher(expression).find()) {
                faults.add(name + ": several installations are taken for one");
            }
            if (!Files.exists(root.resolve("docs/runbooks").resolve(name + ".md"))) {
                faults.add(name + ": there is no docs/runbooks/" + name + ".md");
            }
            if (!("docs/runbooks/" + name + ".md")
                    .equals(map(rule.get("annotations")).get("runbook"))) {
                faults.add(name + ": the annotation names another runbook");
            }
            Object severity = map(rule.get("labels")).get("severity");
            if (!SEVERITIES.contains(severity)) {
                faults.add(name + ": severity is " + severity);
            }
            if (!String.valueOf(rule.get("for")).matches("\\d+[smh]")) {
                faults.add(name + ": for is " + rule.get("for"));
            }
        }
        return faults;
    }

    private List<String> expressionFaults(String where, String expression) throws IOException {
        List<String> faults = new ArrayList<>();
        if (expression.chars().filter(c -> c == '(').count()
                != expression.chars().filter(c -> c == ')').count()) {
            faults.add(where + "brackets do not match");
        }
        Set<String> known = new HashSet<>(Files.readAllLines(files.resolve("metrics.txt")));
        var metric = METRIC.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
        while (metric.find()) {
            if (!known.contains(metric.group(1)) && !NO_METRICS.contains(metric.group(1))) {
                faults.add(where + metric.group(1) + " is not in metrics.txt");
            }
        }
        var chosen = CHOSEN.matcher(expression);
        while (chosen.find()) {
            // others in the cluster have metrics of these names, too
            String jobs = chosen.group(2) == null ? "services|brokers" : JOBS.getOrDefault(chosen.group(2), "services");
            if (!String.valueOf(chosen.group(3)).matches("(.*[, ])?job=\"(" + jobs + ")\".*")) {
                faults.add(where + chosen.group(1) + " is anybody's");
            }
        }
        return faults;
    }

    private static List<Map<String, Object>> rules(String text) {
        Map<String, Object> document = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Object group : (List<?>) document.get("groups")) {
            for (Object rule : (List<?>) map(group).get("rules")) {
                rules.add(map(rule));
            }
        }
        assertTrue(rules.size() > 10, "the rules were read");
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
