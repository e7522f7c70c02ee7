package org.suppliercompliance.notification.fact;

import static org.suppliercompliance.notification.fact.DeadlineClock.CORRECTION;
import static org.suppliercompliance.notification.fact.DeadlineClock.PLAN;
import static org.suppliercompliance.notification.fact.DeadlineClock.REPORT;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The facts that somebody may be told of. The written form is the fact's name in the topic, without producer and version; behind the
 * audience stand the services that state it, where it is not the audit service alone.
 */
@Schema(
        description =
                "A kind of fact: what happened, or what is due. People are not told of every kind; a webhook endpoint may ask for any.",
        examples = "plan-overdue")
public enum FactType {
    AUDIT_PLANNED("audit-planned", Audience.NOBODY, OnDates.NONE),
    AUDIT_ASSIGNED("audit-assigned", Audience.NOBODY, OnDates.NONE),
    AUDIT_STARTED("audit-started", Audience.NOBODY, OnDates.NONE),
    AUDIT_DRAFTED("audit-drafted", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    SUPPLIER_COMMENTED("supplier-commented", Audience.MANAGERS, OnDates.NONE),
    AUDIT_FINALISED("audit-finalised", Audience.NOBODY, OnDates.NONE),
    AUDIT_CANCELLED("audit-cancelled", Audience.NOBODY, OnDates.NONE),
    AUDIT_SHARED("audit-shared", Audience.MANAGERS, OnDates.NONE),
    NON_COMPLIANCE_DETECTED("non-compliance-detected", Audience.NOBODY, OnDates.NONE),
    NON_COMPLIANCE_COMMUNICATED("non-compliance-communicated", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    PLAN_SUBMITTED("plan-submitted", Audience.MANAGERS, OnDates.stop(PLAN)),
    PLAN_APPROVED("plan-approved", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    PLAN_REJECTED("plan-rejected", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    CORRECTION_REPORTED("correction-reported", Audience.MANAGERS, OnDates.stop(CORRECTION)),
    NON_COMPLIANCE_CLOSED("non-compliance-closed", Audience.SUPPLIER_CONTACTS, OnDates.END),
    NON_COMPLIANCE_REOPENED("non-compliance-reopened", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    NON_COMPLIANCE_WITHDRAWN("non-compliance-withdrawn", Audience.SUPPLIER_CONTACTS, OnDates.END),
    CASE_COMMENTED("case-commented", Audience.OTHER_SIDE, Matters.SIDES),
    DEADLINE_ADJUSTED("deadline-adjusted", Audience.SUPPLIER_CONTACTS, OnDates.set(PLAN, CORRECTION)),
    DEADLINE_APPROACHING(
            "deadline-approaching", Audience.SUPPLIER_CONTACTS_ELSE_MANAGERS, OnDates.remind(PLAN, CORRECTION, REPORT)),
    PLAN_OVERDUE("plan-overdue", Audience.MANAGERS, OnDates.remind(PLAN)),
    CORRECTION_OVERDUE("correction-overdue", Audience.MANAGERS, OnDates.remind(CORRECTION)),
    DEADLINE_REMINDER("deadline-reminder", Audience.MANAGERS, OnDates.remind(PLAN, CORRECTION, REPORT)),
    SANCTION_PROPOSED("sanction-proposed", Audience.MANAGERS, Set.of("CORRECTION_OVERDUE", "SERIOUS_BREACH")),
    SANCTION_DECIDED("sanction-decided", Audience.SUPPLIER_CONTACTS, Matters.SANCTIONS),
    SANCTION_DECLINED("sanction-declined", Audience.NOBODY, OnDates.NONE),
    SANCTION_LIFTED("sanction-lifted", Audience.SUPPLIER_CONTACTS, Matters.SANCTIONS),
    SANCTION_WITHDRAWN("sanction-withdrawn", Audience.NOBODY, OnDates.NONE),
    REPORT_REQUESTED("report-requested", Audience.SUPPLIER_CONTACTS, OnDates.set(REPORT)),
    REPORT_RECEIVED("report-received", Audience.MANAGERS, OnDates.END),
    REPORT_REVIEWED("report-reviewed", Audience.SUPPLIER_CONTACTS, Set.of("SUFFICIENT", "INSUFFICIENT")),
    REPORT_WITHDRAWN("report-withdrawn", Audience.NOBODY, OnDates.END),
    REPORT_OVERDUE("report-overdue", Audience.MANAGERS, OnDates.remind(REPORT)),
    EXTERNAL_REPORT_PRESENTED("external-report-presented", Audience.SUPPLIER_CONTACTS, OnDates.NONE),
    EXTERNAL_REPORT_SHARED("external-report-shared", Audience.MANAGERS, OnDates.NONE),
    DIALOGUE_DUE("dialogue-due", Audience.MANAGERS, OnDates.NONE, FactType.SUPPLIER),
    DIALOGUE_OVERDUE("dialogue-overdue", Audience.MANAGERS, OnDates.NONE, FactType.SUPPLIER),
    DOCUMENT_EXPIRING("document-expiring", Audience.WHOSE_IT_IS, Matters.DOCUMENTS, FactType.SUPPLIER),
    CONSULTATION_DUE("consultation-due", Audience.MANAGERS, Matters.CONSULTATIONS, FactType.CRITERIA),
    CONSULTATION_INVITED("consultation-invited", Audience.SUPPLIER_CONTACTS, Matters.CONSULTATIONS, FactType.CRITERIA),
    EVIDENCE_EXPIRING("evidence-expiring", Audience.WHOSE_IT_IS, Matters.PROOFS, FactType.CRITERIA, FactType.AUDIT),
    EVIDENCE_EXPIRED("evidence-expired", Audience.WHOSE_IT_IS, Matters.PROOFS, FactType.CRITERIA, FactType.AUDIT),
    RISK_ANALYSIS_PUBLISHED("risk-analysis-published", Audience.MANAGERS, OnDates.NONE, FactType.CRITERIA),
    CATEGORY_FOLLOWED_UP("category-followed-up", Audience.MANAGERS_IN_INBOX, OnDates.NONE, FactType.CRITERIA),
    REFERENCE_DOCUMENT_PUBLISHED(
            "reference-document-published", Audience.MANAGERS_IN_INBOX, OnDates.NONE, FactType.CRITERIA),
    NETWORK_NEWS("network-news", Audience.MANAGERS_IN_INBOX, OnDates.NONE, FactType.HERE),
    NOBODY_TO_TELL("nobody-to-tell", Audience.MANAGERS, OnDates.NONE, FactType.HERE),
    WEBHOOK_ENDPOINT_OFF("webhook-endpoint-off", Audience.MANAGERS, Set.of("GONE", "FAILING"), FactType.HERE);

    public static final String AUDIT = "audit";
    public static final String SUPPLIER = "supplier";
    public static final String CRITERIA = "criteria";
    /** Found out by this service itself; carried by no event that it takes in. */
    private static final String HERE = "notification";

    private static final Map<String, FactType> BY_SLUG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::slug, Function.identity()));

    private final String slug;
    private final Audience audience;
    private final OnDates onDates;
    private final Set<String> matters;
    private final List<String> producers;

    FactType(String slug, Audience audience, OnDates onDates, String... producers) {
        this(slug, audience, onDates, Set.of(), producers);
    }

    FactType(String slug, Audience audience, Set<String> matters, String... producers) {
        this(slug, audience, OnDates.NONE, matters, producers);
    }

    FactType(String slug, Audience audience, OnDates onDates, Set<String> matters, String... producers) {
        this.slug = slug;
        this.audience = audience;
        this.onDates = onDates;
        this.matters = matters;
        this.producers = producers.length == 0 ? List.of(FactType.AUDIT) : List.of(producers);
    }

    /** Sets of codes, by what has them. */
    private static final class Matters {
        static final Set<String> SANCTIONS = Set.of("WARNING", "CALL_OFF_STOP", "PENALTY", "TERMINATION");
        static final Set<String> DOCUMENTS = Set.of("CERTIFICATE", "POLICY", "REPORT", "DECLARATION", "OTHER");
        static final Set<String> CONSULTATIONS =
                Set.of("OPEN_MEETING", "ONE_TO_ONE", "RFI", "ROUNDTABLE", "DIALOGUE_CONFERENCE");
        static final Set<String> SIDES = Set.of("AUTHORITY", "SUPPLIER");
        static final Set<String> PROOFS = Set.of("PROOF", "EVIDENCE");

        private Matters() {}
    }

    @JsonValue
    public String slug() {
        return slug;
    }

    /** The type of the event in which this service states it. */
    public String eventType(String producer) {
        return producer + "." + slug + ".v1";
    }

    public Audience audience() {
        return audience;
    }

    /** Whether it is about one version of one date: such a fact means nothing once the date was moved or the case is closed. */
    public boolean ofDeadline() {
        return onDates.ofDeadline();
    }

    /** Whether it names a version of a date: then what was told of an older version counts no more. */
    public boolean ofDate() {
        return !onDates.about().isEmpty();
    }

    /** Whether it can be about this date. */
    public boolean canBeAbout(DeadlineClock clock) {
        return onDates.about().contains(clock);
    }

    /** Whether it is about a supplier report, whatever its clock says. */
    public boolean ofReport() {
        return slug.startsWith("report-");
    }

    /** Whether it names categories of products itself. */
    private boolean namesCategories() {
        return switch (this) {
            case CONSULTATION_DUE, RISK_ANALYSIS_PUBLISHED, CATEGORY_FOLLOWED_UP, NETWORK_NEWS -> true;
            default -> false;
        };
    }

    /** Whether it can be about a supplier, so that people can ask for those about one. */
    public boolean ofSupplier() {
        return !namesCategories() && this != REFERENCE_DOCUMENT_PUBLISHED && this != WEBHOOK_ENDPOINT_OFF;
    }

    /** Whether people can ask for those of one category: those it names, or those of what its authority buys from the supplier. */
    public boolean ofCategory() {
        return namesCategories() || ofSupplier();
    }

    /** Whether it names the severity of a non-compliance, so that people can ask for the worst ones. */
    public boolean namesSeverity() {
        return Stream.of("non-compliance-", "plan-", "correction-", "deadline-").anyMatch(slug::startsWith);
    }

    /** Whether it is about an audit and not about one of its cases. */
    public boolean ofAudit() {
        return slug.startsWith("audit-") || this == SUPPLIER_COMMENTED;
    }

    /** Whether it is about what a monitoring organisation or workers reported: apart from audits, cases and supplier reports. */
    public boolean ofExternalReport() {
        return slug.startsWith("external-report-");
    }

    /** Whether it is about something of another authority that is told to those it was shared with by name. */
    public boolean ofSharing() {
        return this == AUDIT_SHARED || this == EXTERNAL_REPORT_SHARED;
    }

    /** Whether there may be many in a day, each of them small: mails about them are gathered, unless somebody wishes for this kind at once. */
    public boolean comesInNumbers() {
        return this == CASE_COMMENTED;
    }

    /** Whether it is about a sanction that follows from a case. */
    public boolean ofSanction() {
        return slug.startsWith("sanction-");
    }

    /** Whether a proposed sanction is settled with it, one way or the other. */
    public boolean endsProposal() {
        return this == SANCTION_DECIDED || this == SANCTION_DECLINED || this == SANCTION_WITHDRAWN;
    }

    /** The kinds that ask somebody to assess or to answer what is assessed, answered or over with it. */
    public List<FactType> answers() {
        return switch (this) {
            case PLAN_APPROVED, PLAN_REJECTED -> List.of(PLAN_SUBMITTED);
            // with either verdict; an observation may have had a plan once
            case NON_COMPLIANCE_CLOSED, NON_COMPLIANCE_WITHDRAWN ->
                List.of(PLAN_SUBMITTED, CORRECTION_REPORTED, NOBODY_TO_TELL);
            // who answers has heard of it
            case PLAN_SUBMITTED, CORRECTION_REPORTED -> List.of(NOBODY_TO_TELL);
            case REPORT_REVIEWED -> List.of(REPORT_RECEIVED);
            // what the supplier said was there to be read; what it says afterwards is told on its own
            case AUDIT_FINALISED -> List.of(SUPPLIER_COMMENTED);
            case AUDIT_CANCELLED -> List.of(AUDIT_DRAFTED, SUPPLIER_COMMENTED);
            default -> List.of();
        };
    }

    /** Every kind that another one answers, in their written form. */
    public static Set<String> answered() {
        return Arrays.stream(values())
                .flatMap(type -> type.answers().stream())
                .map(FactType::slug)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes it can be about beside its dates; empty for most. */
    public Set<String> matters() {
        return matters;
    }

    /** The one of {@link #matters} that is written so. */
    public String matter(String code) {
        if (!matters().contains(code)) {
            throw new IllegalArgumentException("unknown matter of " + slug);
        }
        return code;
    }

    /** The clock that stops with it: what was due has come in. */
    public @Nullable DeadlineClock stops() {
        return onDates.stops();
    }

    /** Whether a case, or the waiting for a report, can be over with it; {@link Fact#endsCase} says whether it is. */
    boolean endsCase() {
        return onDates.ends();
    }

    public static Optional<FactType> ofSlug(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /** Reads the written form; for JSON and for query parameters. */
    public static FactType fromString(String slug) {
        return ofSlug(slug).orElseThrow(() -> new IllegalArgumentException("unknown fact type"));
    }

    /** The type that an event carries, if its producer states it. */
    public static Optional<FactType> ofEventType(String type) {
        return Arrays.stream(values())
                .filter(one -> one.producers.stream()
                        .anyMatch(producer -> one.eventType(producer).equals(type)))
                .findFirst();
    }

    /** Every event type of a producer's topic that is understood here. */
    public static Set<String> eventTypes(String producer) {
        return Arrays.stream(values())
                .filter(type -> type.producers.contains(producer))
                .map(type -> type.eventType(producer))
                .collect(Collectors.toUnmodifiableSet());
    }
}
