package org.suppliercompliance.audit.noncompliance;

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
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("FG11 over HTTP")
class TransitionsOverHttpTest {
    private static final String AUTHORITY = "TRANSITIONS";
    private static final String DAY = "2026-05-04";
    private static final String ON_BEHALF = "\"onBehalf\":{\"document\":\"DNR 2026/1\"}";

    private record HttpAct(String path, String body, Set<NonComplianceStatus> from, Set<String> roles) {}

    private static final Set<String> MANAGER = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> BOTH = Set.of(Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER);

    /** Written by hand from the state table of the domain, not from the code. */
    private static final List<HttpAct> ACTS = List.of(
            new HttpAct(
                    "communication",
                    "{\"communicatedOn\":\"" + DAY + "\"}",
                    Set.of(NonComplianceStatus.DETECTED),
                    MANAGER),
            new HttpAct(
                    "plan",
                    AuditApi.PLAN,
                    Set.of(NonComplianceStatus.COMMUNICATED, NonComplianceStatus.PLAN_REJECTED),
                    BOTH),
            new HttpAct("plan-approval", "{}", Set.of(NonComplianceStatus.PLAN_SUBMITTED), MANAGER),
            new HttpAct(
                    "plan-rejection",
                    "{\"reason\":\"No root cause\"}",
                    Set.of(NonComplianceStatus.PLAN_SUBMITTED),
                    MANAGER),
            new HttpAct("correction", AuditApi.CORRECTION, Set.of(NonComplianceStatus.PLAN_APPROVED), BOTH),
            new HttpAct("closure", AuditApi.ELIMINATED, Set.of(NonComplianceStatus.CORRECTION_REPORTED), MANAGER),
            new HttpAct("reopening", "{\"reason\":\"Found again\"}", Set.of(NonComplianceStatus.CLOSED), MANAGER),
            new HttpAct(
                    "withdrawal",
                    "{\"reason\":\"Another site\"}",
                    Set.of(
                            NonComplianceStatus.DETECTED,
                            NonComplianceStatus.COMMUNICATED,
                            NonComplianceStatus.PLAN_SUBMITTED,
                            NonComplianceStatus.PLAN_REJECTED,
                            NonComplianceStatus.PLAN_APPROVED,
                            NonComplianceStatus.CORRECTION_REPORTED),
                    MANAGER),
            new HttpAct(
                    "deadline-adjustments",
                    "{\"clock\":\"CORRECTION\",\"dueOn\":\"2027-12-31\",\"reasonCode\":\"R\",\"reason\":\"New owner\",\"decidedBy\":\"m-9\"}",
                    Set.of(
                            NonComplianceStatus.COMMUNICATED,
                            NonComplianceStatus.PLAN_SUBMITTED,
                            NonComplianceStatus.PLAN_REJECTED,
                            NonComplianceStatus.PLAN_APPROVED,
                            NonComplianceStatus.CORRECTION_REPORTED),
                    MANAGER));

    private UUID supplier;

    @Test
    @DisplayName(
            "FG11, A13, A22: 8 states, 9 acts, 6 roles: allowed acts 200, others 403 when no state would allow them, else 409, nothing changed")
    void every_act_from_every_state_by_every_role() {
        SuiteFacts.authority(AUTHORITY, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        Map<String, String> tokens = Map.of(
                Role.SUSTAINABILITY_MANAGER, AuditApi.manager(AUTHORITY),
                Role.BUYER, TestTokens.token(Role.BUYER, AUTHORITY),
                Role.AUDITOR, AuditApi.auditor(AUTHORITY),
                Role.SUPPLIER, AuditApi.supplier(supplier),
                Role.INTEGRATOR, TestTokens.token(Role.INTEGRATOR, AUTHORITY),
                Role.OPERATOR, TestTokens.operatorToken());
        Map<NonComplianceStatus, String> waiting = new EnumMap<>(NonComplianceStatus.class);
        int tried = 0;
        for (NonComplianceStatus status : NonComplianceStatus.values()) {
            for (HttpAct act : ACTS) {
                for (String role : tokens.keySet()) {
                    String id = waiting.computeIfAbsent(status, this::caseIn);
                    int expected = expected(status, act, role);
                    String before = AuditApi.etag(tokens.get(Role.SUSTAINABILITY_MANAGER), AuditApi.CASES + "/" + id);
                    Response answer = AuditApi.act(tokens.get(role), id, act.path(), body(act, role), before);
                    assertEquals(
                            expected,
                            answer.statusCode(),
                            status + " " + act.path() + " " + role + ": " + answer.asString());
                    if (expected == 200) {
                        waiting.remove(status);
                    } else {
                        assertEquals(
                                before,
                                AuditApi.etag(tokens.get(Role.SUSTAINABILITY_MANAGER), AuditApi.CASES + "/" + id));
                    }
                    tried++;
                }
            }
        }
        assertEquals(8 * 9 * 6, tried);
    }

    private static int expected(NonComplianceStatus status, HttpAct act, String role) {
        if (!act.roles().contains(role)) {
            return 403;
        }
        boolean neverShown = status == NonComplianceStatus.DETECTED || status == NonComplianceStatus.WITHDRAWN;
        if (role.equals(Role.SUPPLIER) && neverShown) {
            return 404;
        }
        return act.from().contains(status) ? 200 : 409;
    }

    private static String body(HttpAct act, String role) {
        boolean onBehalf =
                role.equals(Role.SUSTAINABILITY_MANAGER) && act.roles().contains(Role.SUPPLIER);
        return onBehalf ? "{" + ON_BEHALF + "," + act.body().trim().substring(1) : act.body();
    }

    private String caseIn(NonComplianceStatus status) {
        String manager = AuditApi.manager(AUTHORITY);
        String id = AuditApi.raised(AUTHORITY, supplier, "MAJOR", DAY);
        List<String> acts = switch (status) {
            case DETECTED -> List.of();
            case WITHDRAWN -> List.of("withdrawal");
            case COMMUNICATED -> List.of("communication");
            case PLAN_SUBMITTED -> List.of("communication", "plan");
            case PLAN_REJECTED -> List.of("communication", "plan", "plan-rejection");
            case PLAN_APPROVED -> List.of("communication", "plan", "plan-approval");
            case CORRECTION_REPORTED -> List.of("communication", "plan", "plan-approval", "correction");
            case CLOSED -> List.of("communication", "plan", "plan-approval", "correction", "closure");
        };
        for (String path : acts) {
            HttpAct act = ACTS.stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            String token = act.roles().contains(Role.SUPPLIER) ? AuditApi.supplier(supplier) : manager;
            AuditApi.act(token, id, path, act.body()).then().statusCode(200);
        }
        return id;
    }
}
