package org.suppliercompliance.audit.reporting;

import java.util.ArrayList;
import java.util.List;

/** The picture's geometry: one bar per theme, as long as there are findings, in three parts. The template draws it. */
record ReportPicture(int height, List<Bar> bars) {
    static final int LABELS = 210;
    static final int LONGEST = 440;
    private static final int TOP = 12;
    private static final int STEP = 40;
    private static final int MOST_BARS = 8;
    /** A number needs so much room to be read inside its part. */
    private static final int NUMBER = 9;

    /** One theme. */
    record Bar(String label, int y, List<Part> parts, int totalX, String total) {
        public int middle() {
            return y + 18;
        }
    }

    /** A part of a bar; its number is left out where there is no room for it. */
    record Part(String kind, int x, int width, String number) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** The most frequent themes; the rest together, last. */
    static ReportPicture of(Figures figures, ReportWords words) {
        List<FigureGroup> groups = figures.byTheme();
        List<FigureGroup> shown =
                new ArrayList<>(groups.size() <= MOST_BARS ? groups : groups.subList(0, MOST_BARS - 1));
        List<String> labels = new ArrayList<>(
                shown.stream().map(group -> words.theme(group.key())).toList());
        if (shown.size() < groups.size()) {
            shown.add(together(groups.subList(shown.size(), groups.size())));
            labels.add(words.of("theme.others"));
        }
        int most = shown.stream().mapToInt(FigureGroup::findings).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            bars.add(bar(labels.get(i), TOP + i * STEP, shown.get(i), most, words));
        }
        return new ReportPicture(TOP + bars.size() * STEP, bars);
    }

    private static FigureGroup together(List<FigureGroup> groups) {
        return new FigureGroup(
                null,
                groups.stream().mapToInt(FigureGroup::findings).sum(),
                groups.stream().mapToInt(FigureGroup::closed).sum(),
                groups.stream().mapToInt(FigureGroup::open).sum(),
                groups.stream().mapToInt(FigureGroup::overdue).sum());
    }

    private static Bar bar(String label, int y, FigureGroup group, int most, ReportWords words) {
        List<Part> parts = new ArrayList<>();
        int sum = 0;
        String[] kinds = {"done", "going", "late"};
        int[] counts = {group.closed(), group.open() - group.overdue(), group.overdue()};
        for (int i = 0; i < kinds.length; i++) {
            int start = LABELS + sum * LONGEST / most;
            sum += counts[i];
            int width = LABELS + sum * LONGEST / most - start;
            if (counts[i] > 0) {
                String number = words.number(counts[i]);
                parts.add(new Part(kinds[i], start, width, width > number.length() * NUMBER + 4 ? number : ""));
            }
        }
        return new Bar(label, y, parts, LABELS + sum * LONGEST / most + 10, words.number(group.findings()));
    }
}
