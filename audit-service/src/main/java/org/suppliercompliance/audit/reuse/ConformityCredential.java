package org.suppliercompliance.audit.reuse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.Severity;

/** The result as a W3C Verifiable Credential 2.0, shaped like the UN Transparency Protocol's Digital Conformity Credential. */
@Schema(
        description =
                "A W3C Verifiable Credential (data model 2.0), shaped like the UN Transparency Protocol's Digital Conformity Credential.")
record ConformityCredential(
        @JsonProperty("@context")
        @Schema(
                name = "@context",
                description = "The vocabularies.",
                maxItems = 2,
                examples = {
                    "[\"https://www.w3.org/ns/credentials/v2\",\"https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/\"]"
                })
        List<String> context,

        @Schema(
                description = "What it is.",
                maxItems = 2,
                examples = {"[\"DigitalConformityCredential\",\"VerifiableCredential\"]"})
        List<String> type,

        @Schema(
                description = "Its id: that of the accepted result.",
                examples = {"urn:uuid:019aabcd-0000-7000-8000-000000000001"})
        String id,

        @Schema(description = "Who signs it.") Issuer issuer,

        @Schema(description = "Since when it holds: the acceptance.")
        Instant validFrom,

        @Schema(description = "Until when the result may be reused.")
        Instant validUntil,

        @Schema(description = "What was assessed, and how.") Attestation credentialSubject) {
    static final int MOST_EVIDENCE = 100;

    static ConformityCredential of(
            String id, Issuer issuer, Instant validFrom, Instant validUntil, Attestation subject) {
        return new ConformityCredential(
                List.of("https://www.w3.org/ns/credentials/v2", "https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/"),
                List.of("DigitalConformityCredential", "VerifiableCredential"),
                id,
                issuer,
                validFrom,
                validUntil,
                subject);
    }

    /** Who signs. */
    @Schema(description = "Who signs it.")
    record Issuer(
            @Schema(
                    description = "What it is.",
                    maxItems = 1,
                    examples = {"[\"CredentialIssuer\"]"})
            List<String> type,

            @Schema(
                    description = "Its address or DID.",
                    examples = {"https://example.org/supplier-compliance"})
            String id,

            @Schema(
                    description = "Its name.",
                    examples = {"Supplier compliance suite"})
            String name) {
        static Issuer of(String id, String name) {
            return new Issuer(List.of("CredentialIssuer"), id, name);
        }
    }

    /** An organisation. */
    @Schema(description = "An organisation.")
    record Party(
            @Schema(
                    description = "What it is.",
                    maxItems = 1,
                    examples = {"[\"Party\"]"})
            List<String> type,

            @Schema(
                    description = "Its id in the suite.",
                    examples = {"urn:uuid:01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10"})
            String id,

            @Schema(
                    description = "Its name.",
                    examples = {"Exempel AB"})
            String name) {
        static Party of(String id, String name) {
            return new Party(List.of("Party"), id, name);
        }
    }

    /** The attestation: one audit, as far as it was accepted. */
    @Schema(description = "One audit, as far as its result was accepted.")
    record Attestation(
            @Schema(
                    description = "What it is.",
                    maxItems = 2,
                    examples = {"[\"ConformityAttestation\",\"Attestation\"]"})
            List<String> type,

            @Schema(
                    description = "The audit.",
                    examples = {"urn:uuid:019aabcd-0000-7000-8000-000000000002"})
            String id,

            @Schema(
                    description = "The audit's number.",
                    examples = {"AU-2027-00007"})
            String name,

            @Schema(
                    description = "Who assessed: the buyer, a second party.",
                    examples = {"2ndParty"})
            String assessorLevel,

            @Schema(
                    description = "What kind of attestation it is.",
                    examples = {"inspection"})
            String attestationType,

            @Schema(description = "The supplier audited.") Party issuedToParty,

            @Schema(description = "The authority that did the audit.")
            Party auditor,

            @Schema(description = "The authority that accepted the result.")
            Party acceptedBy,

            @Schema(
                    description =
                            "The shared result all of this is taken from; the hash is that of its member `detail`, written as RFC 8785 says.")
            SecureLink auditableEvidence,

            @Schema(
                    description =
                            "The evidence that was released to the network, newest first; the hash is that of its bytes.",
                    maxItems = ConformityCredential.MOST_EVIDENCE)
            List<SecureLink> evidence,

            @Schema(description = "One per accepted criterion.", maxItems = 100)
            List<Assessment> assessment) {}

    /** Where something is, and what it has to be. */
    @Schema(description = "Where something is, with the hash of what it was when this was signed.")
    record SecureLink(
            @Schema(
                    description = "What it is.",
                    maxItems = 2,
                    examples = {"[\"SecureLink\",\"Link\"]"})
            List<String> type,

            @Schema(
                    description = "Its path in this API.",
                    examples = {"/audit/v1/shared-audits/019aabcd-0000-7000-8000-000000000002"})
            String linkURL,

            @Schema(
                    description = "What it is called.",
                    examples = {"detail"})
            String linkName,

            @Schema(
                    description = "The hash, in hexadecimal.",
                    examples = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"})
            String hashDigest,

            @Schema(
                    description = "How it was hashed.",
                    examples = {"SHA-256"})
            String hashMethod,

            @Schema(
                    description = "Whether it is encrypted.",
                    examples = {"none"})
            String encryptionMethod) {
        static SecureLink of(String address, String name, String sha256) {
            return new SecureLink(List.of("SecureLink", "Link"), address, name, sha256, "SHA-256", "none");
        }
    }

    /** A criterion that was measured against. */
    @Schema(description = "A criterion that was measured against.")
    record MeasuredCriterion(
            @Schema(
                    description = "What it is.",
                    maxItems = 1,
                    examples = {"[\"Criterion\"]"})
            List<String> type,

            @Schema(
                    description = "The criterion and its version.",
                    examples = {"urn:uuid:019aabcd-0000-7000-8000-000000000003#1"})
            String id,

            @Schema(
                    description = "Its code.",
                    examples = {"WT-01"})
            String name) {}

    /** The result for one criterion. */
    @Schema(description = "The result for one criterion.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessment(
            @Schema(
                    description = "What it is.",
                    maxItems = 2,
                    examples = {"[\"ConformityAssessment\",\"Declaration\"]"})
            List<String> type,

            @Schema(description = "When the audit became final.")
            LocalDate assessmentDate,

            @Schema(description = "The criterion.", maxItems = 1)
            List<MeasuredCriterion> assessmentCriteria,

            @Schema(
                    description =
                            "Whether all that was found against it, observations not counted, was eliminated when it was shared; not what was closed for want of a mechanism to correct it.",
                    examples = {"true"})
            boolean conformance,

            @Schema(
                    description = "How close the audit came.",
                    examples = {"ON_SITE"})
            AssuranceLevel assessmentLevel,

            @Schema(
                    description = "The method, in words; a struck-out name reads ***.",
                    examples = {"Interviews with workers and time records, on site"})
            @Nullable
            String assessmentProcedure,

            @Schema(
                    description = "Findings against it that were open, observations not counted.",
                    examples = {"0"})
            int openFindings,

            @Schema(description = "The gravest finding against it, open or closed.") @Nullable
            Severity worstSeverity) {}
}
