package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.suppliercompliance.local.ServiceProcess;

/** What a service tells its monitoring. */
final class Prometheus {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Prometheus() {}

    /** By name, added up over the tags. */
    static Map<String, Double> numbers(ServiceProcess service) {
        Map<String, Double> numbers = new TreeMap<>();
        text(service)
                .lines()
                .filter(line -> !line.startsWith("#") && line.indexOf(' ') > 0)
                .forEach(line -> {
                    double number = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                    if (!Double.isNaN(number)) {
                        numbers.merge(
                                line.substring(0, line.lastIndexOf(' ')).replaceAll("\\{.*", ""), number, Double::sum);
                    }
                });
        return numbers;
    }

    private static String text(ServiceProcess service) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.managementUrl() + "/metrics"))
                    .header("Accept", "text/plain")
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
