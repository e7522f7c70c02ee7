package org.suppliercompliance.notification.channel;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

/**
 * A mail server's no. What it is about follows from the command it answers (RFC 5321) and, where the server says more, from the enhanced
 * code (RFC 3463): only a mailbox that takes no mail is flagged.
 *
 * @param command what was answered
 * @param reply the code of three digits
 * @param words the answer, with the enhanced code in front if there is one
 */
record SmtpRefusal(String command, int reply, String words) {
    /** Replies about our own login and not about the person: the operator mends it, so it is tried again. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    private static final Pattern ENHANCED =
            Pattern.compile("5\\d\\d[ -]5\\.(\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    static @Nullable SmtpRefusal of(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        if (failure instanceof SMTPAddressFailedException address) {
            return new SmtpRefusal("RCPT", address.getReturnCode(), words);
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return new SmtpRefusal("MAIL", sender.getReturnCode(), words);
        }
        return failure instanceof SMTPSendFailedException send
                ? new SmtpRefusal(String.valueOf(send.getCommand()), send.getReturnCode(), words)
                : null;
    }

    boolean isForGood() {
        return reply >= 500 && reply < 600;
    }

    SendResult result() {
        if (!isForGood() || ABOUT_LOGIN.contains(reply)) {
            return new SendResult(Verdict.RETRY, "SMTP_REPLY", reply, null);
        }
        if (isAboutUs()) {
            return new SendResult(Verdict.RETRY, "SENDER_REFUSED", reply, null);
        }
        return new SendResult(isAboutMailbox() ? Verdict.ADDRESS_REFUSED : Verdict.STOP, "SMTP_REPLY", reply, null);
    }

    /** Our sender, or our right to send at all: the operator mends it, for every mail alike. */
    private boolean isAboutUs() {
        return command.startsWith("MAIL") || about().matches("1\\.[78]") || isRecipient() && about().startsWith("7.");
    }

    private boolean isAboutMailbox() {
        return isRecipient() || about().matches("[12]\\..*");
    }

    private boolean isRecipient() {
        return command.startsWith("RCPT");
    }

    /** Subject and detail of the enhanced code; empty without one. */
    private String about() {
        Matcher enhanced = ENHANCED.matcher(words);
        return enhanced.matches() ? enhanced.group(1) : "";
    }
}
