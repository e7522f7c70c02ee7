package org.suppliercompliance.notification.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** One authority with one supplier, made for one test, so that tests never meet. */
final class World {
    static final Duration SOON = Duration.ofSeconds(60);

    final String authority;
    final String authorityName;
    final UUID supplier = UUID.randomUUID();
    final String supplierName;

    World(String authorityName, String supplierName) {
        this.authority = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        this.authorityName = authorityName;
        this.supplierName = supplierName;
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.authority-registered.v1",
                authority,
                1,
                authority,
                Json.object(
                        "code",
                        authority,
                        "name",
                        authorityName,
                        "zone",
                        "Europe/Stockholm",
                        "languages",
                        List.of("sv")));
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.supplier-registered.v1",
                supplier.toString(),
                1,
                supplier.toString(),
                Json.object("id", supplier.toString(), "legalName", supplierName, "country", "SE"));
        await().atMost(SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where id = ?", supplier) == 1
                        && Rows.count("select count(*) from known_authority where code = ?", authority) == 1);
    }

    /** A network of these authorities, and the category ICT that one of them answers for there; answers its code. */
    static String network(World... members) {
        String code = "N-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        members(code, 1, members);
        UUID assignment = UUID.randomUUID();
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.category-assigned.v1",
                assignment.toString(),
                1,
                assignment.toString(),
                Json.object(
                        "id",
                        assignment.toString(),
                        "category",
                        "ICT",
                        "network",
                        code,
                        "authority",
                        members[0].authority));
        await().atMost(SOON)
                .until(() -> Rows.count("select count(*) from known_category where code = 'ICT'") == 1
                        && Rows.count("select count(*) from known_network_member where network = ?", code)
                                == members.length);
        return code;
    }

    /** Who is in the network from now on. */
    static void members(String code, long version, World... members) {
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.network-changed.v1",
                code,
                version,
                code,
                Json.object(
                        "code",
                        code,
                        "name",
                        "Sweden's regions",
                        "members",
                        java.util.Arrays.stream(members)
                                .map(member -> member.authority)
                                .toList()));
    }

    /** A running contract of this authority with its supplier, about nothing that belongs to a category. */
    void contract() {
        contract(List.of());
    }

    /** The same, about what these codes of the CPV stand for; answers its id. */
    UUID contract(List<String> cpvCodes) {
        UUID contract = UUID.randomUUID();
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.contract-registered.v1",
                contract.toString(),
                1,
                supplier.toString(),
                Json.object(
                        "id",
                        contract.toString(),
                        "authority",
                        authority,
                        "supplierId",
                        supplier.toString(),
                        "cpvCodes",
                        cpvCodes,
                        "end",
                        "2030-12-31"));
        await().atMost(SOON).until(() -> Rows.count("select count(*) from known_contract where id = ?", contract) == 1);
        return contract;
    }

    RequestSpecification manager() {
        return as(TestTokens.token("sustainability-manager", authority, "manager@" + authority));
    }

    RequestSpecification integrator() {
        return as(TestTokens.token("integrator", authority));
    }

    RequestSpecification supplierUser() {
        return as(TestTokens.supplierToken(supplier.toString()));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).basePath("/notification/v1");
    }

    static RequestSpecification posting(RequestSpecification who) {
        return who.contentType("application/json").header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
    }

    /** Adds a manager with a mail address of its own, and answers the person's id. */
    Person managerNamed(String name, String language) {
        return person(
                manager(),
                Map.of(
                        "name",
                        name,
                        "email",
                        address(),
                        "language",
                        language,
                        "roles",
                        List.of("sustainability-manager")));
    }

    Person contactNamed(String name, String language) {
        return person(
                manager(),
                Map.of("name", name, "email", address(), "language", language, "supplierId", supplier.toString()));
    }

    Person person(RequestSpecification who, Map<String, Object> body) {
        Response answer = posting(who).body(body).post("/people");
        answer.then().statusCode(201);
        return new Person(answer.jsonPath().getUUID("id"), String.valueOf(body.get("email")));
    }

    record Person(UUID id, String email) {}

    private static String address() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@example.org";
    }

    Endpoint endpoint(String url, String... factTypes) {
        Response answer = posting(integrator())
                .body(Map.of("url", url, "factTypes", List.of(factTypes)))
                .post("/webhook-endpoints");
        answer.then().statusCode(201);
        return new Endpoint(answer.jsonPath().getUUID("id"), answer.jsonPath().getString("secret"));
    }

    record Endpoint(UUID id, String secret) {}

    JsonPath alerts(String query) {
        return manager()
                .get("/alerts?limit=100&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath deliveries(String query) {
        return manager()
                .get("/deliveries?limit=100&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A case of this authority with this supplier. */
    Case newCase(String reference) {
        return new Case(this, reference);
    }

    /** A contact of any supplier, whom this authority notes. */
    Person contactOf(UUID of) {
        return person(
                manager(),
                Map.of(
                        "name",
                        "Contact",
                        "email",
                        "c" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "supplierId",
                        of.toString()));
    }

    /** What audit-service states of sharing an audit of this authority: {@code audit-shared} or {@code audit-sharing-withdrawn}. */
    void sharing(UUID event, UUID audit, long version, String fact, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "auditId",
                audit.toString(),
                "reference",
                "AU-2027-00001",
                "authority",
                authority,
                "supplierId",
                supplier.toString()));
        data.addAll(List.of(more));
        Topics.send(
                "audits.v1",
                event,
                "audit." + fact + ".v1",
                audit.toString(),
                version,
                supplier.toString(),
                Json.object(data.toArray()));
    }
}
