package org.suppliercompliance.criteria.consultations;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** The authorities, suppliers and consultations of a test, made as their owners make them. */
public final class Market {
    static final String PATH = "/criteria/v1/consultations";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Market() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static RequestSpecification as(String role, String authority) {
        return given().auth().oauth2(TestTokens.token(role, authority));
    }

    static RequestSpecification buyer(String authority) {
        return as("buyer", authority);
    }

    static RequestSpecification supplier(String id) {
        return given().auth().oauth2(TestTokens.supplierToken(id));
    }

    /** A criterion in its first version, published. */
    static String criterion(String authority) {
        String id = draft(authority);
        criterionAct(authority, id, "publication");
        return id;
    }

    /** A criterion whose first version can still be reworded, and is asked about. */
    static String criterionInConsultation(String authority) {
        String id = draft(authority);
        criterionAct(authority, id, "consultation");
        return id;
    }

    private static String draft(String authority) {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return post(
                        as("sustainability-manager", authority),
                        "/criteria/v1/criteria",
                        Map.of(
                                "code",
                                code,
                                "theme",
                                "risk-assessment",
                                "titles",
                                Map.of("en", "Risk analysis"),
                                "uses",
                                List.of("AWARD"),
                                "proofs",
                                List.of(Map.of(
                                        "kind",
                                        "CERTIFICATE",
                                        "name",
                                        "ISO 45001 certificate",
                                        "depth",
                                        "NAMED_METHODOLOGY",
                                        "moment",
                                        "TENDER",
                                        "methodology",
                                        "ISO 45001"))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void reworded(String authority, String id, Map<String, ?> patch) {
        String path = "/criteria/v1/criteria/" + id + "/versions/1";
        as("sustainability-manager", authority)
                .header(
                        "If-Match",
                        as("sustainability-manager", authority).get(path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    static void criterionAct(String authority, String id, String act) {
        String path = "/criteria/v1/criteria/" + id + "/versions/1";
        String etag = as("sustainability-manager", authority).get(path).header("ETag");
        as("sustainability-manager", authority)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/" + act)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse post(RequestSpecification who, String path, Object body) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse plan(String authority, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", "RFI", "title", "Information on ICT", "startsOn", today().toString()));
        body.putAll(more);
        body.values().removeIf("-"::equals);
        return post(buyer(authority), PATH, body);
    }

    static String planned(String authority, Map<String, Object> more) {
        return plan(authority, more).statusCode(201).extract().path("id");
    }

    static ValidatableResponse act(String authority, String id, String act, Object body) {
        String etag = buyer(authority).get(PATH + "/" + id).header("ETag");
        return buyer(authority)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/" + act)
                .then();
    }

    static ValidatableResponse patch(String authority, String id, Object body) {
        String etag = buyer(authority).get(PATH + "/" + id).header("ETag");
        return buyer(authority)
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }

    static void held(String authority, String id) {
        act(authority, id, "holding", "{}").statusCode(200);
    }

    /** A dialogue conference of that day, held. */
    static String conference(String authority, LocalDate on, String... categories) {
        String id = planned(
                authority,
                Map.of("kind", "DIALOGUE_CONFERENCE", "startsOn", on.toString(), "categories", List.of(categories)));
        held(authority, id);
        return id;
    }

    static void closed(String authority, String id) {
        act(authority, id, "closure", "{}").statusCode(200);
    }

    static List<Map<String, Object>> asking(String... criteria) {
        List<Map<String, Object>> asked = new ArrayList<>();
        for (String criterion : criteria) {
            asked.add(Map.of("criterionId", criterion, "version", 1));
        }
        return asked;
    }

    static List<Map<String, Object>> anonymous(int number) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            people.add(Map.of("label", "Participant " + i));
        }
        return people;
    }

    /** The ids of the participants, in the order they were named. */
    static List<String> participants(RequestSpecification who, String consultation) {
        return who.queryParam("limit", 100)
                .get(PATH + "/" + consultation + "/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static Map<String, Object> says(String criterion, String answer) {
        return Map.of("criterionId", criterion, "version", 1, "answer", answer);
    }

    static ValidatableResponse answer(
            RequestSpecification reader,
            RequestSpecification writer,
            String consultation,
            String participant,
            List<?> answers) {
        String path = PATH + "/" + consultation + "/participants/" + participant + "/answers";
        String etag = reader.get(path).header("ETag");
        return writer.header("If-Match", etag == null ? "\"1\"" : etag)
                .contentType(ContentType.JSON)
                .body(Map.of("answers", answers))
                .put(path)
                .then();
    }

    static void answered(String authority, String consultation, String participant, Object... answers) {
        answer(buyer(authority), buyer(authority), consultation, participant, List.of(answers))
                .statusCode(200);
    }

    /** An RFI about the criterion that was held and closed, with so many anonymous participants for each answer. */
    public static String consulted(String authority, String criterion, LocalDate on, int can, int partly, int cannot) {
        String id = planned(
                authority,
                Map.of(
                        "startsOn",
                        on.toString(),
                        "criteria",
                        asking(criterion),
                        "participants",
                        anonymous(can + partly + cannot)));
        held(authority, id);
        List<String> participants = participants(buyer(authority), id);
        for (int i = 0; i < participants.size(); i++) {
            answered(
                    authority,
                    id,
                    participants.get(i),
                    says(criterion, i < can ? "CAN" : i < can + partly ? "PARTLY" : "CANNOT"));
        }
        closed(authority, id);
        return id;
    }

    static ValidatableResponse maturity(String authority, String criterion) {
        return buyer(authority)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity")
                .then()
                .statusCode(200);
    }

    /** The data of the facts of a type that the authority's change feed holds, oldest first. */
    public static List<Map<String, Object>> facts(String authority, String type) {
        return Feed.facts(() -> buyer(authority), type);
    }

    /** The same of the supplier's own feed. */
    static List<Map<String, Object>> factsOfSupplier(String supplier, String type) {
        return Feed.facts(() -> supplier(supplier), type);
    }

    static void offset(long seconds) {
        given().auth()
                .oauth2(TestTokens.operatorToken())
                .contentType(ContentType.JSON)
                .body(Map.of("offsetSeconds", seconds))
                .put("/criteria/v1/clock-offset")
                .then()
                .statusCode(200);
    }
}
