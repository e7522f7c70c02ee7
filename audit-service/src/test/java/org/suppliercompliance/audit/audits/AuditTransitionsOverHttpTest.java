package org.suppliercompliance.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("FG11 over HTTP, for audits")
class AuditTransitionsOverHttpTest {
    private static final String AUTHORITY = "AUDIT-TRANSITIONS";

    private record HttpAct(String path, String body, Set<AuditStatus> from, Set<String> roles) {}

    private static final Set<String> MANAGER = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> BOTH = Set.of(Role.SUSTAINABILITY_MANAGER, Role.AUDITOR);

    /** Written by hand from the life of an audit, not from the code. */
    private static final List<HttpAct> ACTS = List.of(
            new HttpAct(
                    "assignment",
                    "{\"team\":" + AuditApi.team(AUTHORITY) + "}",
                    Set.of(AuditStatus.PLANNED, AuditStatus.IN_PROGRESS, AuditStatus.DRAFT),
                    MANAGER),
            new HttpAct("start", "{}", Set.of(AuditStatus.PLANNED), BOTH),
            new HttpAct("draft", "{}", Set.of(AuditStatus.IN_PROGRESS), BOTH),
            new HttpAct("finalisation", "{}", Set.of(AuditStatus.DRAFT), MANAGER),
            new HttpAct(
                    "cancellation",
                    "{\"reason\":\"The contract ended\"}",
                    Set.of(AuditStatus.PLANNED, AuditStatus.IN_PROGRESS, AuditStatus.DRAFT),
                    MANAGER));

    private UUID supplier;

    @Test
    @DisplayName(
            "FG11, A1: 5 states, 5 acts, 6 roles: allowed acts 200, others 403 when no state would allow them, else 409, nothing changed")
    void every_act_from_every_state_by_every_role() {
        SuiteFacts.authority(AUTHORITY, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        Map<String, String> tokens = AuditApi.everyRole(AUTHORITY, supplier);
        String manager = tokens.get(Role.SUSTAINABILITY_MANAGER);
        Map<AuditStatus, String> waiting = new EnumMap<>(AuditStatus.class);
        for (AuditStatus status : AuditStatus.values()) {
            for (HttpAct act : ACTS) {
                tokens.forEach((role, token) -> {
                    String address = AuditApi.AUDITS + "/" + waiting.computeIfAbsent(status, this::auditIn);
                    String before = AuditApi.etag(manager, address);
                    int expected =
                            !act.roles().contains(role) ? 403 : act.from().contains(status) ? 200 : 409;
                    Response answer = act(token, address, act, before);
                    assertEquals(
                            expected,
                            answer.statusCode(),
                            status + " " + act.path() + " " + role + ": " + answer.asString());
                    if (expected == 200) {
                        waiting.remove(status);
                    } else {
                        assertEquals(before, AuditApi.etag(manager, address), status + " " + act.path() + " " + role);
                    }
                });
            }
        }
    }

    private static Response act(String token, String address, HttpAct act, String etag) {
        return AuditApi.as(token).header("If-Match", etag).body(act.body()).post(address + "/" + act.path());
    }

    /** Factory audits: of these a supplier can have many at a time. */
    private String auditIn(AuditStatus status) {
        String manager = AuditApi.manager(AUTHORITY);
        String id = AuditApi.post(
                        manager,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"FACTORY\",\"plannedOn\":\"2026-05-01\",\"team\":%s}"
                                .formatted(supplier, AuditApi.team(AUTHORITY)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<Integer> acts = switch (status) {
            case PLANNED -> List.of();
            case IN_PROGRESS -> List.of(1);
            case DRAFT -> List.of(1, 2);
            case FINAL -> List.of(1, 2, 3);
            case CANCELLED -> List.of(4);
        };
        String address = AuditApi.AUDITS + "/" + id;
        acts.forEach(act -> act(manager, address, ACTS.get(act), AuditApi.etag(manager, address))
                .then()
                .statusCode(200));
        return id;
    }
}
