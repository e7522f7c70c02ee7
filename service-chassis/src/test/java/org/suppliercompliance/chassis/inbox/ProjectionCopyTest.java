package org.suppliercompliance.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.RebuildState.Difference;

@Tag("FH6")
class ProjectionCopyTest {
    private final ProjectionCopy copy = new ProjectionCopy(List.of(new Projection() {
        @Override
        public String consumer() {
            return "names";
        }

        @Override
        public String topic() {
            return "names.v1";
        }

        @Override
        public Set<String> types() {
            return Set.of("shop.named.v1");
        }

        @Override
        public List<Table> tables() {
            return List.of(Table.ofHistory("former_name"), new Table("present_name"));
        }

        @Override
        public void on(ReceivedEvent event, WorkerTransaction transaction) {
            throw new AssertionError("nothing is applied");
        }
    }));

    @Test
    @DisplayName("FH6: a table with a history loses something when rows change or go, and nothing when rows come")
    void what_a_history_loses() {
        assertEquals(
                List.of(), copy.historyLost(List.of(found("former_name", 3, 0, 0), found("present_name", 0, 2, 2))));
        assertEquals(List.of("former_name"), copy.historyLost(List.of(found("former_name", 0, 1, 0))));
        assertEquals(List.of("former_name"), copy.historyLost(List.of(found("former_name", 0, 0, 1))));
    }

    private static Difference found(String table, long added, long changed, long removed) {
        return new Difference(table, 10, added, changed, removed);
    }
}
