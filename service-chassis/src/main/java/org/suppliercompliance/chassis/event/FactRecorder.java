package org.suppliercompliance.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.chassis.tracing.Tracing;

/** Turns facts into outbox rows: name, id, time, size limit. */
@ApplicationScoped
public class FactRecorder {
    /** With headers and framing still below the broker's usual limit of 1 MiB: what is larger would block the relay for ever. */
    static final int MAX_DATA_BYTES = 1_000_000;

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final ObjectMapper json;
    private final SuiteClock clock;
    private final Correlation correlation;
    private final RelayWakeup wakeup;
    private final Tracing tracing;
    private final String service;

    FactRecorder(
            ObjectMapper json,
            SuiteClock clock,
            Correlation correlation,
            RelayWakeup wakeup,
            Tracing tracing,
            @ConfigProperty(name = "chassis.service") String service) {
        this.json = json;
        this.clock = clock;
        this.correlation = correlation;
        this.wakeup = wakeup;
        this.tracing = tracing;
        this.service = service;
    }

    /** The list of one transaction, empty. */
    public PendingFacts begin() {
        return new PendingFacts(this);
    }

    OutboxRow record(Fact fact, @Nullable String correlationId, @Nullable String causationId) {
        if (!TYPE.matcher(fact.type()).matches()) {
            throw new IllegalArgumentException("not a kebab-case fact: " + fact.type());
        }
        return new OutboxRow(
                Ids.next(),
                service + "." + fact.type() + ".v1",
                fact.subject(),
                fact.aggregateVersion(),
                fact.key(),
                fact.audience(),
                fact.counterparty(),
                clock.now(),
                correlationId == null ? correlation.ofRequest() : correlationId,
                causationId,
                tracing.current(),
                data(fact),
                false);
    }

    @Nullable
    String traceParent() {
        return tracing.current();
    }

    void wake() {
        wakeup.committed();
    }

    private String data(Fact fact) {
        String text;
        try {
            text = json.writeValueAsString(fact.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the data of " + fact.type() + " cannot be written as JSON", e);
        }
        if (text.length() > MAX_DATA_BYTES / 4 && text.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
            throw new ProblemException(
                    StandardProblem.PAYLOAD_TOO_LARGE,
                    "The resulting fact is larger than " + MAX_DATA_BYTES + " bytes.");
        }
        return text;
    }
}
