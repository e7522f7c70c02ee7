package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sender of mails")
class MimeMailTest {
    @ParameterizedTest
    @DisplayName("is an address, with a name or without; dates name the address alone as who sends them")
    @ValueSource(strings = {"follow-up@example.org", "Uppföljning <follow-up@example.org>", "<follow-up@example.org>"})
    void with_a_name_or_without(String sender) {
        assertEquals("follow-up@example.org", MimeMail.address(sender));
    }

    @Test
    @DisplayName("is refused when it is none, and the setting is named")
    void none() {
        assertEquals(
                "notification.mail.from is no address: follow up",
                assertThrows(IllegalArgumentException.class, () -> MimeMail.address("follow up"))
                        .getMessage());
    }
}
