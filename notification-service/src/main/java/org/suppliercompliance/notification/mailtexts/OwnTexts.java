package org.suppliercompliance.notification.mailtexts;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.database.Row;

/** Reads an authority's own sentences beside a fact {@code f} and its reader {@code p}, in the statement that reads these. */
public final class OwnTexts {
    /** To be selected; names and sentences take turns. */
    public static final String COLUMN =
            "array(select x.said from mail_text t cross join lateral unnest(array[t.name || '.subject', t.subject, t.name || '.what', t.what,"
                    + " t.name || '.when', t.said_when, t.name || '.todo', t.todo]) with ordinality as x (said, place)"
                    + " where t.authority = f.authority and t.language = p.language and (t.name = f.type or t.name like f.type || '.%')"
                    + " order by t.name, x.place) as own_texts";

    private OwnTexts() {}

    /** Reads {@link #COLUMN}: sentences by their keys. */
    public static Map<String, String> read(Row row) throws SQLException {
        List<String> turns = row.texts("own_texts");
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < turns.size(); i += 2) {
            texts.put(turns.get(i), turns.get(i + 1));
        }
        return texts;
    }
}
