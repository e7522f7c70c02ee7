package org.suppliercompliance.criteria.wallet;

/** What an authority found a proof to be. */
public enum Verdict {
    ACCEPTED,
    REJECTED
}
