package org.suppliercompliance.supplier.profile;

/** Whether it is in place. What nobody asked is not in the list at all. */
public enum CapabilityAnswer {
    YES,
    PARTLY,
    NO
}
