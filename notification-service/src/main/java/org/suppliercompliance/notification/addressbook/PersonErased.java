package org.suppliercompliance.notification.addressbook;

import java.util.UUID;

/** A person is being taken out of the address book, in the running transaction. */
public record PersonErased(UUID person) {}
