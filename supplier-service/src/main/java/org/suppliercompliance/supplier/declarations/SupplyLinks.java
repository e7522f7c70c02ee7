package org.suppliercompliance.supplier.declarations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.Names;

/**
 * Who supplies whom in a declaration that is being made: which entry names which, by its place in the list. A circle is no fault: it is
 * what the supplier says, and the answers name it.
 */
record SupplyLinks(List<Link> links) {
    /** More than a chain of a thousand sites needs, and little enough to be written at once. */
    private static final int MOST = 5_000;

    private static final int SEVERAL = -1;

    /** The site at one place of the list supplies the one at another. */
    record Link(int from, int to) {}

    /** Notes every name that is not understood. */
    static SupplyLinks of(List<SiteEntry> entries, Faults faults) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int place = i;
            SiteEntry entry = entries.get(i);
            if (entry.siteId() != null) {
                places.put(entry.siteId().toString(), i);
            }
            if (entry.site() != null) {
                places.compute(Names.folded(entry.site().name()), (name, known) -> known == null ? place : SEVERAL);
            }
        }
        Set<Link> links = new HashSet<>();
        List<Link> inOrder = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<String> named = entries.get(i).supplied();
            for (int j = 0; j < named.size(); j++) {
                String pointer = "/sites/" + i + "/suppliesTo/" + j;
                Integer place = places.get(Names.folded(named.get(j)));
                if (place == null) {
                    faults.add(pointer, "No site of this declaration has that id or name.");
                } else if (place == SEVERAL) {
                    faults.add(
                            pointer,
                            "Several sites of this declaration have that name; register them, and name them by id.");
                } else if (place == i) {
                    faults.add(pointer, "A site does not supply itself.");
                } else if (!links.add(new Link(i, place))) {
                    faults.add(pointer, "The site is named twice.");
                } else {
                    inOrder.add(new Link(i, place));
                }
            }
        }
        faults.require(inOrder.size() <= MOST, "/sites", "A declaration names at most " + MOST + " supplies.");
        return new SupplyLinks(List.copyOf(inOrder));
    }

    /** The same links between sites, once each place of the list has its site. */
    List<Supply> between(List<UUID> sites) {
        return links.stream()
                .map(link -> new Supply(sites.get(link.from()), sites.get(link.to())))
                .toList();
    }
}
