package org.suppliercompliance.notification.delivery;

import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** A mail found that its reader is in the address book no more; told within the transaction that notes it. */
public record RecipientGone(UUID person, WorkerTransaction transaction) {}
