package org.suppliercompliance.supplier.declarations;

import java.util.UUID;

/** One site supplies another. */
record Supply(UUID from, UUID to) {}
