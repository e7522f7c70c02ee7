package org.suppliercompliance.supplier.registry;

/** The advisory lock of the registry: registrations share it, a chunk of an import takes it alone. */
final class RegistryLock {
    static final long KEY = 0x7375_7070_6c69_6572L;

    private RegistryLock() {}
}
