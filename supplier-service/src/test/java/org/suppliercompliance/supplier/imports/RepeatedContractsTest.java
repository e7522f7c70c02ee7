package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.ended;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** Files whose rows repeat a contract of more than a thousand rows before, in another chunk. */
@QuarkusTest
class RepeatedContractsTest {
    private static final String REPEATED =
            "1502,WARNING,reference,\"An earlier row of the file describes this contract already: that one counts, and this one is left out.\",";

    private final String mark = "r" + UUID.randomUUID().toString().substring(0, 12);
    private String here;

    @BeforeEach
    void authorityHere() {
        here = authority();
    }

    /** 1,500 contracts, and the first of them once more. */
    private String file() {
        return IntStream.rangeClosed(1, 1500)
                .mapToObj(number -> "Laptops,30213000,R" + number + "," + mark + " One,100,SEK\n")
                .collect(Collectors.joining(
                        "",
                        "title,cpv,reference,contractor,value,currency\n",
                        "Screens,30231300,R1," + mark + " One,250,SEK\n"));
    }

    private void told(ValidatableResponse job) {
        job.body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(1501))
                .body("accepted", equalTo(1500))
                .body("unchanged", equalTo(1))
                .body("warnings", equalTo(1));
        assertEquals(List.of(REPEATED), NoticeCalls.report(here, job));
    }

    @Test
    @Tag("S12")
    @DisplayName(
            "S12: a row that repeats a contract of a thousand rows before is told as one, in a dry run as well; the file again says nothing new")
    void far_below() {
        told(imported(here, "kind=contracts&dryRun=true", file()));
        get(buyer(here), "/contracts").body("items", empty());

        told(imported(here, "kind=contracts", file()));
        get(buyer(here), "/contracts?reference=R1").body("items.title", contains("Laptops"));
        imported(here, "kind=contracts", file())
                .body("unchanged", equalTo(1501))
                .body("warnings", equalTo(0));
    }

    @Test
    @Tag("S12")
    @DisplayName("S12: a runner that takes a file over knows what the rows before describe")
    void taken_over() throws Exception {
        String head = file().lines().limit(1001).collect(Collectors.joining("\n", "", "\n"));
        imported(here, "kind=contracts&source=far", head).body("accepted", equalTo(1000));
        UUID id = UUID.randomUUID();
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        try (Connection connection = TestServers.superuser()) {
            connection.setAutoCommit(false);
            try (PreparedStatement job = connection.prepareStatement("""
                            insert into import_job (id, authority, kind, source, format, dry_run, status, bytes, rows_read, accepted, rejected, ignored_columns,
                                requested_by, runner, heard_at, version, created_at)
                            values (?, ?, 'CONTRACTS', 'far', 'CSV', false, 'RUNNING', ?, 1000, 1000, 0, '{}', 'somebody', gen_random_uuid(),
                                clock_timestamp() - interval '61 seconds', 3, now())""");
                    PreparedStatement part = connection.prepareStatement(
                            "insert into import_part (job_id, part, authority, content) values (?, 0, ?, ?)")) {
                job.setObject(1, id);
                job.setString(2, here);
                job.setLong(3, file.length);
                job.executeUpdate();
                part.setObject(1, id);
                part.setString(2, here);
                part.setBytes(3, file);
                part.executeUpdate();
            }
            connection.commit();
        }

        told(ended(here, "/supplier/v1/imports/" + id));
    }

    private String release(String id, String month, String more) {
        return "{\"ocid\": \"ocds-" + mark + "\", \"id\": \"" + id + "\", \"date\": \"2025-" + month
                + "-10T12:00:00Z\", " + more + "}";
    }

    private static String award(String title, String supplier) {
        return "\"awards\": [{\"id\": \"1\", \"title\": \"" + title + "\", " + supplier
                + "\"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30213100\"}}]}]";
    }

    @Test
    @Tag("S9")
    @DisplayName(
            "S9: a dry run of notices says of those that speak of one contract, far from each other, what the run itself says")
    void notices_far_apart() {
        String supplier = "\"suppliers\": [{\"name\": \"" + mark + " AS\"}], ";
        List<String> releases = new ArrayList<>(List.of(release("a", "03", award("Laptops", supplier))));
        IntStream.range(0, 200).forEach(i -> releases.add(release("t" + i, "01", "\"tag\": [\"tender\"]")));
        releases.add(release("b", "03", award("Laptops", supplier)));
        releases.add(release("c", "02", award("Screens", supplier)));
        releases.add(
                release("d", "04", "\"contracts\": [{\"id\": \"C\", \"awardID\": \"1\", \"title\": \"Tablets\"}]"));
        String file = String.join(",", releases);

        ValidatableResponse dry = NoticeCalls.done(
                here, NoticeCalls.send(here, "ocds&dryRun=true", "application/json", "[" + file + "]"));
        get(buyer(here), "/contracts").body("items", empty());
        ValidatableResponse real = NoticeCalls.done(here, NoticeCalls.ocds(here, "[" + file + "]"));

        for (String count : List.of("rows", "accepted", "unchanged", "rejected", "warnings")) {
            assertEquals(real.extract().<Integer>path(count), dry.extract().<Integer>path(count), count);
        }
        assertEquals(NoticeCalls.report(here, real), NoticeCalls.report(here, dry));
        real.body("rows", equalTo(204)).body("accepted", equalTo(2));
        get(buyer(here), "/contracts").body("items.title", contains("Tablets"));
    }
}
