package org.suppliercompliance.supplier.declarations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suppliercompliance.supplier.registry.Names;

/**
 * Pairs sites that are gone with sites that are new, in the same country, when they are likely the same. Each site is in one pair at
 * the most, the best first. Factories that differ in their number only ("Works No 1", "Works No 2") are never paired by name.
 */
final class LikelyRenames {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final double SIMILAR_NAME = 0.55;
    private static final double SIMILAR_ADDRESS = 0.5;

    /** One at the same address is likely the same, whatever it is called. */
    private static final double SAME_ADDRESS = 0.7;

    private record Features(
            ComparedSite site, String address, Set<String> name, Set<String> place, Set<String> numbers) {}

    private LikelyRenames() {}

    static List<LikelyRename> find(List<ComparedSite> removed, List<ComparedSite> added) {
        Map<String, List<Features>> newByCountry = new HashMap<>();
        for (ComparedSite site : added) {
            newByCountry
                    .computeIfAbsent(site.country(), key -> new ArrayList<>())
                    .add(features(site));
        }
        List<LikelyRename> candidates = new ArrayList<>();
        for (ComparedSite site : removed) {
            Features gone = features(site);
            for (Features fresh : newByCountry.getOrDefault(site.country(), List.of())) {
                judge(gone, fresh, candidates);
            }
        }
        candidates.sort(Comparator.comparingInt(LikelyRename::score)
                .reversed()
                .thenComparing(pair -> pair.removed().name())
                .thenComparing(pair -> pair.added().name()));
        Set<Object> taken = new HashSet<>();
        List<LikelyRename> pairs = new ArrayList<>();
        for (LikelyRename pair : candidates) {
            if (!taken.contains(pair.removed().siteId())
                    && !taken.contains(pair.added().siteId())) {
                taken.add(pair.removed().siteId());
                taken.add(pair.added().siteId());
                pairs.add(pair);
            }
        }
        return List.copyOf(pairs);
    }

    private static void judge(Features gone, Features fresh, List<LikelyRename> candidates) {
        boolean sameAddress = !gone.address.isEmpty() && gone.address.equals(fresh.address);
        if (!sameAddress && !gone.numbers.equals(fresh.numbers)) {
            return;
        }
        double name = likeness(gone.name, fresh.name);
        boolean similarName = name >= SIMILAR_NAME;
        if (sameAddress) {
            add(
                    gone,
                    fresh,
                    SAME_ADDRESS + (1 - SAME_ADDRESS) * name,
                    similarName
                            ? List.of(LikelyRename.Reason.SAME_ADDRESS, LikelyRename.Reason.SIMILAR_NAME)
                            : List.of(LikelyRename.Reason.SAME_ADDRESS),
                    candidates);
        } else if (similarName) {
            boolean unknown = gone.address.isEmpty() || fresh.address.isEmpty();
            double place = unknown ? 0 : likeness(gone.place, fresh.place);
            if (unknown || place >= SIMILAR_ADDRESS) {
                add(
                        gone,
                        fresh,
                        (name + (unknown ? 0.5 : place)) / 2,
                        unknown
                                ? List.of(LikelyRename.Reason.SIMILAR_NAME)
                                : List.of(LikelyRename.Reason.SIMILAR_ADDRESS, LikelyRename.Reason.SIMILAR_NAME),
                        candidates);
            }
        }
    }

    private static void add(
            Features gone, Features fresh, double score, List<LikelyRename.Reason> why, List<LikelyRename> candidates) {
        candidates.add(new LikelyRename(gone.site, fresh.site, (int) Math.round(score * 100), why));
    }

    private static Features features(ComparedSite site) {
        String name =
                Names.folded(site.name()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = DIGITS.matcher(name);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return new Features(site, site.address(), trigrams(name), trigrams(site.address()), numbers);
    }

    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        String padded = "  " + text + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            found.add(padded.substring(i, i + 3));
        }
        return found;
    }

    /** The part of the trigrams that both have: 1 for the same text, 0 for nothing in common. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        if (smaller.size() < SIMILAR_ADDRESS * larger.size()) {
            return 0;
        }
        int both = 0;
        for (String trigram : smaller) {
            if (larger.contains(trigram)) {
                both++;
            }
        }
        return (double) both / (one.size() + other.size() - both);
    }
}
