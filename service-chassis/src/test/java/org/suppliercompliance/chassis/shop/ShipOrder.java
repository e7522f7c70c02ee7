package org.suppliercompliance.chassis.shop;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Ships an order. */
public record ShipOrder(@NotNull LocalDate shippedOn) {}
