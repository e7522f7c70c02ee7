package org.suppliercompliance.criteria.lessons;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.criteria.catalogue.Labels;

/** Lessons as rows of a table; a title has a column for each language. */
final class LessonTable {
    static final TableExport<LessonView> EXPORT = new TableExport<>(
            "lessons",
            List.of(
                    new TableColumn<>("criterionId", LessonView::criterionId),
                    new TableColumn<>("code", LessonView::code),
                    title("titleEn", Labels::en),
                    title("titleSv", Labels::sv),
                    title("titleNb", Labels::nb),
                    new TableColumn<>("theme", LessonView::theme),
                    new TableColumn<>("version", LessonView::number),
                    findings("findingsAudits", LessonFindings::audits),
                    findings("findingsWithFindings", LessonFindings::withFindings),
                    findings("findingsSuppliers", LessonFindings::suppliers),
                    findings("findingsSerious", LessonFindings::serious),
                    findings("findingsMajor", LessonFindings::major),
                    findings("findingsMinor", LessonFindings::minor),
                    findings("findingsObservations", LessonFindings::observations),
                    findings("findingsOpen", LessonFindings::open),
                    findings("findingsOverdue", LessonFindings::overdue),
                    new TableColumn<>("latestOn", LessonView::latestOn)));

    private LessonTable() {}

    private static TableColumn<LessonView> title(String name, Function<Labels, @Nullable Object> value) {
        return new TableColumn<>(name, view -> view.titles() == null ? null : value.apply(view.titles()));
    }

    private static TableColumn<LessonView> findings(String name, Function<LessonFindings, @Nullable Object> value) {
        return new TableColumn<>(name, view -> value.apply(view.findings()));
    }
}
