package org.suppliercompliance.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the people of one contract do over HTTP: its region, the supplier, a neighbour in the network. Bodies are the JSON that is sent. */
final class AuditLife {
    static final String REGION = "LIFE-REGION";
    static final String NEIGHBOUR = "LIFE-NEIGHBOUR";
    static final String STRANGER = "LIFE-STRANGER";
    static final String NETWORK = "LIFE-REGIONS";

    final List<Case> findings = new ArrayList<>();

    private final SuiteUnderTest suite;
    private final String supplier;
    private final String criterion;
    private String contract = "";
    private String audit = "";

    AuditLife(SuiteUnderTest suite) {
        this.suite = suite;
        on("2029-01-15");
        for (String code : List.of(REGION, NEIGHBOUR, STRANGER)) {
            suite.registerAuthority(code, code, "SE", "Europe/Stockholm", "sv");
        }
        create("supplier", "/networks", suite.operator(), """
                {"code":"%s","name":"The regions","members":["%s","%s"]}""".formatted(NETWORK, REGION, NEIGHBOUR));
        supplier = suite.registerSupplier(REGION, "Datorer i Norr AB");
        criterion = get("criteria", "/criteria?status=PUBLISHED&limit=1", manager(REGION))
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    void on(String day) {
        suite.moveTo(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant());
    }

    void signContract() {
        contract = create("supplier", "/contracts", suite.token("buyer", REGION), """
                {"supplierId":"%s","reference":"LIFE-1","title":"Computers","cpvCodes":["30213000-5"],"start":"2029-01-15",
                 "end":"2031-12-31","reportingDuty":true,"rightToAudit":true,"sanctionClause":true}""".formatted(supplier))
                .id();
    }

    JsonNode reportAskedFor() {
        return first("/supplier-reports?contractId=" + contract);
    }

    void beginAudit() {
        audit = suite.createOnceKnown(url("audit", "/audits"), () -> manager(REGION), """
                {"supplierId":"%s","type":"DESKTOP","plannedOn":"2029-03-01","method":"Routines and policies","contractIds":["%s"],
                 "team":[{"subject":"auditor@%s","function":"LEAD_AUDITOR"}],"criteria":[{"id":"%s"}]}""".formatted(
                                supplier, contract, REGION, criterion))
                .id();
        onAudit("start", "{}");
    }

    /** A finding of the audit at a site whose name the supplier never releases; communicated at once. */
    void find(String what) {
        Http.Answer raised =
                create("audit", "/non-compliances", suite.token("auditor@" + REGION, "auditor", REGION), """
                {"auditId":"%s","supplierId":"%s","criterionId":"%s","severity":"MAJOR","detectedOn":"2029-03-01",
                 "description":"%s at Hall Nine","siteName":"Hall Nine","siteCountry":"CN"}""".formatted(
                                audit, supplier, criterion, what));
        Case found = new Case(suite.http, url("audit", "/non-compliances"), raised);
        found.act(manager(REGION), "communication", "{}");
        findings.add(found);
    }

    void plan(Case found, String action) {
        found.act(suite.supplierToken(supplier), "plan", """
                {"actions":[{"description":"%s","owner":"Plant management","dueOn":"2029-09-30"}]}""".formatted(action));
    }

    void correct(Case found) {
        found.act(
                suite.supplierToken(supplier),
                "correction",
                "{\"description\":\"Two shifts since October\",\"evidence\":[\"Time sheets\"]}");
    }

    void decide(Case found, String act, String body) {
        found.act(manager(REGION), act, body);
    }

    String overdueSince(Case found, String clock) {
        return found.read(manager(REGION))
                .view()
                .path("deadlines")
                .path(clock)
                .path("overdueSince")
                .asText();
    }

    JsonNode sanctionProposedFor(Case found) {
        return first("/sanctions?nonComplianceId=" + found.id());
    }

    JsonNode warn(JsonNode sanction) {
        String address = url("audit", "/sanctions/" + sanction.path("id").asText());
        String etag = suite.http.get(address, manager(REGION)).expect(200).etag();
        return suite.http
                .act(address + "/decision", manager(REGION), etag, """
                        {"kind":"WARNING","contractId":"%s","reason":"No correction after two reminders"}""".formatted(contract))
                .expect(200)
                .body();
    }

    void onAudit(String act, String body) {
        String address = url("audit", "/audits/" + audit);
        String etag = suite.http.get(address, manager(REGION)).expect(200).etag();
        suite.http.act(address + "/" + act, manager(REGION), etag, body).expect(200);
    }

    void supplierAnswersTheDraft() {
        create(
                "audit",
                "/audits/" + audit + "/supplier-comments",
                suite.supplierToken(supplier),
                "{\"comment\":\"We agree\"}");
    }

    Http.Answer readShared(String authority) {
        return suite.http.get(url("audit", "/shared-audits/" + audit), manager(authority));
    }

    boolean mayReuse(String on) {
        return get(
                        "audit",
                        "/shared-audits/" + audit + "/reusability?on=" + on + "&criterionIds=" + criterion,
                        manager(NEIGHBOUR))
                .path("criteria")
                .get(0)
                .path("reusable")
                .asBoolean();
    }

    JsonNode reuseAndCarryAway() {
        String reuses = "/shared-audits/" + audit + "/reuses";
        String reuse = create("audit", reuses, manager(NEIGHBOUR), "{\"criterionIds\":[\"" + criterion + "\"]}")
                .id();
        return get("audit", reuses + "/" + reuse + "/portable-result", manager(NEIGHBOUR));
    }

    JsonNode signingKeys() {
        return get("audit", "/signing-keys", "").path("keys");
    }

    JsonNode report(String authority, int year) {
        return get("audit", "/follow-up-report?from=" + year + "-01-01&to=" + year + "-12-31", manager(authority));
    }

    List<String> historyOf(Case found) {
        return get("audit", "/non-compliances/" + found.id() + "/history", manager(REGION))
                .path("items")
                .findValuesAsText("act");
    }

    private JsonNode first(String list) {
        return await().atMost(SuiteUnderTest.SOON)
                .until(() -> suite.all(url("audit", list), manager(REGION)), found -> !found.isEmpty())
                .get(0);
    }

    private JsonNode get(String service, String path, String token) {
        return suite.http.get(url(service, path), token).expect(200).body();
    }

    private Http.Answer create(String service, String path, String token, String body) {
        return suite.http.create(url(service, path), token, body).expect(201);
    }

    private String manager(String authority) {
        return suite.token("sustainability-manager", authority);
    }

    private String url(String service, String path) {
        return suite.url(service, path);
    }
}
