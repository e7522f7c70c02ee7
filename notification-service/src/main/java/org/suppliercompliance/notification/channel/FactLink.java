package org.suppliercompliance.notification.channel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.suppliercompliance.notification.fact.Fact;

/** The one link of a mail: where its reader opens what the fact is about. */
enum FactLink {
    CASE("link", MailSettings::caseLink),
    REPORT("link-report", MailSettings::reportLink),
    AUDIT("link-audit", MailSettings::auditLink),
    SHARED_AUDIT("link-shared-audit", MailSettings::sharedAuditLink),
    SANCTION("link-sanction", MailSettings::sanctionLink),
    ENDPOINT("link-endpoint", MailSettings::endpointLink),
    DIALOGUE("link-dialogue", MailSettings::dialogueLink),
    DOCUMENT("link-document", MailSettings::documentLink),
    CONSULTATION("link-consultation", MailSettings::consultationLink),
    EVIDENCE("link-evidence", MailSettings::evidenceLink),
    AUDIT_EVIDENCE("link-evidence", MailSettings::auditEvidenceLink),
    RISK_ANALYSIS("link-risk-analysis", MailSettings::riskAnalysisLink),
    EXTERNAL_REPORT("link-report", MailSettings::externalReportLink),
    SHARED_EXTERNAL_REPORT("link-report", MailSettings::sharedExternalReportLink),
    CATEGORY_FOLLOW_UP("link-category-follow-up", MailSettings::categoryFollowUpLink),
    REFERENCE_DOCUMENT("link-reference-document", MailSettings::referenceDocumentLink),
    NEWS("link-news", MailSettings::newsLink);

    private final String label;
    private final Function<MailSettings, String> address;

    FactLink(String label, Function<MailSettings, String> address) {
        this.label = label;
        this.address = address;
    }

    /** The name of its label among the texts. */
    String label() {
        return label;
    }

    /** The address, with {@code {id}} in it, and {@code {supplierId}} where it is kept with its supplier. */
    String address(MailSettings settings) {
        return address.apply(settings);
    }

    /** Every address that a mail may lead to. */
    static List<String> all(MailSettings settings) {
        return Stream.concat(
                        Arrays.stream(values()).map(link -> link.address(settings)),
                        Stream.of(settings.unsubscribeLink()))
                .toList();
    }

    static FactLink of(Fact fact) {
        return switch (fact.type()) {
            case AUDIT_PLANNED,
                    AUDIT_ASSIGNED,
                    AUDIT_STARTED,
                    AUDIT_DRAFTED,
                    SUPPLIER_COMMENTED,
                    AUDIT_FINALISED,
                    AUDIT_CANCELLED -> AUDIT;
            case AUDIT_SHARED -> SHARED_AUDIT;
            case SANCTION_PROPOSED, SANCTION_DECIDED, SANCTION_LIFTED -> SANCTION;
            case WEBHOOK_ENDPOINT_OFF -> ENDPOINT;
            case DIALOGUE_DUE, DIALOGUE_OVERDUE -> DIALOGUE;
            case DOCUMENT_EXPIRING -> DOCUMENT;
            case CONSULTATION_DUE, CONSULTATION_INVITED -> CONSULTATION;
            case EVIDENCE_EXPIRING, EVIDENCE_EXPIRED -> "EVIDENCE".equals(fact.matter()) ? AUDIT_EVIDENCE : EVIDENCE;
            case RISK_ANALYSIS_PUBLISHED -> RISK_ANALYSIS;
            case EXTERNAL_REPORT_PRESENTED -> EXTERNAL_REPORT;
            case EXTERNAL_REPORT_SHARED -> SHARED_EXTERNAL_REPORT;
            case CATEGORY_FOLLOWED_UP -> CATEGORY_FOLLOW_UP;
            case REFERENCE_DOCUMENT_PUBLISHED -> REFERENCE_DOCUMENT;
            case NETWORK_NEWS -> NEWS;
            case REPORT_REQUESTED, REPORT_RECEIVED, REPORT_REVIEWED, REPORT_WITHDRAWN, REPORT_OVERDUE -> REPORT;
            case DEADLINE_ADJUSTED, DEADLINE_APPROACHING, DEADLINE_REMINDER -> fact.ofReport() ? REPORT : CASE;
            case NON_COMPLIANCE_DETECTED,
                    NON_COMPLIANCE_COMMUNICATED,
                    PLAN_SUBMITTED,
                    PLAN_APPROVED,
                    PLAN_REJECTED,
                    CORRECTION_REPORTED,
                    NON_COMPLIANCE_CLOSED,
                    NON_COMPLIANCE_REOPENED,
                    NON_COMPLIANCE_WITHDRAWN,
                    CASE_COMMENTED,
                    NOBODY_TO_TELL,
                    PLAN_OVERDUE,
                    CORRECTION_OVERDUE,
                    SANCTION_DECLINED,
                    SANCTION_WITHDRAWN -> CASE;
        };
    }
}
