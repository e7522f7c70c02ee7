package org.suppliercompliance.criteria.riskanalysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.SupplierTopic;

/** Networks and categories as supplier-service states them, on the real topic. */
public final class Facts {
    private Facts() {}

    /** A code nobody has used. */
    public static String fresh(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A network with these members, and waits until this service knows it. */
    public static String network(String... members) {
        String network = fresh("NET");
        networkChanged(network, 1, members);
        return network;
    }

    public static void networkChanged(String network, int version, String... members) {
        String codes =
                Arrays.stream(members).map(member -> "\"" + member + "\"").collect(Collectors.joining(","));
        SupplierTopic.state(
                "network-changed",
                network,
                version,
                "{\"code\":\"%s\",\"name\":\"The network %s\",\"members\":[%s]}".formatted(network, network, codes));
        String expected = Arrays.stream(members).sorted().collect(Collectors.joining(","));
        SupplierTopic.await(
                expected,
                "select coalesce(string_agg(m.member, ',' order by m.member), '') from known_network n"
                        + " left join known_network_member m on m.network = n.code where n.code = ? group by n.code",
                network);
    }

    /** Who answers for the category, from now on; the responsibility is one aggregate through all its owners. */
    public static void assigned(String responsibility, int version, String network, String category, String authority) {
        SupplierTopic.state("category-assigned", responsibility, version, """
                {"id":"%s","category":"%s","network":"%s","authority":"%s","since":"2026-11-22T10:15:30Z"}""".formatted(
                        responsibility, category, network, authority));
        SupplierTopic.await(
                authority,
                "select responsible from known_category_responsibility where network = ? and category = ?",
                network,
                category);
    }

    public static void assigned(String network, String category, String authority) {
        assigned(Ids.next().toString(), 1, network, category, authority);
    }

    /** A category that is a part of another one. */
    public static void category(String category, String parent) {
        categoryChanged(category, 1, parent);
    }

    /** A new category that is a part of none. */
    public static String whole() {
        String whole = fresh("WHOLE");
        categoryChanged(whole, 1, "");
        return whole;
    }

    /** ICT and these parts of it, as supplier-service brings them. */
    public static void ict(String... parts) {
        categoryChanged("ICT", 1, "");
        for (String part : parts) {
            category(part, "ICT");
        }
    }

    /** A category as it is from now on: a part of another one, or, where that is empty, of none. */
    public static void categoryChanged(String category, int version, String parent) {
        String above = parent.isEmpty() ? "null" : "\"" + parent + "\"";
        SupplierTopic.state("category-changed", category, version, """
                {"code":"%s","parent":%s,"names":{"en":"%s"},"cpvCodes":[],"highRisk":true}""".formatted(category, above, category));
        SupplierTopic.await(parent, "select coalesce(parent, '') from known_category where code = ?", category);
    }

    /** A category that supplier-service lost in a restore. */
    public static void lost(String category) {
        SupplierTopic.inEpoch(2, () -> SupplierTopic.restored("supplier", category, false));
        SupplierTopic.await("0", "select count(*)::text from known_category where code = ?", category);
    }

    /** A new category that is a part of this one. */
    public static String partOf(String whole) {
        String part = fresh("PART");
        category(part, whole);
        return part;
    }
}
