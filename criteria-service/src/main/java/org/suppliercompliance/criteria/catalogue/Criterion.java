package org.suppliercompliance.criteria.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A criterion: the stable code behind its versions. The row is what concurrent writers of its versions queue on. */
@Entity
@Table(name = "criterion")
class Criterion {
    @Id
    UUID id;

    @Nullable
    String authority;

    @Nullable
    String framework;

    String code;

    @Nullable
    String parent;

    /** Whether a version has ever left DRAFT: from then on others see the criterion. */
    boolean opened;

    /** Counts the changes of all its versions, for the consumers of its facts. */
    @Column(name = "aggregate_version")
    long aggregateVersion;

    @Column(name = "created_at")
    Instant createdAt;

    static Criterion register(
            UUID id,
            @Nullable String authority,
            @Nullable String framework,
            String code,
            @Nullable String parent,
            Instant now) {
        Criterion criterion = new Criterion();
        criterion.id = id;
        criterion.authority = authority;
        criterion.framework = framework;
        criterion.code = code;
        criterion.parent = parent;
        criterion.createdAt = now;
        criterion.aggregateVersion = 1;
        return criterion;
    }

    void changed() {
        aggregateVersion++;
    }

    void open() {
        opened = true;
    }
}
