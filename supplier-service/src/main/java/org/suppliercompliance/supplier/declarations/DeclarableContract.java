package org.suppliercompliance.supplier.declarations;

import java.time.ZoneId;
import java.util.UUID;

/** What a declaration needs to know about its contract. */
record DeclarableContract(UUID id, String authority, UUID supplierId, ZoneId zone) {}
