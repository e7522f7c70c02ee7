package org.suppliercompliance.criteria.proof;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.criteria.catalogue.CriterionRef;

/** The versions of criteria that a question is about. */
@Singleton
public class CriterionVersions {
    /** A criterion version by its name. */
    public record Named(CriterionRef ref, @Nullable String framework, String code) {}

    private final TenantDatabase database;

    CriterionVersions(TenantDatabase database) {
        this.database = database;
    }

    /**
     * The criteria asked for, in their order. What the caller may not see does not exist.
     *
     * @param versions one per criterion, or none: then the versions in force
     */
    public List<Named> resolve(List<UUID> criteria, List<Integer> versions) {
        if (!versions.isEmpty() && versions.size() != criteria.size()) {
            throw refused("query:version", "Give one version for each criterionId, in the same order, or none at all.");
        }
        if (new HashSet<>(criteria).size() != criteria.size()) {
            throw refused("query:criterionId", "A criterion stands here twice.");
        }
        @Nullable Integer[] numbers = new Integer[criteria.size()];
        IntStream.range(0, versions.size()).forEach(i -> numbers[i] = versions.get(i));
        List<Named> found = database.query(
                """
                select c.id, v.number, c.framework, c.code from unnest(?, ?) with ordinality as w (id, number, position)
                join criterion c on c.id = w.id
                join criterion_version v on v.criterion_id = c.id and (v.number = w.number or (w.number is null and v.status = 'PUBLISHED'))
                order by w.position""",
                row -> new Named(
                        new CriterionRef(row.uuid("id"), row.integer("number")),
                        row.nullableText("framework"),
                        row.text("code")),
                criteria.toArray(UUID[]::new),
                numbers);
        if (found.size() != criteria.size()) {
            throw new ProblemException(
                    StandardProblem.NOT_FOUND,
                    "One of the criteria has no such version, or you may not see it; without a version it must be in force.");
        }
        return found;
    }

    /** Whether the caller may see the criterion. */
    boolean exists(UUID criterion) {
        return database.one("select 1 as one from criterion where id = ?", row -> true, criterion)
                .isPresent();
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(StandardProblem.BAD_REQUEST, detail, List.of(new Fault(pointer, detail)));
    }
}
