package org.suppliercompliance.audit.correctiveaction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.json.Characters;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.chassis.tables.TableRows;
import org.suppliercompliance.chassis.tables.TableType;

/** A plan as a table, for suppliers who work in one: an action a row; the root cause stands in the first of them. */
public final class PlanTable {
    private static final List<String> HEADER = List.of("description", "owner", "dueOn", "rootCause");
    private static final int MOST_ACTIONS = 50;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_CAUSE = 4000;

    private static final TableExport<PlanLine> EXPORT = new TableExport<>(
            "corrective-action-plan",
            List.of(
                    new TableColumn<>("description", line -> line.action().description()),
                    new TableColumn<>("owner", line -> line.action().owner()),
                    new TableColumn<>("dueOn", line -> line.action().dueOn()),
                    new TableColumn<>("rootCause", PlanLine::rootCause)));

    private PlanTable() {}

    private record PlanLine(PlanAction action, @Nullable String rootCause) {}

    /** The plan as a table, when the caller likes one better than JSON; only the header while there is none. */
    public static Optional<Response> table(
            HttpHeaders headers, UriInfo uri, Supplier<@Nullable CorrectiveActionPlan> plan) {
        return EXPORT.table(headers, uri, page -> new Slice<>(lines(plan.get()), null, null));
    }

    private static List<PlanLine> lines(@Nullable CorrectiveActionPlan plan) {
        List<PlanLine> lines = new ArrayList<>();
        if (plan != null) {
            for (PlanAction action : plan.actions()) {
                lines.add(new PlanLine(action, lines.isEmpty() ? plan.rootCause() : null));
            }
        }
        return lines;
    }

    /** Reads the plan a table is; 422 names every cell that is wrong. */
    public static SubmitPlan read(
            TableType type, InputStream body, @Nullable LocalDate receivedOn, @Nullable OnBehalf onBehalf) {
        try (SpooledFile file = SpooledFile.of(body);
                TableRows rows = TableRows.open(type, file)) {
            Reading reading = new Reading(rows.header());
            List<PlanAction> actions = reading.actions(rows);
            return new SubmitPlan(receivedOn, reading.rootCause, actions, onBehalf);
        }
    }

    /** One table while it is read. Faults point at the line of the file and the column. */
    private static final class Reading {
        private final Faults faults = new Faults();
        private final List<String> header;
        private final List<PlanAction> actions = new ArrayList<>();
        private @Nullable String rootCause;

        Reading(List<String> header) {
            this.header = header;
        }

        List<PlanAction> actions(TableRows rows) {
            for (String column : HEADER.subList(0, 3)) {
                faults.require(header.contains(column), "/header/" + column, "The table needs this column.");
            }
            for (int i = 0; i < header.size(); i++) {
                String column = header.get(i);
                faults.require(
                        HEADER.contains(column),
                        "/header/" + i,
                        "This column is not known. The columns are " + String.join(", ", HEADER) + ".");
                faults.require(header.indexOf(column) == i, "/header/" + i, "The column is there twice.");
            }
            faults.throwIfAny();
            int count = 0;
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (++count > MOST_ACTIONS) {
                    throw new ProblemException(
                            StandardProblem.UNPROCESSABLE, "A plan has at most " + MOST_ACTIONS + " actions.");
                }
                read(row);
            }
            faults.require(count > 0, "/rows", "The table has no row: a plan needs an action.");
            faults.throwIfAny();
            return actions;
        }

        private void read(TableRow row) {
            if (row.fault() != null) {
                faults.add("/rows/" + row.line(), row.fault());
                return;
            }
            row.notes()
                    .forEach((column, note) -> faults.add(
                            pointer(
                                    row,
                                    column < row.header().size() ? row.header().get(column) : String.valueOf(column)),
                            "The cell is a formula or an error: write the value itself."));
            String description = text(row, "description", LONGEST_DESCRIPTION, true);
            String owner = text(row, "owner", LONGEST_OWNER, true);
            LocalDate dueOn = date(row);
            String cause = text(row, "rootCause", LONGEST_CAUSE, false);
            if (cause != null) {
                faults.require(
                        rootCause == null || rootCause.equals(cause),
                        pointer(row, "rootCause"),
                        "Another root cause stands above: say it once.");
                rootCause = cause;
            }
            if (description != null && owner != null && dueOn != null) {
                actions.add(new PlanAction(description, owner, dueOn));
            }
        }

        private @Nullable String text(TableRow row, String column, int longest, boolean needed) {
            String cell = cell(row, column);
            if (cell.isBlank()) {
                faults.require(!needed, pointer(row, column), "Must not be empty.");
                return null;
            }
            faults.require(
                    cell.length() <= longest, pointer(row, column), "Must have at most " + longest + " characters.");
            String unprintable = Characters.faultOf(cell);
            if (unprintable != null) {
                faults.add(pointer(row, column), unprintable);
            }
            return cell;
        }

        private @Nullable LocalDate date(TableRow row) {
            String text = text(row, "dueOn", 10, true);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException e) {
                faults.add(pointer(row, "dueOn"), "Must be a day, like 2027-05-31.");
                return null;
            }
        }

        private String cell(TableRow row, String column) {
            int position = row.header().indexOf(column);
            return position < 0 || position >= row.cells().size()
                    ? ""
                    : Objects.requireNonNull(row.cells().get(position)).strip();
        }

        private static String pointer(TableRow row, String column) {
            return "/rows/" + row.line() + "/" + column;
        }
    }
}
