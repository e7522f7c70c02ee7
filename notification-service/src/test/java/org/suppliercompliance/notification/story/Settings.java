package org.suppliercompliance.notification.story;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.notification.story.World.Person;

/** What an authority and its people decide about the sending. */
final class Settings {
    private Settings() {}

    /** Office hours of a Swedish authority, from seven to six, and digests at eight. */
    static void swedishOfficeHours(World world) {
        put(
                        world,
                        "/sending-calendar",
                        Map.of(
                                "quietFrom",
                                "18:00",
                                "quietTo",
                                "07:00",
                                "workingDays",
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                                "holidaysOf",
                                "SE"))
                .statusCode(200);
    }

    static void wish(World world, Person person, String usual) {
        put(world, "/people/" + person.id() + "/sending-wish", Map.of("usual", usual, "byKind", List.of()))
                .statusCode(200);
    }

    /** The head after seven days, the coordinator of the network after three more. */
    static void chain(World world) {
        put(
                        world,
                        "/escalation-chain",
                        Map.of(
                                "steps",
                                List.of(
                                        Map.of("function", "head", "graceDays", 7),
                                        Map.of("function", "network-coordinator", "graceDays", 3))))
                .statusCode(200);
    }

    static ValidatableResponse put(World world, String path, Object body) {
        return world.manager()
                .contentType("application/json")
                .header("If-Match", world.manager().get(path).header("ETag"))
                .body(body)
                .put(path)
                .then();
    }

    static void patch(World world, Person person, Object... change) {
        String path = "/people/" + person.id();
        world.manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", world.manager().get(path).header("ETag"))
                .body(Json.object(change))
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** Adds a person of the authority who holds a function. */
    static Person holder(World world, String function, String language) {
        Person person = world.managerNamed(function, language);
        patch(world, person, "roles", List.of(function));
        return person;
    }
}
