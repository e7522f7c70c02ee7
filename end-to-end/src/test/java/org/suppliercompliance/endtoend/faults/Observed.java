package org.suppliercompliance.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left in the system after the faults, read through its API, tables, topics, mails and webhooks.
 *
 * @param rows how often each marker is in the tables
 * @param readable the markers the API answers with
 * @param committed the ids of the events each producer committed
 * @param topics the events of each topic, in order of their partition
 * @param handled by consumer, the types it takes
 * @param receipts by consumer, the ids it has taken, as often as it has
 * @param told what reached somebody: alerts, mails and webhooks with their ids
 * @param once what must have been told exactly once, repeats with the same id aside
 * @param never what must not have been told
 * @param sightings whose data reached whom by mail or webhook
 */
record Observed(
        Map<String, Integer> rows,
        Set<String> readable,
        Map<String, Event> committed,
        List<Event> topics,
        Map<String, Set<String>> handled,
        Map<String, List<String>> receipts,
        List<Told> told,
        Set<String> once,
        Set<String> never,
        List<Sighting> sightings) {
    /** One event: versions of a subject compare as (epoch, version). */
    record Event(String id, String type, String subject, int epoch, long version) {}

    /** One thing that reached somebody: the key says what, the id tells a repeat from a second one. */
    record Told(String key, String id) {}

    /** The reader got something of the owner. */
    record Sighting(String reader, String owner) {}

    /** Nothing at all, to be filled where a test cares. */
    static Observed nothing() {
        return new Observed(
                Map.of(), Set.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of(), Set.of(), Set.of(), List.of());
    }
}
