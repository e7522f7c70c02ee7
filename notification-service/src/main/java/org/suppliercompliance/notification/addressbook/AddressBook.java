package org.suppliercompliance.notification.addressbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** Who holds which part; answers ids only, so that no name or address leaves this package except in a mail. */
public final class AddressBook {
    /** Ends a circle of deputies, too. */
    private static final int LONGEST_CHAIN = 5;

    private static final String AWAY =
            "coalesce(p.absent_from <= t.day and (p.absent_to is null or p.absent_to >= t.day), false)";

    private static final String HOLDERS =
            "select id from person where authority = ? and supplier_id is null and ? = any (roles)";

    /** Of persons {@code p} with one address: first who can read the inbox. */
    private static final String OF_ONE_ADDRESS =
            "(p.authority is null and p.subject is not null) desc, p.authority nulls last, p.id";

    private static final String LOCK = "managers:";

    private AddressBook() {}

    /**
     * The contacts of the supplier that count for this authority, deputies in their place: its own notes and what the supplier wrote itself,
     * one per address: the one whose person can read the inbox, if there is one. Those of merged suppliers count for each other.
     */
    public static List<UUID> presentContacts(Database database, UUID supplier, String authority, Instant now) {
        return present(
                database,
                "select distinct on (lower(p.email)) p.id from person p where p.supplier_id in ("
                        + KnownSuppliers.FAMILY + ") and (p.authority is null or p.authority = ?)"
                        + " order by lower(p.email), " + OF_ONE_ADDRESS,
                authority,
                now,
                supplier,
                supplier,
                authority);
    }

    /** The sustainability managers of the authority. */
    public static List<UUID> managers(Database database, String authority) {
        return database.query(HOLDERS + " order by id", row -> row.uuid("id"), authority, Role.SUSTAINABILITY_MANAGER);
    }

    /** The same, deputies in their place. */
    public static List<UUID> presentManagers(Database database, String authority, Instant now) {
        return presentHolders(database, authority, Role.SUSTAINABILITY_MANAGER, now);
    }

    /**
     * Whether nobody is just leaving that function; if so, nobody does until the transaction ends. Else who is told has to wait a moment:
     * an alert for one who goes would be seen by nobody.
     */
    public static boolean managersStand(Database database, String authority) {
        return database.one(
                        "select pg_try_advisory_xact_lock_shared(hashtextextended(?, 0)) as stand",
                        row -> row.bool("stand"),
                        LOCK + authority)
                .orElse(false);
    }

    /** Waits until nobody is being told as a manager of the authority, and keeps it so until the transaction ends. */
    static void lockManagers(Database database, String authority) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked", row -> 0, LOCK + authority);
    }

    /** Who of the authority's own people holds this function, deputies in their place. */
    public static List<UUID> presentHolders(Database database, String authority, String function, Instant now) {
        return present(database, HOLDERS, authority, now, authority, function);
    }

    /** This one, or the deputy. */
    public static List<UUID> present(Database database, UUID person, String authority, Instant now) {
        return present(database, "select ?::uuid", authority, now, person);
    }

    /** Whether an authority's own people can hold this function. */
    public static boolean isFunction(String function) {
        return !function.equals(Role.SUPPLIER) && function.matches(RegisterPerson.ROLE);
    }

    /** Who of the authority is the subject of a token. */
    public static List<UUID> ofSubject(Database database, String authority, String subject) {
        return database.query(
                "select id from person where subject = ? and authority = ? and supplier_id is null order by id",
                row -> row.uuid("id"),
                subject,
                authority);
    }

    /** Whether this is one of the authority's own people, and no contact of a supplier; who is stays so until the transaction ends. */
    public static boolean isOfAuthority(Database database, UUID person, String authority) {
        return database.one(
                        "select 1 as known from person where id = ? and authority = ? and supplier_id is null for key share",
                        row -> row.integer("known"),
                        person,
                        authority)
                .isPresent();
    }

    /**
     * Who is told instead of these: for each one who is away today, in the authority's zone, the first of its deputies, and theirs, who
     * is not. When all of them are away the person asked for stays the one who is told, so that nothing is lost.
     *
     * @param asked the statement that tells them, with its parameters
     */
    private static List<UUID> present(
            Database database, String asked, String authority, Instant now, Object... parameters) {
        return database.query(
                "with recursive today as (select (?::timestamptz at time zone coalesce("
                        + "(select zone from known_authority where code = ?), 'UTC'))::date as day),"
                        + " stand as (select p.id as asked, p.id as holder, p.deputy_id, " + AWAY
                        + " as away, 0 as depth"
                        + " from person p, today t where p.id in (" + asked + ")"
                        + " union all select s.asked, p.id, p.deputy_id, " + AWAY + ", s.depth + 1"
                        + " from stand s join person p on p.id = s.deputy_id, today t where s.away and s.depth < "
                        + LONGEST_CHAIN + "),"
                        + " told as (select distinct on (asked) holder from stand order by asked, away, depth)"
                        // a deputy may stand in two books, and has one mailbox
                        + " select holder from (select distinct on (lower(p.email)) t.holder from told t join person p on p.id = t.holder"
                        + " order by lower(p.email), " + OF_ONE_ADDRESS + ") h order by holder",
                row -> row.uuid("holder"),
                Stream.concat(Stream.of(now, authority), Stream.of(parameters)).toArray());
    }

    /** Notes that a mail server refused the person's address for good. */
    public static void flagRefused(Database database, UUID person, Instant now) {
        database.update(
                "update person set mail_refused_at = ?, version = version + 1 where id = ? and mail_refused_at is null",
                now,
                person);
    }
}
