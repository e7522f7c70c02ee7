package org.suppliercompliance.chassis.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

@ApplicationScoped
class OrderRepository {
    private static final String COLUMNS =
            "select id, title, note, quantity, due_on, carrier_id, state, version, created_at from shop_order";
    private static final Keyset NEWEST_FIRST = new Keyset(COLUMNS, "created_at", "timestamptz", "id", true);

    private final TenantDatabase database;

    OrderRepository(TenantDatabase database) {
        this.database = database;
    }

    record Stored(OrderView view, Instant createdAt) {}

    void insert(OrderView order, Instant now, List<PlaceOrder.Line> lines) {
        database.update(
                """
                insert into shop_order (id, carrier_id, title, note, quantity, due_on, state, version, created_at)
                values (?, ?::uuid, ?, ?, ?, ?::date, ?, ?, ?)
                """,
                order.id(),
                order.carrierId(),
                order.title(),
                order.note(),
                order.quantity(),
                order.dueOn(),
                order.state(),
                order.version(),
                now);
        int position = 0;
        for (PlaceOrder.Line line : lines) {
            database.update(
                    "insert into shop_order_line (order_id, position, item, quantity) values (?, ?, ?, ?)",
                    order.id(),
                    position++,
                    line.item(),
                    line.quantity());
        }
    }

    Optional<OrderView> find(UUID id) {
        return database.one(COLUMNS + " where id = ?", OrderRepository::stored, id)
                .map(Stored::view);
    }

    /** Whether this version was still the current one. */
    boolean update(OrderView order) {
        return database.update(
                        """
                        update shop_order set title = ?, note = ?, due_on = ?::date, state = ?, version = version + 1
                        where id = ? and version = ?
                        """, order.title(), order.note(), order.dueOn(), order.state(), order.id(), order.version())
                == 1;
    }

    Slice<OrderView> list(PageRequest page, OrderView.@Nullable OrderState state) {
        List<@Nullable Object> parameters = new ArrayList<>();
        if (state != null) {
            parameters.add(state);
        }
        return NEWEST_FIRST
                .fetch(
                        database,
                        page,
                        state == null ? "true" : "state = ?",
                        parameters,
                        OrderRepository::stored,
                        row -> new String[] {
                            row.createdAt().toString(), row.view().id().toString()
                        })
                .map(Stored::view);
    }

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                new OrderView(
                        row.uuid("id"),
                        row.text("title"),
                        row.nullableText("note"),
                        row.integer("quantity"),
                        row.nullableDate("due_on"),
                        row.nullableUuid("carrier_id"),
                        OrderView.OrderState.valueOf(row.text("state")),
                        row.bigint("version")),
                row.instant("created_at"));
    }
}
