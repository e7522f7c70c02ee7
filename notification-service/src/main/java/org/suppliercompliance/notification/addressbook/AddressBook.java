package org.suppliercompliance.notification.addressbook;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** Who holds which part; answers ids only, so that no name or address leaves this package except in a mail. */
public final class AddressBook {
    private AddressBook() {}

    /**
     * The contacts of the supplier that count for this authority: its own notes and what the supplier wrote itself, one per address. Those
     * of merged suppliers count for each other.
     */
    public static List<UUID> contacts(Database database, UUID supplier, String authority) {
        return database.query(
                "select distinct on (lower(email)) id from person where supplier_id in ("
                        + KnownSuppliers.FAMILY + ") and (authority is null or authority = ?)"
                        + " order by lower(email), authority nulls last, id",
                row -> row.uuid("id"),
                supplier,
                supplier,
                authority);
    }

    /** The sustainability managers of the authority. */
    public static List<UUID> managers(Database database, String authority) {
        return database.query(
                "select id from person where authority = ? and supplier_id is null and 'sustainability-manager' = any (roles) order by id",
                row -> row.uuid("id"),
                authority);
    }

    /** Who of the authority is the subject of a token. */
    public static List<UUID> ofSubject(Database database, String authority, String subject) {
        return database.query(
                "select id from person where subject = ? and authority = ? and supplier_id is null order by id",
                row -> row.uuid("id"),
                subject,
                authority);
    }

    /** Notes that a mail server refused the person's address for good. */
    public static void flagRefused(Database database, UUID person, java.time.Instant now) {
        database.update(
                "update person set mail_refused_at = ?, version = version + 1 where id = ? and mail_refused_at is null",
                now,
                person);
    }
}
