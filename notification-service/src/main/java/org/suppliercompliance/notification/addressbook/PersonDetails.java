package org.suppliercompliance.notification.addressbook;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.notification.channel.Language;

/** What may change of a person, and the rules it keeps. */
record PersonDetails(
        String name,
        String email,
        Language language,
        List<String> roles,
        @Nullable String subject,
        Absence absence) {
    /**
     * One plain ASCII mailbox: no display name, no list, no comment, no quoted part, nothing that could begin another header. Rare
     * addresses that are lawful but not of this form are refused.
     */
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
                    + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final int LONGEST_LOCAL_PART = 64;

    static boolean isMailbox(String text) {
        return text.length() <= 254 && MAILBOX.matcher(text).matches() && text.indexOf('@') <= LONGEST_LOCAL_PART;
    }

    /** 422 naming every fault. */
    void check() {
        Faults faults = new Faults()
                .require(isMailbox(email), "/email", "Must be one mail address, such as name@example.org.")
                .require(!name.isBlank(), "/name", "Must not be blank.")
                .require(roles.stream().distinct().count() == roles.size(), "/roles", "Names a role twice.");
        absence.check(faults);
        faults.throwIfAny();
    }
}
