package org.suppliercompliance.criteria.sets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.library.Clause;
import org.suppliercompliance.criteria.library.DocumentView;

/** What the clauses of a set say. Stored with a fixed one: whoever may not read the clause set any more still reads its own tender. */
record SetClauses(Labels titles, List<Clause> clauses) {
    static @Nullable SetClauses of(@Nullable DocumentView clauseSet) {
        return clauseSet == null ? null : new SetClauses(clauseSet.titles(), clauseSet.clauses());
    }
}
