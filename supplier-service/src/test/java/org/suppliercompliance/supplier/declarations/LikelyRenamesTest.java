package org.suppliercompliance.supplier.declarations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.supplier.sites.SiteActivity;

class LikelyRenamesTest {
    private static ComparedSite site(String name, String country, String address) {
        return new ComparedSite(
                UUID.randomUUID(), name, country, SiteActivity.OTHER, null, null, null, null, List.of(), address);
    }

    private static List<String> pairs(List<ComparedSite> removed, List<ComparedSite> added) {
        return LikelyRenames.find(removed, added).stream()
                .map(pair -> pair.removed().name() + " > " + pair.added().name() + " " + pair.why())
                .toList();
    }

    @Test
    void the_same_address_under_another_name_is_likely_the_same_factory() {
        assertEquals(
                List.of("Sunrise Boards > Moonlight Circuits [SAME_ADDRESS]"),
                pairs(
                        List.of(site("Sunrise Boards", "CN", "1 sample road shenzhen")),
                        List.of(
                                site("Moonlight Circuits", "CN", "1 sample road shenzhen"),
                                site("Sunrise Boards", "VN", "1 sample road shenzhen"))));
    }

    @Test
    void a_similar_name_counts_where_the_addresses_are_alike_or_not_known() {
        assertEquals(
                List.of("Sunrise Boards Co Ltd > Sunrise Boards Company Ltd [SIMILAR_ADDRESS, SIMILAR_NAME]"),
                pairs(
                        List.of(site("Sunrise Boards Co Ltd", "CN", "building 4 1 sample road shenzhen")),
                        List.of(site("Sunrise Boards Company Ltd", "CN", "1 sample road shenzhen"))));
        assertEquals(
                List.of("Sunrise Boards Co > Sunrise Boards [SIMILAR_NAME]"),
                pairs(List.of(site("Sunrise Boards Co", "CN", "")), List.of(site("Sunrise Boards", "CN", "x"))));
        assertEquals(
                List.of(),
                pairs(
                        List.of(site("Sunrise Boards", "CN", "1 sample road shenzhen")),
                        List.of(site("Sunrise Boards Two", "CN", "99 other street dongguan"))));
    }

    @Test
    void numbered_works_are_different_works() {
        assertEquals(
                List.of(),
                pairs(
                        List.of(site("Example Works No 1", "CN", "industrial park suzhou gate a")),
                        List.of(site("Example Works No 2", "CN", "industrial park suzhou gate b"))));
    }

    @Test
    void each_site_is_in_one_pair_at_the_most_the_best_first() {
        assertEquals(
                List.of(
                        "Alpha Plastics > Alpha Plastics Ltd [SAME_ADDRESS, SIMILAR_NAME]",
                        "Beta > Gamma [SAME_ADDRESS]"),
                pairs(
                        List.of(site("Beta", "CN", "1 road"), site("Alpha Plastics", "CN", "1 road")),
                        List.of(site("Gamma", "CN", "1 road"), site("Alpha Plastics Ltd", "CN", "1 road"))));
    }

    @Test
    void a_thousand_gone_and_a_thousand_new_have_no_pair_by_chance() {
        List<ComparedSite> removed = new ArrayList<>();
        List<ComparedSite> added = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            removed.add(site("Fictitious electronics " + i, "CN", "street " + i + " shenzhen guangdong"));
            added.add(site("Invented precision " + i, "CN", "avenue " + i + " dongguan"));
        }
        assertEquals(List.of(), LikelyRenames.find(removed, added));
    }
}
