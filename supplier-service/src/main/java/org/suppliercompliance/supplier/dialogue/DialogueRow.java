package org.suppliercompliance.supplier.dialogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table of meetings: one where nothing was agreed, or one with one of its points; several points take several lines. */
record DialogueRow(DialogueView meeting, @Nullable AgreedPoint point) {
    static List<DialogueRow> of(List<DialogueView> meetings) {
        return meetings.stream().flatMap(DialogueRow::of).toList();
    }

    private static Stream<DialogueRow> of(DialogueView meeting) {
        return meeting.agreedPoints().isEmpty()
                ? Stream.of(new DialogueRow(meeting, null))
                : meeting.agreedPoints().stream().map(point -> new DialogueRow(meeting, point));
    }
}
