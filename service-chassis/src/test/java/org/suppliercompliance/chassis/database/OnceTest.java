package org.suppliercompliance.chassis.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnceTest {
    private record OneOf(String name) {}

    @Inject
    WorkerTransactions transactions;

    @Test
    @DisplayName(
            "What many events of a batch ask alike is looked up once; what was not there is looked for again, and nothing outlasts its transaction")
    void looked_up_once() {
        List<String> looks = new ArrayList<>();
        for (int times = 0; times < 2; times++) {
            transactions.run(transaction -> {
                assertEquals(List.of("a"), transaction.once(new OneOf("a"), () -> seen(looks, "a")));
                assertEquals(List.of("a"), transaction.once(new OneOf("a"), () -> seen(looks, "another")));
                assertEquals(List.of(), transaction.once(new OneOf("b"), List::<String>of));
                assertEquals(List.of("b"), transaction.once(new OneOf("b"), () -> seen(looks, "b")));
            });
        }
        assertEquals(List.of("a", "b", "a", "b"), looks);
    }

    private static List<String> seen(List<String> looks, String what) {
        looks.add(what);
        return List.of(what);
    }
}
