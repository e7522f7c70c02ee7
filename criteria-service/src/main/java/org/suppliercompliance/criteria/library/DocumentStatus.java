package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of one version of a reference document. */
@Schema(
        description =
                "Where a version stands. DRAFT: it is being written. PUBLISHED: it is in force, one version at a time. RETIRED: it was. Only a draft changes.")
public enum DocumentStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
