package org.suppliercompliance.notification.addressbook;

import java.util.UUID;

/** A person of an authority no longer holds a function, in the running transaction. */
public record FunctionLeft(UUID person, String authority, String function) {}
