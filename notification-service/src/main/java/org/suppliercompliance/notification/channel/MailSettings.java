package org.suppliercompliance.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mails are written, and the mail server they are handed to. */
@ConfigMapping(prefix = "notification.mail")
public interface MailSettings {
    /** The mail server. */
    @WithDefault("localhost")
    String host();

    /** Its port. */
    @WithDefault("1025")
    int port();

    /** Whether the connection is encrypted. */
    @WithDefault("NONE")
    Encryption encryption();

    /** The user to log in as, when the mail server wants a login. */
    Optional<String> user();

    /** That user's password. */
    Optional<String> password();

    /** The address that mails come from. */
    @WithDefault("follow-up@localhost")
    String from();

    /** Where readers open what mails are about, and their programs the calendars, when it is one place for all services: scheme, host and port. */
    Optional<String> origin();

    /** The place of supplier-service alone, where each service has one of its own. */
    @WithDefault("${notification.mail.origin:http://localhost:8081}")
    String supplierOrigin();

    /** The place of criteria-service alone, likewise. */
    @WithDefault("${notification.mail.origin:http://localhost:8082}")
    String criteriaOrigin();

    /** The place of audit-service alone, likewise. */
    @WithDefault("${notification.mail.origin:http://localhost:8083}")
    String auditOrigin();

    /** The place of this service alone, likewise. */
    @WithDefault("${notification.mail.origin:http://localhost:8084}")
    String notificationOrigin();

    /** The address of a case, as a reader opens it; {@code {id}} stands for the case's id. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/non-compliances/{id}")
    String caseLink();

    /** The address of a supplier report, as a reader opens it; {@code {id}} stands for the report's id. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/supplier-reports/{id}")
    String reportLink();

    /** The address of an audit, as its reader opens it; {@code {id}} stands for the audit's id. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/audits/{id}")
    String auditLink();

    /** The address of the shared result of an audit, as a reader of another authority opens it; {@code {id}} stands for the audit's id. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/shared-audits/{id}")
    String sharedAuditLink();

    /** The address of a sanction, as its reader opens it; {@code {id}} stands for the sanction's id. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/sanctions/{id}")
    String sanctionLink();

    /** The address of a webhook endpoint, as its owner opens it; {@code {id}} stands for the endpoint's id. */
    @WithDefault("${notification.mail.notification-origin}/notification/v1/webhook-endpoints/{id}")
    String endpointLink();

    /** The address of a one-to-one meeting in the dialogue log, likewise; {@code {supplierId}} stands for the id of its supplier. */
    @WithDefault("${notification.mail.supplier-origin}/supplier/v1/suppliers/{supplierId}/dialogues/{id}")
    String dialogueLink();

    /** The address of a supplier's document, likewise. */
    @WithDefault("${notification.mail.supplier-origin}/supplier/v1/suppliers/{supplierId}/documents/{id}")
    String documentLink();

    /** The address of a market consultation, likewise. */
    @WithDefault("${notification.mail.criteria-origin}/criteria/v1/consultations/{id}")
    String consultationLink();

    /** The address of a proof in a supplier's wallet, likewise. */
    @WithDefault("${notification.mail.criteria-origin}/criteria/v1/evidence/{id}")
    String evidenceLink();

    /** The address of a piece of evidence of an audit, likewise. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/evidence/{id}")
    String auditEvidenceLink();

    /** The address of a risk analysis, likewise. */
    @WithDefault("${notification.mail.criteria-origin}/criteria/v1/risk-analyses/{id}")
    String riskAnalysisLink();

    /** The address of a report of a monitoring organisation or of workers, likewise. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/external-reports/{id}")
    String externalReportLink();

    /** The address of such a report as a reader of another authority opens it, likewise. */
    @WithDefault("${notification.mail.audit-origin}/audit/v1/shared-external-reports/{id}")
    String sharedExternalReportLink();

    /** The address of a note of what was seen in a category, likewise. */
    @WithDefault("${notification.mail.criteria-origin}/criteria/v1/category-follow-ups/{id}")
    String categoryFollowUpLink();

    /** The address of a reference document, likewise. */
    @WithDefault("${notification.mail.criteria-origin}/criteria/v1/reference-documents/{id}")
    String referenceDocumentLink();

    /** The address of a news item, likewise. */
    @WithDefault("${notification.mail.notification-origin}/notification/v1/network-news/{id}")
    String newsLink();

    /** The address that ends a subscription; {@code {capability}} stands for its secret end. */
    @WithDefault("${notification.mail.notification-origin}/notification/v1/unsubscriptions/{capability}")
    String unsubscribeLink();

    /** The domain in the Message-ID of mails. */
    @WithDefault("notification.localhost")
    String messageIdDomain();

    /** The longest an attempt may take; shorter than the lease of a delivery. */
    @WithDefault("20S")
    Duration timeout();

    /** How the connection to the mail server is encrypted. */
    enum Encryption {
        /** Not at all: a mail server on the same machine. */
        NONE,
        /** The connection begins in the clear and is then encrypted, or the mail is not sent. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }
}
