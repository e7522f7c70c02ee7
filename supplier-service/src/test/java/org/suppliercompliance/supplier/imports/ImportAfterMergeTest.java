package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;
import static org.suppliercompliance.supplier.identity.MergeCalls.split;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportAfterMergeTest {
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 10);
    private String authority;
    private String survivor;

    @BeforeEach
    void authorityHere() {
        authority = authority();
        survivor = supplierOf(authority, mark + " Two AB");
    }

    private String file(String... references) {
        StringBuilder file = new StringBuilder("title,cpv,reference,contractor\n");
        for (String reference : references) {
            file.append("Laptops,30213000,")
                    .append(reference)
                    .append(',')
                    .append(mark)
                    .append(" One AB\n");
        }
        return file.toString();
    }

    private String merging() {
        return get(buyer(authority), "/suppliers?name={n}", mark + " One")
                .extract()
                .path("items[0].id");
    }

    private void importedAgain(int accepted, int unchanged, String file) {
        imported(authority, "kind=contracts&source=" + mark, file)
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(accepted))
                .body("unchanged", equalTo(unchanged));
    }

    @Test
    @DisplayName(
            "S9, decision 14: a file of contracts that comes again after its supplier was merged changes nothing; what is new in it is the survivor's")
    void after_a_merge() {
        importedAgain(2, 0, file("R1", "R2"));
        merged(authority, merging(), survivor);

        importedAgain(1, 2, file("R1", "R2", "R3"));

        get(buyer(authority), "/contracts?supplierId=" + survivor)
                .body("items.reference", containsInAnyOrder("R1", "R2", "R3"));
    }

    @Test
    @DisplayName(
            "S9, decision 14: a file whose contracts were imported while the supplier was merged changes nothing after a split")
    void after_a_split() {
        importedAgain(1, 0, file("R1"));
        String one = merging();
        merged(authority, one, survivor);
        importedAgain(1, 1, file("R1", "R2"));
        split(authority, one);

        importedAgain(0, 2, file("R1", "R2"));

        get(buyer(authority), "/contracts?supplierId=" + survivor).body("items.reference", contains("R2"));
    }

    @Test
    @DisplayName(
            "S9: what the other supplier had before it was merged, under the same number, is no contract of the one that was split")
    void only_while_it_was_merged() {
        importedAgain(1, 0, file("R1"));
        String one = merging();
        importedAgain(1, 0, file("R2").replace("One AB", "Two AB"));
        survivor = get(buyer(authority), "/contracts?limit=1").extract().path("items[0].supplierId");
        merged(authority, one, survivor);
        split(authority, one);

        importedAgain(1, 0, file("R2"));

        get(buyer(authority), "/contracts?supplierId=" + one).body("items.reference", containsInAnyOrder("R1", "R2"));
    }
}
