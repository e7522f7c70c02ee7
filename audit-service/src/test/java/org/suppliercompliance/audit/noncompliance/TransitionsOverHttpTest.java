package org.suppliercompliance.audit.noncompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.tables.TableFormat;

@QuarkusTest
@DisplayName("FG11 over HTTP")
class TransitionsOverHttpTest {
    private static final String AUTHORITY = "TRANSITIONS";
    private static final String DAY = "2026-05-04";
    private static final String ON_BEHALF = "\"onBehalf\":{\"document\":\"DNR 2026/1\"}";

    private static final String PLAN_TABLE = "plan-table";

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
            new HttpAct(
                    PLAN_TABLE,
                    "description,owner,dueOn\nCap the hours,Plant management,2027-12-31\n",
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
            "FG11, A13, A22: 8 states, 10 acts, 6 roles: allowed acts 200, others 403 when no state would allow them, else 409, nothing changed")
    void every_act_from_every_state_by_every_role() {
        SuiteFacts.authority(AUTHORITY, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        Map<String, String> tokens = AuditApi.everyRole(AUTHORITY, supplier);
        Map<NonComplianceStatus, String> waiting = new EnumMap<>(NonComplianceStatus.class);
        int tried = 0;
        for (NonComplianceStatus status : NonComplianceStatus.values()) {
            for (HttpAct act : ACTS) {
                for (String role : tokens.keySet()) {
                    String id = waiting.computeIfAbsent(status, this::caseIn);
                    int expected = expected(status, act, role);
                    String before = AuditApi.etag(tokens.get(Role.SUSTAINABILITY_MANAGER), AuditApi.CASES + "/" + id);
                    Response answer = perform(tokens.get(role), id, act, role, before);
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
        assertEquals(8 * 10 * 6, tried);
    }

    @Test
    @DisplayName(
            "FG11, A22: findings told together, from 8 states by 6 roles: only what was not told yet, only by the manager, else 409 or 403 and nothing changed")
    void findings_told_together() {
        SuiteFacts.authority(AUTHORITY, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        Map<String, String> tokens = AuditApi.everyRole(AUTHORITY, supplier);
        String manager = tokens.get(Role.SUSTAINABILITY_MANAGER);
        for (NonComplianceStatus status : NonComplianceStatus.values()) {
            AuditStory audit = AuditStory.started(AUTHORITY, supplier, DAY, "");
            String finding = audit.found("MAJOR", DAY, "Working hours", "");
            reach(status, finding);
            String before = AuditApi.etag(manager, AuditApi.CASES + "/" + finding);
            String etag = AuditApi.etag(manager, audit.address());
            tokens.forEach((role, token) -> {
                boolean managers = role.equals(Role.SUSTAINABILITY_MANAGER);
                if (managers && status == NonComplianceStatus.DETECTED) {
                    return;
                }
                AuditApi.as(token)
                        .header("If-Match", etag)
                        .body("{}")
                        .post(audit.address() + "/communication")
                        .then()
                        .statusCode(managers ? 409 : 403);
                assertEquals(before, AuditApi.etag(manager, AuditApi.CASES + "/" + finding), status + " " + role);
            });
            audit.act("communication", "{}").then().statusCode(status == NonComplianceStatus.DETECTED ? 200 : 409);
            // One desktop audit per supplier: the next state needs another one.
            audit.act("cancellation", "{\"reason\":\"Done\"}").then().statusCode(200);
        }
    }

    @Test
    @DisplayName("FG10, FG11: one approves and one rejects the same plan at once: one wins, the other gets 412")
    void two_people_decide_at_once() throws Exception {
        SuiteFacts.authority(AUTHORITY, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        String manager = AuditApi.manager(AUTHORITY);
        String id = caseIn(NonComplianceStatus.PLAN_SUBMITTED);
        String etag = AuditApi.etag(manager, AuditApi.CASES + "/" + id);
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Integer> approval = decision(together, manager, id, "plan-approval", "{}", etag);
        CompletableFuture<Integer> rejection =
                decision(together, manager, id, "plan-rejection", "{\"reason\":\"No root cause\"}", etag);

        assertEquals(Set.of(200, 412), Set.of(approval.get(), rejection.get()));
        assertEquals(
                approval.get() == 200 ? "PLAN_APPROVED" : "PLAN_REJECTED",
                AuditApi.read(manager, id).getString("status"));
    }

    private static CompletableFuture<Integer> decision(
            CyclicBarrier together, String token, String id, String act, String body, String etag) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return AuditApi.act(token, id, act, body, etag).statusCode();
        });
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

    private static Response perform(String token, String id, HttpAct act, String role, String etag) {
        if (!act.path().equals(PLAN_TABLE)) {
            return AuditApi.act(token, id, act.path(), body(act, role), etag);
        }
        String byPost = role.equals(Role.SUSTAINABILITY_MANAGER) ? "?document=DNR" : "";
        return AuditApi.as(token)
                .contentType(TableFormat.CSV_TYPE)
                .header("If-Match", etag)
                .body(act.body())
                .put(AuditApi.CASES + "/" + id + "/" + PLAN_TABLE + byPost);
    }

    private static String body(HttpAct act, String role) {
        boolean onBehalf =
                role.equals(Role.SUSTAINABILITY_MANAGER) && act.roles().contains(Role.SUPPLIER);
        return onBehalf ? "{" + ON_BEHALF + "," + act.body().trim().substring(1) : act.body();
    }

    private String caseIn(NonComplianceStatus status) {
        String id = AuditApi.raised(AUTHORITY, supplier, "MAJOR", DAY);
        reach(status, id);
        return id;
    }

    private void reach(NonComplianceStatus status, String id) {
        String manager = AuditApi.manager(AUTHORITY);
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
    }
}
