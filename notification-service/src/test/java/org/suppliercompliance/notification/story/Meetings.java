package org.suppliercompliance.notification.story;

import java.util.UUID;

/** Meetings with suppliers, as supplier-service tells of them. */
final class Meetings {
    private Meetings() {}

    /** The next one with the world's supplier comes on that day. */
    static void due(World world, String day) {
        UUID dialogue = UUID.randomUUID();
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.dialogue-due.v1",
                dialogue.toString(),
                1,
                dialogue.toString(),
                Json.object(
                        "factKey",
                        dialogue + "/NEXT/1/-14",
                        "dialogueId",
                        dialogue.toString(),
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "nextOn",
                        day,
                        "step",
                        -14));
    }

    /** Its day has passed with none recorded. */
    static void overdue(World world, UUID dialogue) {
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.dialogue-overdue.v1",
                dialogue.toString(),
                1,
                dialogue.toString(),
                Json.object(
                        "factKey",
                        dialogue + "/NEXT/1/8",
                        "dialogueId",
                        dialogue.toString(),
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "nextOn",
                        "2027-12-15",
                        "step",
                        8));
    }
}
