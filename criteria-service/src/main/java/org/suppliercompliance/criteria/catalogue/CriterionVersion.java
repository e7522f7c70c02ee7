package org.suppliercompliance.criteria.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;

/** One version of a criterion. Its content can be written until it is published, and never after. */
@Entity
@Table(name = "criterion_version")
class CriterionVersion {
    @Id
    UUID id;

    @Column(name = "criterion_id")
    UUID criterionId;

    /** Owner, framework and code repeat the criterion's, so that a page of the catalogue is one index scan. */
    @Nullable
    String authority;

    @Nullable
    String framework;

    String code;

    @Column(name = "sort_key")
    String sortKey;

    int number;

    @Enumerated(EnumType.STRING)
    CriterionStatus status;

    String theme;

    @Enumerated(EnumType.STRING)
    Dimension dimension;

    @Convert(converter = ContentConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    CriterionContent content;

    @Nullable
    String source;

    /** Counts the changes of this version: its ETag. */
    long revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    /** When it was last worded anew while the market could be asked about it; null when it never was. */
    @Column(name = "worded_at")
    @Nullable
    Instant wordedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    static CriterionVersion draft(
            UUID id,
            Criterion criterion,
            int number,
            Dimension dimension,
            CriterionContent content,
            String createdBy,
            Instant now) {
        CriterionVersion version = new CriterionVersion();
        version.id = id;
        version.criterionId = criterion.id;
        version.authority = criterion.authority;
        version.framework = criterion.framework;
        version.code = criterion.code;
        version.sortKey = SortKey.of(criterion.framework, criterion.code);
        version.number = number;
        version.status = CriterionStatus.DRAFT;
        version.theme = content.theme();
        version.dimension = dimension;
        version.content = content;
        version.createdBy = createdBy;
        version.createdAt = now;
        version.revision = 1;
        return version;
    }

    /** What was answered about other words while it was in consultation does not count for these. */
    void rewrite(Dimension newDimension, CriterionContent newContent, Instant now) {
        requireWritable();
        if (status == CriterionStatus.CONSULTATION && !newContent.asksTheSame(content)) {
            wordedAt = now;
        }
        theme = newContent.theme();
        dimension = newDimension;
        content = newContent;
        revision++;
    }

    void requireWritable() {
        if (status.isFrozen()) {
            throw new ProblemException(
                    CriteriaProblem.VERSION_FROZEN,
                    "Version " + number + " is " + status + " and never changes. Write the revision as a new version.");
        }
    }

    void openForConsultation() {
        move(CriterionStatus.CONSULTATION);
    }

    void publish(Instant now) {
        move(CriterionStatus.PUBLISHED);
        publishedAt = now;
    }

    void retire(Instant now) {
        move(CriterionStatus.RETIRED);
        retiredAt = now;
    }

    /** Refuses a move that the present state does not allow, before anything else of it is judged. */
    void requireMay(CriterionStatus next) {
        if (!status.mayBecome(next)) {
            throw new ProblemException(
                    CriteriaProblem.TRANSITION_NOT_ALLOWED,
                    "Version " + number + " is " + status + " and cannot become " + next + ".");
        }
    }

    private void move(CriterionStatus next) {
        requireMay(next);
        status = next;
        revision++;
    }
}
