package org.suppliercompliance.chassis.database;

/** Plain SQL on the connection of the running {@link org.suppliercompliance.chassis.tenancy.TenantTransaction}; refuses to work outside one. */
public interface TenantDatabase extends Database {}
