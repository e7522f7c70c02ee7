package org.suppliercompliance.notification.fact;

/** What became of a fact when it arrived. */
public enum FactOutcome {
    /** Those who must know were told, or it waits for somebody to be told. */
    TOLD,
    /** Its date had been moved, or what was due had come in, before it arrived. */
    SUPERSEDED,
    /** Its case was over before it arrived. */
    CASE_CLOSED
}
