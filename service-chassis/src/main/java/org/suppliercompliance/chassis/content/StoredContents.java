package org.suppliercompliance.chassis.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.suppliercompliance.chassis.database.TenantDatabase;

/**
 * What the store holds, as the table {@code stored_content} of the service lists it: {@code sha256}, {@code bytes}, and since when nothing
 * refers to it ({@code unreferenced_since}). The row comes before the file and goes after it, so that no file is ever forgotten.
 */
@ApplicationScoped
public class StoredContents {
    private final TenantDatabase database;

    StoredContents(TenantDatabase database) {
        this.database = database;
    }

    /** Notes that content is about to be kept. */
    public void expect(SpooledContent content, Instant now) {
        database.update("""
                insert into stored_content as c (sha256, bytes, unreferenced_since) values (?, ?, ?)
                on conflict (sha256) do update set unreferenced_since = case when c.unreferenced_since is null then null
                    else excluded.unreferenced_since end""", content.sha256(), content.bytes(), now);
    }

    /** Notes that something refers to the content from here on. */
    public void refer(SpooledContent content) {
        database.update("update stored_content set unreferenced_since = null where sha256 = ?", content.sha256());
    }
}
