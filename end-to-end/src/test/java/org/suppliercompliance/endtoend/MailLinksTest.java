package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.Mime;

/** What all stories before it sent by mail. */
@Order(9)
class MailLinksTest {
    private static final Pattern LINK = Pattern.compile("(https?://[^/\\s\"<>]+)/(([\\w-]+)/v1/[\\w-]+)");

    private final SuiteUnderTest suite = SuiteUnderTest.get();

    @Test
    @DisplayName("Every address in a mail leads to the service that its path names, at the port it has here")
    void links_lead_here() {
        Set<String> kinds = new TreeSet<>();
        for (String person : suite.suite.mail().addresses()) {
            for (var mail : suite.suite.mail().messages(person)) {
                Matcher link =
                        LINK.matcher(Mime.text(mail.raw()) + "\n" + new Mime(mail.raw()).header("List-Unsubscribe"));
                while (link.find()) {
                    kinds.add(link.group(2));
                    assertThat(link.group(1))
                            .as(link.group())
                            .isEqualTo(suite.url(link.group(3), "").replaceFirst("(//[^/]+).*", "$1"));
                }
            }
        }

        assertThat(kinds)
                .as("what the stories wrote about")
                .contains("audit/v1/non-compliances", "audit/v1/sanctions", "notification/v1/webhook-endpoints");
    }
}
