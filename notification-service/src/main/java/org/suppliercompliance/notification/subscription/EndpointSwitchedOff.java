package org.suppliercompliance.notification.subscription;

import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * An endpoint was switched off without its owner having asked; told within the transaction that did it.
 *
 * @param host of its address
 * @param owner the token's subject of who registered it
 * @param reason GONE or FAILING
 */
public record EndpointSwitchedOff(
        UUID endpoint, String authority, String host, String owner, String reason, WorkerTransaction transaction) {}
