package org.suppliercompliance.supplier.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it is in place. What nobody asked is not in the list at all. */
@Schema(description = "Whether it is in place: YES, PARTLY or NO. What nobody asked is not in the list at all.")
public enum CapabilityAnswer {
    YES,
    PARTLY,
    NO
}
