package org.suppliercompliance.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Applies a dead letter again, once its reason is gone. */
@ApplicationScoped
class DeadLetterReplay {
    /** APPLIED: it had its effect; STALE: newer news of the same aggregate had come meanwhile, and says all that this one does. */
    public enum Result {
        APPLIED,
        STALE
    }

    private static final String READ = "select consumer, event_key, headers::text, payload from dead_letter"
            + " where id = ? and replayed_at is null for update";

    private record Stored(String consumer, @Nullable String key, String headers, byte @Nullable [] payload) {}

    private final WorkerTransactions transactions;
    private final Consumers consumers;
    private final EventReader reader;
    private final ObjectMapper json;

    DeadLetterReplay(WorkerTransactions transactions, Consumers consumers, EventReader reader, ObjectMapper json) {
        this.transactions = transactions;
        this.consumers = consumers;
        this.reader = reader;
        this.json = json;
    }

    Result replay(UUID id) {
        try {
            return transactions.call(transaction -> replay(transaction, id));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseException.isTransient(e)) {
                throw e;
            }
            String reason = DeadLetters.reason(e);
            transactions.run(transaction -> transaction.update(
                    "update dead_letter set attempts = attempts + 1, reason = ? where id = ?", reason, id));
            throw new ProblemException(StandardProblem.CONFLICT, "It still cannot be applied: " + reason);
        }
    }

    private Result replay(WorkerTransaction transaction, UUID id) {
        Stored stored = read(transaction, id);
        TopicSubscription subscription = consumers
                .subscription(stored.consumer())
                .orElseThrow(() -> new PoisonEventException("there is no consumer " + stored.consumer() + " any more"));
        ReceivedEvent event = reader.read(headers(stored.headers()), stored.key(), stored.payload());
        EventBatch batch = consumers.batch(subscription);
        boolean applied = batch.applyInOrder(transaction, List.of(event)) == 1 || batch.applyLate(transaction, event);
        transaction.update(
                "update dead_letter set attempts = attempts + 1, replayed_at = clock_timestamp() where id = ?", id);
        return applied ? Result.APPLIED : Result.STALE;
    }

    private static Stored read(WorkerTransaction transaction, UUID id) {
        try (PreparedStatement statement = transaction.connection().prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new ProblemException(
                            StandardProblem.NOT_FOUND, "There is no such dead letter, or it was replayed already.");
                }
                return new Stored(result.getString(1), result.getString(2), result.getString(3), result.getBytes(4));
            }
        } catch (SQLException e) {
            throw new DatabaseException("dead letter not read", e);
        }
    }

    private RecordHeaders headers(String text) {
        RecordHeaders headers = new RecordHeaders();
        try {
            Map<String, @Nullable String> stored = json.readValue(text, new TypeReference<>() {});
            stored.forEach(
                    (name, value) -> headers.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("the stored headers cannot be read", e);
        }
        return headers;
    }
}
