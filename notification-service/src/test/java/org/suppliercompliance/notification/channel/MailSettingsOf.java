package org.suppliercompliance.notification.channel;

import java.time.Duration;
import java.util.Optional;

/** The settings of a mail server on this machine. */
record MailSettingsOf(int port, MailSettings.Encryption encryption, Duration timeout) implements MailSettings {
    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Optional<String> user() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public String from() {
        return "follow-up@example.org";
    }

    @Override
    public String caseLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String reportLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String sharedAuditLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String sanctionLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String endpointLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    @Override
    public String supplierOrigin() {
        return "https://compliance.example.org";
    }

    @Override
    public String criteriaOrigin() {
        return "https://compliance.example.org";
    }

    @Override
    public String auditOrigin() {
        return "https://compliance.example.org";
    }

    @Override
    public String notificationOrigin() {
        return "https://compliance.example.org";
    }

    @Override
    public String dialogueLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String auditLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String documentLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String consultationLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String evidenceLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String auditEvidenceLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String unsubscribeLink() {
        return "https://cases.example.org/{capability}";
    }

    @Override
    public String riskAnalysisLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String externalReportLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String sharedExternalReportLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String categoryFollowUpLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String referenceDocumentLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String newsLink() {
        return "https://cases.example.org/{id}";
    }

    @Override
    public String messageIdDomain() {
        return "example.org";
    }
}
