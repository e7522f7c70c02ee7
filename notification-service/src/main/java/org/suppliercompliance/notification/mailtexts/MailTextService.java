package org.suppliercompliance.notification.mailtexts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.MailPreview;
import org.suppliercompliance.notification.channel.Wording;

/** The use cases of an authority's sentences. */
@ApplicationScoped
class MailTextService {
    private static final String SELECT =
            "select name, subject, what, said_when, todo, version from mail_text where authority = ? and language = ?";

    /** Counts on from the moment of the wording, in microseconds: a text that was reset and worded anew never has a version that it had. */
    private static final String FIRST_VERSION = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;
    private final Wording wording;
    private final MailPreview preview;

    MailTextService(
            TenantDatabase database, CurrentCaller caller, SuiteClock clock, Wording wording, MailPreview preview) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.wording = wording;
        this.preview = preview;
    }

    private record Own(String name, Map<String, String> parts, long version) {
        static Own read(Row row) throws java.sql.SQLException {
            return new Own(
                    row.text("name"),
                    Map.of(
                            "subject", row.text("subject"),
                            "what", row.text("what"),
                            "when", row.text("said_when"),
                            "todo", row.text("todo")),
                    row.bigint("version"));
        }
    }

    /** Every kind of fact, in the order of the suite's files. */
    @TenantTransaction(readOnly = true)
    List<MailTextView> list(Language language) {
        Map<String, Own> own = new HashMap<>();
        database.query(SELECT, Own::read, caller.tenant(), language.code()).forEach(text -> own.put(text.name(), text));
        return wording.names().stream()
                .map(name -> view(name, language, Optional.ofNullable(own.get(name))))
                .toList();
    }

    @TenantTransaction(readOnly = true)
    MailTextView read(String name, String code) {
        Language language = known(name, code);
        return view(name, language, own(name, language, ""));
    }

    @TenantTransaction
    MailTextView write(String name, String code, @Nullable ExpectedVersion ifMatch, WriteMailText text) {
        Language language = known(name, code);
        long version = own(name, language, " for update").map(Own::version).orElse(0L);
        ExpectedVersion.require(ifMatch, version);
        TextRule.check(text, wording.sentences(language, name));
        int written = database.update(
                "insert into mail_text as t (authority, name, language, subject, what, said_when, todo, changed_by, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, " + FIRST_VERSION
                        + ") on conflict on constraint pk_mail_text do update set subject = excluded.subject,"
                        + " what = excluded.what, said_when = excluded.said_when, todo = excluded.todo, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at, version = t.version + 1 where t.version = ?",
                caller.tenant(),
                name,
                language.code(),
                text.subject(),
                text.what(),
                text.when(),
                text.todo(),
                caller.get().subject(),
                clock.now(),
                version);
        if (written == 0) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED, "Somebody else worded it at the same moment.");
        }
        return view(name, language, own(name, language, ""));
    }

    /** Back to the suite's words. */
    @TenantTransaction
    void reset(String name, String code, @Nullable ExpectedVersion ifMatch) {
        Language language = known(name, code);
        long version = own(name, language, " for update").map(Own::version).orElse(0L);
        ExpectedVersion.requireIfNamed(ifMatch, version);
        database.update(
                "delete from mail_text where authority = ? and language = ? and name = ? and version = ?",
                caller.tenant(),
                language.code(),
                name,
                version);
    }

    MailPreview.PreviewedMail preview(String name, String code, WriteMailText text) {
        Language language = known(name, code);
        TextRule.check(text, wording.sentences(language, name));
        return preview.of(language, name, text.keyed(name));
    }

    private Optional<Own> own(String name, Language language, String lock) {
        return database.one(SELECT + " and name = ?" + lock, Own::read, caller.tenant(), language.code(), name);
    }

    private MailTextView view(String name, Language language, Optional<Own> own) {
        Map<String, String> suites = wording.sentences(language, name);
        return MailTextView.of(
                name,
                language,
                own.map(Own::parts).orElse(suites),
                suites,
                own.map(Own::version).orElse(0L));
    }

    private Language known(String name, String code) {
        if (!wording.names().contains(name)
                || List.of(Language.values()).stream()
                        .noneMatch(one -> one.code().equals(code))) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such text.");
        }
        return Language.fromString(code);
    }
}
