package org.suppliercompliance.audit.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** The figures as one long table: a row per figure, so that a spreadsheet can turn it whichever way it likes. */
@ApplicationScoped
class ReportTable {
    private static final List<TableColumn<Line>> COLUMNS = List.of(
            new TableColumn<>("scope", Line::scope),
            new TableColumn<>("by", Line::by),
            new TableColumn<>("key", Line::key),
            new TableColumn<>("measure", Line::measure),
            new TableColumn<>("value", Line::value));

    private final ObjectMapper json;

    ReportTable(ObjectMapper json) {
        this.json = json;
    }

    private record Line(
            String scope,
            String by,
            String key,
            String measure,
            @Nullable Number value) {}

    /** The report as a table, when the caller likes one better than JSON. */
    Optional<Response> table(HttpHeaders headers, UriInfo uri, FollowUpReport report) {
        return new TableExport<>("follow-up-%s-%s".formatted(report.from(), report.to()), COLUMNS)
                .table(headers, uri, page -> new Slice<>(lines(report), null, null));
    }

    private List<Line> lines(FollowUpReport report) {
        List<Line> lines = new ArrayList<>();
        figures("own", json.valueToTree(report.coverage()), lines);
        figures("own", json.valueToTree(report.own()), lines);
        NetworkFigures network = report.network();
        if (network != null) {
            JsonNode all = json.valueToTree(network);
            figures("network", all, lines);
            figures("network", all.path("figures"), lines);
        }
        return lines;
    }

    /** Each number is a figure under its own name; a list called byTheme holds groups by theme. */
    private static void figures(String scope, JsonNode node, List<Line> lines) {
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNumber() || value.isNull()) {
                lines.add(line(scope, "", "", member.getKey(), value));
            } else if (value.isArray() && member.getKey().startsWith("by")) {
                String by = member.getKey().substring(2).toLowerCase(Locale.ROOT);
                value.forEach(group -> group.properties().stream()
                        .filter(figure -> figure.getValue().isNumber())
                        .forEach(figure -> lines.add(
                                line(scope, by, group.path("key").asText(""), figure.getKey(), figure.getValue()))));
            }
        });
    }

    private static Line line(String scope, String by, String key, String measure, JsonNode value) {
        return new Line(scope, by, key, measure, value.isNull() ? null : value.numberValue());
    }
}
