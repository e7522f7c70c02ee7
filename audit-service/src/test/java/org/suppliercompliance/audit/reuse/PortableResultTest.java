package org.suppliercompliance.audit.reuse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.audit.evidence.EvidenceApi;

@QuarkusTest
@DisplayName("An accepted result leaves the suite: signed, and verifiable by whoever holds the published key")
class PortableResultTest {
    private static final String OWNER = "PORT-OWNER";
    private static final String MEMBER = "PORT-MEMBER";
    private static final String NETWORK = "PORT-REGIONS";
    private static final ObjectMapper JSON = new ObjectMapper();

    private UUID supplier;
    private UUID criterion;
    private AuditStory audit;
    private String found;
    private String released;
    private String shared;
    private String portable;

    @BeforeEach
    void a_result_of_march_accepted_in_june() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        supplier = SuiteFacts.supplier();
        criterion = SuiteFacts.criterion("PO-" + supplier, 4);
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
        audit = AuditStory.started(
                OWNER,
                supplier,
                "2027-03-01",
                ",\"method\":\"Documents\",\"criteria\":[{\"id\":\"%s\"}]".formatted(criterion));
        found = audit.found(
                "MINOR",
                "2027-03-01",
                "Överskriden arbetstid i \\\"hall 3\\\"",
                ",\"criterionId\":\"%s\",\"siteName\":\"Hall 3\",\"siteCountry\":\"CN\"".formatted(criterion));
        audit.communicated(found);
        audit.planned(found);
        audit.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        released = EvidenceApi.attached(AuditApi.manager(OWNER), EvidenceApi.on("AUDIT", audit.id()), "NETWORK", "");
        EvidenceApi.attached(AuditApi.manager(OWNER), EvidenceApi.on("AUDIT", audit.id()), "BOTH_SIDES", "");
        audit.share(NETWORK).then().statusCode(200);
        shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.noonOf("2027-06-15", "Europe/Stockholm");
        String reuse = AuditApi.post(
                        AuditApi.manager(MEMBER), shared + "/reuses", "{\"criterionIds\":[\"" + criterion + "\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        portable = shared + "/reuses/" + reuse + "/portable-result";
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private Response download() {
        return AuditApi.as(AuditApi.manager(MEMBER)).get(portable);
    }

    /** With a library that this service does not sign with, and the key as anybody reads it. */
    private static boolean verifies(String jws) throws Exception {
        Response published = given().get("/audit/v1/signing-keys");
        published.then().statusCode(200).body("keys.d", everyItem(equalTo(null)));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        signature.setCompactSerialization(jws);
        PublicJsonWebKey key = (PublicJsonWebKey) new JsonWebKeySet(published.asString())
                .findJsonWebKey(signature.getKeyIdHeaderValue(), "OKP", "sig", "EdDSA");
        signature.setKey(key.getPublicKey());
        return signature.verifySignature();
    }

    @Test
    @DisplayName("A5: the download verifies with the published key, and not with one byte changed anywhere")
    @Tag("A5")
    void verified_by_another_library() throws Exception {
        String jws = download().then().statusCode(200).extract().path("jws");
        assertTrue(verifies(jws));
        String[] parts = jws.split("\\.");
        for (int part = 1; part < 3; part++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            bytes[bytes.length / 2] ^= 1;
            String[] changed = parts.clone();
            changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertFalse(verifies(String.join(".", changed)), "part " + part);
        }
        assertEquals(
                "vc+jwt",
                JSON.readTree(Base64.getUrlDecoder().decode(parts[0]))
                        .path("typ")
                        .asText());
    }

    @Test
    @DisplayName("A5, A6: it says who was assessed by whom, what for, how, until when, and what of it was open")
    @Tag("A6")
    void what_it_says() throws Exception {
        Response answer = download();
        answer.then()
                .statusCode(200)
                .body("credential.'@context'[0]", equalTo("https://www.w3.org/ns/credentials/v2"))
                .body("credential.type", equalTo(List.of("DigitalConformityCredential", "VerifiableCredential")))
                .body("credential.validFrom", startsWith("2027-06-15T"))
                .body("credential.validUntil", equalTo("2030-03-01T23:00:00Z"))
                .body("credential.credentialSubject.type", equalTo(List.of("ConformityAttestation", "Attestation")))
                .body("credential.credentialSubject.id", equalTo("urn:uuid:" + audit.id()))
                .body("credential.credentialSubject.issuedToParty.id", equalTo("urn:uuid:" + supplier))
                .body("credential.credentialSubject.issuedToParty.name", equalTo("Exempel AB"))
                .body("credential.credentialSubject.auditor.name", equalTo(OWNER))
                .body("credential.credentialSubject.acceptedBy.name", equalTo(MEMBER))
                .body("credential.credentialSubject.assessment", hasSize(1))
                .body("credential.credentialSubject.assessment[0].assessmentDate", equalTo("2027-03-01"))
                .body(
                        "credential.credentialSubject.assessment[0].assessmentCriteria[0].id",
                        equalTo("urn:uuid:" + criterion + "#4"))
                .body("credential.credentialSubject.assessment[0].conformance", equalTo(false))
                .body("credential.credentialSubject.assessment[0].openFindings", equalTo(1))
                .body("credential.credentialSubject.assessment[0].worstSeverity", equalTo("MINOR"))
                .body("credential.credentialSubject.assessment[0].assessmentLevel", equalTo("DOCUMENTS"))
                .body("credential.credentialSubject.assessment[0].assessmentProcedure", equalTo("Documents"));
        JsonNode signed = JSON.readTree(
                Base64.getUrlDecoder().decode(answer.<String>path("jws").split("\\.")[1]));
        assertEquals(JSON.readTree(answer.asString()).path("credential"), signed);
    }

    @Test
    @DisplayName("A5, A24: what was closed for want of a mechanism is not conformant, and what was eliminated is")
    @Tag("A24")
    void what_was_not_corrected_is_not_conformant() {
        AuditApi.act(AuditApi.manager(OWNER), found, "plan-approval", "{}")
                .then()
                .statusCode(200);
        closedAndSharedAgain("NO_MECHANISM", "{\"verdict\":\"NO_MECHANISM\",\"reason\":\"The site is gone\"}", false);
        AuditApi.act(AuditApi.manager(OWNER), found, "reopening", "{\"reason\":\"It is not\"}")
                .then()
                .statusCode(200);
        closedAndSharedAgain("ELIMINATED", AuditApi.ELIMINATED, true);
    }

    private void closedAndSharedAgain(String verdict, String closure, boolean conformant) {
        AuditApi.act(AuditApi.supplier(supplier), found, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        AuditApi.act(AuditApi.manager(OWNER), found, "closure", closure).then().statusCode(200);
        audit.share(NETWORK).then().statusCode(200);
        AuditApi.as(AuditApi.manager(MEMBER)).get(shared).then().body("detail.findings[0].verdict", equalTo(verdict));
        download()
                .then()
                .statusCode(200)
                .body("credential.credentialSubject.assessment[0].openFindings", equalTo(0))
                .body("credential.credentialSubject.assessment[0].conformance", equalTo(conformant));
    }

    @Test
    @DisplayName("A5: the hash in it is that of what the API shows as shared")
    void the_hash_is_of_what_is_shared() throws Exception {
        String told = download()
                .then()
                .statusCode(200)
                .extract()
                .path("credential.credentialSubject.auditableEvidence.hashDigest");
        JsonNode detail = JSON.readTree(
                        AuditApi.as(AuditApi.manager(MEMBER)).get(shared).asString())
                .path("detail");
        assertEquals(
                "***",
                detail.path("findings").path(0).path("description").asText().replaceAll(".*\"(.*)\".*", "$1"));
        ObjectMapper sorted = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        byte[] canonical = sorted.writeValueAsString(sorted.treeToValue(detail, Object.class))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                told,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
    }

    @Test
    @DisplayName(
            "A5, A31: it names the evidence that was released, each with the hash of the bytes that are downloaded there")
    @Tag("A31")
    void evidence_is_named_by_its_hash() throws Exception {
        List<Map<String, String>> evidence =
                download().then().statusCode(200).extract().path("credential.credentialSubject.evidence");
        assertEquals(1, evidence.size());
        assertEquals(
                shared + "/evidence/" + released + "/content", evidence.get(0).get("linkURL"));
        byte[] content = AuditApi.as(AuditApi.manager(MEMBER))
                .get(evidence.get(0).get("linkURL"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(
                evidence.get(0).get("hashDigest"),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    @DisplayName("A5, FG6: each download is a line in the owner's log; after the withdrawal there is none to download")
    void logged_and_gone_when_withdrawn() {
        download().then().statusCode(200);
        AuditApi.as(AuditApi.manager(OWNER))
                .get(audit.address() + "/reads")
                .then()
                .statusCode(200)
                .body("items[0].what", equalTo("REUSABILITY"))
                .body("items[0].authority", equalTo(MEMBER));
        AuditApi.as(AuditApi.supplier(supplier)).get(portable).then().statusCode(403);
        audit.act("sharing-withdrawal", "{\"reason\":\"A mistake\"}").then().statusCode(200);
        download().then().statusCode(404);
    }

    @Test
    @DisplayName("A5: a criterion that left what is shared is left out; when none is left there is none to download")
    void criteria_that_are_shared_no_more_are_left_out() {
        UUID second = SuiteFacts.criterion("PX-" + supplier, 1);
        AuditStory another = AuditStory.started(OWNER, SuiteFacts.supplier(), "2027-06-15", "");
        String found = another.found("MINOR", "2027-06-15", "Overtime", ",\"criterionId\":\"" + criterion + "\"");
        String kept = another.found("MINOR", "2027-06-15", "No minutes", ",\"criterionId\":\"" + second + "\"");
        for (String each : List.of(found, kept)) {
            another.communicated(each);
            another.planned(each);
        }
        another.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        another.share(NETWORK).then().statusCode(200);
        String reuses = AuditStory.SHARED + "/" + another.id() + "/reuses";
        String reuse = AuditApi.post(
                        AuditApi.manager(MEMBER),
                        reuses,
                        "{\"criterionIds\":[\"%s\",\"%s\"]}".formatted(criterion, second))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        portable = reuses + "/" + reuse + "/portable-result";
        download().then().statusCode(200).body("credential.credentialSubject.assessment", hasSize(2));

        withdrawnAndSharedAgain(another, found);
        download()
                .then()
                .statusCode(200)
                .body("credential.credentialSubject.assessment", hasSize(1))
                .body(
                        "credential.credentialSubject.assessment[0].assessmentCriteria[0].id",
                        equalTo("urn:uuid:" + second + "#1"));

        withdrawnAndSharedAgain(another, kept);
        download().then().statusCode(404).body("detail", startsWith("What was accepted"));
    }

    private static void withdrawnAndSharedAgain(AuditStory story, String nonCompliance) {
        AuditApi.act(AuditApi.manager(OWNER), nonCompliance, "withdrawal", "{\"reason\":\"A mistake\"}")
                .then()
                .statusCode(200);
        story.share(NETWORK).then().statusCode(200);
    }
}
