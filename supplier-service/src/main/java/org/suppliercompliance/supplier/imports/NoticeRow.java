package org.suppliercompliance.supplier.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.Money;
import org.suppliercompliance.supplier.contracts.NoticeIntake;
import org.suppliercompliance.supplier.notices.NoticedContract;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/**
 * A contract of a notice, checked.
 *
 * @param keys what it is registered under
 * @param ways all that it may be known by, see {@link NoticeIntake.Said}
 * @param supplierNumber the supplier's number as given, when it is none of a known register
 */
record NoticeRow(
        NoticedContract contract,
        @Nullable Instant madeAt,
        NoticeIntake.Keys keys,
        List<NoticeIntake.Keys> ways,
        SupplierIntake.@Nullable Entry supplier,
        @Nullable String supplierNumber,
        List<String> cpvCodes,
        @Nullable Money value,
        UnitReport report) {

    String place() {
        return contract.place();
    }

    SupplierIntake.Entry supplierOrThrow() {
        return Objects.requireNonNull(supplier);
    }

    NoticeIntake.Said of(@Nullable UUID owner) {
        return new NoticeIntake.Said(
                owner,
                keys,
                ways,
                report.number(),
                madeAt,
                contract.framework(),
                contract.reference(),
                contract.title(),
                cpvCodes,
                value,
                contract.start(),
                contract.end(),
                contract.concludedOn(),
                contract.notice(),
                contract.buyer(),
                supplierNumber);
    }
}
