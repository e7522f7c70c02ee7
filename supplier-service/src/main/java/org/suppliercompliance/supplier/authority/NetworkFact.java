package org.suppliercompliance.supplier.authority;

import java.util.List;

/** The data of {@code network-changed}. */
record NetworkFact(String code, String name, List<String> members) {}
