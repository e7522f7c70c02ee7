package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.ServiceProcess;

/** The suite under measurement, with an authority and a supplier made through the public API, and cases made by SQL in bulk. */
final class Setting {
    static final String AUTHORITY = "BENCH";

    final LocalSuite suite;
    final String supplier;
    final Optional<Pgbench> pgbench;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    private Setting(LocalSuite suite) {
        this.suite = suite;
        post("supplier", "/authorities", suite.operatorToken(), """
                {"code": "BENCH", "name": "Benchmark", "country": "SE", "zone": "Europe/Stockholm", "languages": ["sv"]}""");
        this.supplier = post("supplier", "/suppliers", suite.token("buyer", AUTHORITY), """
                {"legalName": "Benchmark supplier", "country": "SE", "roles": ["RESELLER"]}""")
                .path("id")
                .asText();
        this.pgbench = Pgbench.find("127.0.0.1", suite.postgres().port(), "baseline", "postgres");
        awaitCount("audit", "select count(*) from known_supplier where id = '" + supplier + "'", 1);
        awaitCount("audit", "select count(*) from known_authority where code = 'BENCH'", 1);
    }

    static Setting prepare(LocalSuite suite) {
        Setting setting = new Setting(suite);
        setting.sql("postgres", "create database baseline");
        if (setting.pgbench.isEmpty()) {
            System.out.println(Pgbench.HOW_TO_GET);
        }
        return setting;
    }

    static Path baseline(String file) {
        return Path.of("benchmarks", "baseline", file).toAbsolutePath();
    }

    URI origin(String service) {
        return URI.create(suite.service(service).origin());
    }

    String manager() {
        return suite.token("sustainability-manager", AUTHORITY);
    }

    /** The id of the n-th case made by {@link #cases}. */
    static UUID caseId(int n) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest(("bench-" + n).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Communicates the n-th case, which nobody has touched yet. */
    static HttpLoad.Call communication(int n) {
        return new HttpLoad.Call(
                "POST", "/audit/v1/non-compliances/" + caseId(n) + "/communication", "If-Match: \"1\"\r\n", "{}");
    }

    /** Makes detected cases numbered {@code from} to {@code to}. */
    void cases(int from, int to) {
        sql("audit", """
                insert into non_compliance (id, authority, supplier_id, reference, severity, status, description, zone, detected_on,
                    raised_by, version, created_at)
                select md5('bench-' || n)::uuid, 'BENCH', '%s', 'NC-BENCH-' || n, 'MAJOR', 'DETECTED', 'Working hours above 60 a week',
                    'Europe/Stockholm', current_date, 'auditor', 1, clock_timestamp()
                from generate_series(%d, %d) as n""".formatted(supplier, from, to));
    }

    void sql(String database, String statement) {
        try (Connection connection = suite.postgres().superuser(database);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    long count(String database, String query) {
        return Long.parseLong(text(database, query));
    }

    /** The one value that the query answers. */
    String text(String database, String query) {
        try (Connection connection = suite.postgres().superuser(database);
                Statement run = connection.createStatement();
                ResultSet result = run.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Waits until the query counts at least so many; ends the run after five minutes. */
    void awaitCount(String database, String query, long atLeast) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (count(database, query) < atLeast) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not " + atLeast + ": " + query);
            }
            pause(50);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs the measurement with the other services asleep: what they make of the facts is not what an act costs. */
    void alone(String service, Runnable measurement) {
        List<ServiceProcess> others = suite.services().stream()
                .filter(other -> !other.name().equals(service))
                .toList();
        others.forEach(ServiceProcess::suspend);
        try {
            measurement.run();
        } finally {
            others.forEach(ServiceProcess::resume);
        }
    }

    /** CPU seconds of the service and of PostgreSQL so far. */
    double cpu(String service) {
        return serviceCpu(service) + ProcessCpu.seconds(suite.postgres().pid());
    }

    /** CPU seconds of the service alone so far. */
    double serviceCpu(String service) {
        return ProcessCpu.seconds(suite.service(service).pid());
    }

    JsonNode post(String service, String path, String token, String body) {
        return send(HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .header("Authorization", "Bearer " + token)
                .build());
    }

    JsonNode get(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Whether it changes nothing when it is sent again. */
    private static boolean isSafe(HttpRequest request) {
        return request.method().equals("GET")
                || request.headers().firstValue("Idempotency-Key").isPresent();
    }

    JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (answer.statusCode() == 503 && isSafe(request) && System.nanoTime() < end) {
                // a service that slept while others were measured has broken connections at first
                pause(500);
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
