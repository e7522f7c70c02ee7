package org.suppliercompliance.supplier.imports;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/**
 * The contracts that earlier chunks of a file described, so that a row far below is told as a repetition too. A contract is known by the
 * id of its supplier, and by what its row says of the supplier: in a dry run a new supplier has another id in each chunk, and a runner that
 * takes a file over has only the rows.
 */
final class RepeatedContracts {
    /** Hashes of eight bytes, some thirty megabytes of them: repetitions of what comes behind are not told. */
    private static final int MOST = 500_000;

    private static final String REPEATED =
            "An earlier row of the file describes this contract already: that one counts, and this one is left out.";

    private final Set<Long> seen = new HashSet<>();
    private final List<Long> ofChunk = new ArrayList<>();

    /** Begins a chunk, or begins it again: what a transaction that failed has noted does not count. */
    void begin() {
        ofChunk.clear();
    }

    /** How many contracts of this chunk are new; which are described by an earlier row of the file is said of their rows. */
    int fresh(OpenJob job, List<ContractsBefore.Owned> rows, List<Boolean> registered) {
        Set<String> fresh = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            ContractRow row = rows.get(i).row();
            UUID owner = rows.get(i).owner();
            String key = row.keyOf(owner);
            // What a dry run registers is gone before the next chunk.
            boolean before = (job.dryRun() || !registered.get(i)) && has(row, key);
            if (registered.get(i) && !before) {
                fresh.add(key);
                ofChunk.add(hash(key));
                said(row).forEach(ofChunk::add);
            } else if (before || fresh.contains(key)) {
                row.row().warn(Column.REFERENCE, REPEATED, null);
            }
        }
        return fresh.size();
    }

    /** Notes the contract of a row that an earlier runner took in. */
    void note(ContractRow row) {
        if (seen.size() < MOST) {
            said(row).forEach(seen::add);
        }
    }

    /** Ends a chunk that was committed. */
    void keep() {
        if (seen.size() < MOST) {
            seen.addAll(ofChunk);
        }
        ofChunk.clear();
    }

    /** Whether an earlier chunk described the contract of the row. */
    private boolean has(ContractRow row, String key) {
        return seen.contains(hash(key)) || said(row).anyMatch(seen::contains);
    }

    private static Stream<Long> said(ContractRow row) {
        SupplierIntake.Entry supplier = row.supplier();
        Stream<String> names;
        if (supplier == null) {
            names = Stream.of(String.valueOf(row.supplierId()));
        } else if (supplier.identifiers().isEmpty()) {
            names = Stream.of(supplier.importKey());
        } else {
            names = Identifier.pairs(supplier.identifiers()).stream();
        }
        return names.map(name -> hash(SupplierRows.key(row.key(), name)));
    }

    private static long hash(String key) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(key)).getLong();
    }
}
