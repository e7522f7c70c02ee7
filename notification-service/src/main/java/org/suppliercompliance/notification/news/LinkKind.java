package org.suppliercompliance.notification.news;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a news item may point to. */
@Schema(description = "What a news item may point to. LESSON: what audits found about a criterion.")
public enum LinkKind {
    SHARED_AUDIT,
    LESSON,
    REFERENCE_DOCUMENT,
    RISK_ANALYSIS
}
