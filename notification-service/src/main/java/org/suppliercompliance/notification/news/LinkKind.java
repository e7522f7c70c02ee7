package org.suppliercompliance.notification.news;

/** What a news item may point to. */
public enum LinkKind {
    SHARED_AUDIT,
    LESSON,
    REFERENCE_DOCUMENT,
    RISK_ANALYSIS
}
