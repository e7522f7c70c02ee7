package org.suppliercompliance.notification.addressbook;

import java.util.UUID;

/** A person is about to be erased, in the transaction of this moment, and is locked by nobody yet. */
public record PersonLeaves(UUID person) {}
