package org.suppliercompliance.chassis.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

@ApplicationScoped
class OrderService {
    private final OrderRepository orders;
    private final Outbox outbox;
    private final SuiteClock clock;
    private final CurrentCaller caller;

    OrderService(OrderRepository orders, Outbox outbox, SuiteClock clock, CurrentCaller caller) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.caller = caller;
    }

    @TenantTransaction
    Created<OrderView> place(PlaceOrder command) {
        if (command.title().equals("forbidden")) {
            throw new ProblemException(ShopProblem.FORBIDDEN_TITLE, "No order is called that.");
        }
        OrderView order = new OrderView(
                Ids.next(),
                command.title(),
                command.note(),
                command.quantity(),
                command.dueOn(),
                command.carrierId(),
                OrderView.OrderState.PLACED,
                1);
        orders.insert(order, clock.now(), command.lines());
        outbox.append(fact("order-placed", order));
        return Created.fresh(order.id(), order);
    }

    @TenantTransaction(readOnly = true)
    OrderView get(UUID id) {
        return orders.find(id)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such order."));
    }

    @TenantTransaction(readOnly = true)
    Slice<OrderView> list(PageRequest page, OrderView.@Nullable OrderState state) {
        return orders.list(page, state);
    }

    @TenantTransaction
    OrderView change(UUID id, @Nullable ExpectedVersion expected, ChangeOrder patch) {
        OrderView order = get(id);
        ExpectedVersion.require(expected, order.version());
        return store(new OrderView(
                id,
                Objects.requireNonNull(patch.title().orElse(order::title)),
                patch.note().orElse(order::note),
                order.quantity(),
                patch.dueOn().orElse(order::dueOn),
                order.carrierId(),
                order.state(),
                order.version()));
    }

    @TenantTransaction
    OrderView ship(UUID id, @Nullable ExpectedVersion expected) {
        OrderView order = get(id);
        ExpectedVersion.require(expected, order.version());
        if (order.state() == OrderView.OrderState.SHIPPED) {
            throw new ProblemException(StandardProblem.CONFLICT, "The order is shipped already.");
        }
        OrderView shipped = store(new OrderView(
                id,
                order.title(),
                order.note(),
                order.quantity(),
                order.dueOn(),
                order.carrierId(),
                OrderView.OrderState.SHIPPED,
                order.version()));
        outbox.append(fact("order-shipped", shipped));
        return shipped;
    }

    private OrderView store(OrderView order) {
        if (!orders.update(order)) {
            throw new ProblemException(StandardProblem.PRECONDITION_FAILED, "Somebody else was first.");
        }
        return get(order.id());
    }

    private Fact fact(String type, OrderView order) {
        String id = order.id().toString();
        return new Fact(type, id, order.version(), id, caller.tenant(), null, order);
    }
}
