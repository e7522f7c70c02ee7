package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.criteria.SupplierTopic;

/** States, as supplier-service does, who there is, and waits until this service knows it. */
public final class Registry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registry() {}

    /** An authority that is told of days 14, 7 and 1 before a date. */
    public static String authority() {
        return authority("FI");
    }

    public static String authority(String country) {
        String code = "A-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        state(
                "authority-registered",
                code,
                1,
                Map.of(
                        "code",
                        code,
                        "name",
                        code,
                        "country",
                        country,
                        "zone",
                        "Europe/Stockholm",
                        "languages",
                        List.of("sv"),
                        "stepsBefore",
                        List.of(14, 7, 1)));
        until("select 1 from known_authority where code = ? and zone is not null", code);
        return code;
    }

    public static String supplierId() {
        String id = UUID.randomUUID().toString();
        state(
                "supplier-registered",
                id,
                1,
                Map.of(
                        "id",
                        id,
                        "legalName",
                        "Supplier " + id,
                        "country",
                        "SE",
                        "identifiers",
                        List.of(),
                        "roles",
                        List.of("RESELLER")));
        until("select 1 from known_supplier where id::text = ?", id);
        return id;
    }

    public static void merged(String id, String survivor) {
        state(
                "supplier-merged",
                id,
                2,
                Map.of(
                        "id",
                        id,
                        "survivorId",
                        survivor,
                        "mergedInto",
                        survivor,
                        "mergedAt",
                        Instant.now().toString()));
        until("select 1 from known_supplier where id::text = ? and survivor_id is not null", id);
    }

    public static void split(String id, String formerSurvivor) {
        state(
                "supplier-split",
                id,
                3,
                Map.of(
                        "id",
                        id,
                        "formerSurvivorId",
                        formerSurvivor,
                        "legalName",
                        "Again " + id,
                        "country",
                        "SE",
                        "identifiers",
                        List.of(),
                        "roles",
                        List.of()));
        until("select 1 from known_supplier where id::text = ? and survivor_id is null", id);
    }

    private static void state(String fact, String subject, int version, Map<String, Object> data) {
        SupplierTopic.state(fact, subject, version, write(data));
    }

    private static void until(String query, String parameter) {
        SupplierTopic.await("1", query, parameter);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
