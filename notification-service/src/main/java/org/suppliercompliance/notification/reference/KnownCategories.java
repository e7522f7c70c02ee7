package org.suppliercompliance.notification.reference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;

/** What this service knows of the categories of products. */
public final class KnownCategories {
    /** Of the codes {@code bought}, the categories they belong to and all above them. */
    private static final String OF_CODES =
            " found (category) as (select (select b.category from known_category_branch b where b.branch = any (array[left(code, 2), left(code, 3),"
                    + " left(code, 4), left(code, 5), left(code, 6), left(code, 7), code]) order by length(b.branch) desc limit 1) from bought"
                    + " union select c.parent from found f join known_category c on c.code = f.category)"
                    + " select category from found where category is not null";

    private static final String OF_CONTRACT =
            "with recursive bought as (select unnest(cpv_codes) as code from known_contract where id = ?)," + OF_CODES;

    private static final String OF_SUPPLIER =
            "with recursive bought as (select distinct unnest(cpv_codes) as code from known_contract where buyer = ? and supplier_id in ("
                    + KnownSuppliers.FAMILY + "))," + OF_CODES;

    private KnownCategories() {}

    /** Whether there is such a category, as far as the topic has told. */
    public static boolean isKnown(Database database, String category) {
        return database.one(
                        "select 1 as known from known_category where code = ?", row -> row.integer("known"), category)
                .isPresent();
    }

    /** The categories of what the authority buys, with those above them: under this contract, or, without one, from the supplier under any. */
    public static List<String> bought(Database database, String authority, UUID supplier, @Nullable UUID contract) {
        return contract == null
                ? database.query(OF_SUPPLIER, row -> row.text("category"), authority, supplier, supplier)
                : database.query(OF_CONTRACT, row -> row.text("category"), contract);
    }

    /** These categories with those above them. */
    public static List<String> withThoseAbove(Database database, List<String> categories) {
        return database.query(
                "with recursive found (category) as (select unnest(?::text[]) union select c.parent from found f"
                        + " join known_category c on c.code = f.category) select category from found where category is not null",
                row -> row.text("category"),
                categories);
    }
}
