package org.suppliercompliance.criteria.lessons;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** The words of audit-service about sharing, as far as this service reads them. */
final class AuditFacts {
    static final String SHARED = "audit.audit-shared.v1";
    static final String WITHDRAWN = "audit.audit-sharing-withdrawn.v1";

    private static final String OBSERVATION = "OBSERVATION";
    private static final String CLOSED = "CLOSED";

    private AuditFacts() {}

    /** An audit as its owner shared it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shared(
            @Nullable UUID auditId,
            @Nullable String authority,
            @Nullable UUID supplierId,
            @Nullable List<String> networks,
            @Nullable LocalDate finalisedOn,
            @Nullable List<Measured> criteria,
            @Nullable List<Found> findings) {
        Shared {
            if (auditId == null || authority == null || supplierId == null || finalisedOn == null) {
                throw new PoisonEventException(
                        "a shared audit needs an id, an authority, a supplier and the day it became final");
            }
        }

        List<String> sharedWith() {
            return Objects.requireNonNullElse(networks, List.of());
        }

        /** One for each criterion it measured against, also where it found nothing; what it found about no criterion teaches none. */
        List<Lesson> lessons() {
            Map<UUID, Lesson> lessons = new LinkedHashMap<>();
            for (Measured one : Objects.requireNonNullElse(criteria, List.<Measured>of())) {
                if (one.id() != null) {
                    lessons.put(one.id(), Lesson.clean(one.id(), one.code(), one.version()));
                }
            }
            for (Found one : Objects.requireNonNullElse(findings, List.<Found>of())) {
                UUID criterion = one.criterionId();
                if (criterion != null) {
                    lessons.merge(
                            criterion,
                            Lesson.clean(criterion, one.criterionCode(), one.criterionVersion())
                                    .with(one),
                            (known, clean) -> known.with(one));
                }
            }
            return List.copyOf(lessons.values());
        }
    }

    /** A criterion that was measured against. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measured(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable Integer version) {}

    /** A finding, without its words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(
            @Nullable UUID criterionId,
            @Nullable String criterionCode,
            @Nullable Integer criterionVersion,
            @Nullable String severity,
            @Nullable String status,
            boolean overdue) {
        boolean open() {
            return !OBSERVATION.equals(severity) && !CLOSED.equals(status);
        }
    }

    /** What was found about one criterion, counted. */
    record Lesson(
            UUID criterion,
            String code,
            int version,
            int serious,
            int major,
            int minor,
            int observations,
            int open,
            int overdue) {
        static Lesson clean(UUID criterion, @Nullable String code, @Nullable Integer version) {
            return new Lesson(
                    criterion,
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(version, 1),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
        }

        Lesson with(Found found) {
            String severity = Objects.requireNonNullElse(found.severity(), "");
            int late = found.open() && found.overdue() ? 1 : 0;
            return switch (severity) {
                case "SERIOUS" -> counted(1, 0, 0, 0, found, late);
                case "MAJOR" -> counted(0, 1, 0, 0, found, late);
                case "MINOR" -> counted(0, 0, 1, 0, found, late);
                case OBSERVATION -> counted(0, 0, 0, 1, found, late);
                default -> throw new PoisonEventException("a finding of no known severity");
            };
        }

        private Lesson counted(int more, int majors, int minors, int observed, Found found, int late) {
            return new Lesson(
                    criterion,
                    code,
                    version,
                    serious + more,
                    major + majors,
                    minor + minors,
                    observations + observed,
                    open + (found.open() ? 1 : 0),
                    overdue + late);
        }
    }

    /** What is not to be seen any more: in the networks named, in all where none is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Withdrawn(
            @Nullable UUID auditId,
            @Nullable String authority,
            @Nullable List<String> networks) {
        Withdrawn {
            if (auditId == null || authority == null) {
                throw new PoisonEventException("a withdrawn sharing needs an audit and an authority");
            }
        }

        List<String> from() {
            return Objects.requireNonNullElse(networks, List.of());
        }
    }
}
