package org.suppliercompliance.supplier.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted as one row: a release, or a contract of a notice.
 *
 * @param number from 1, in the order of the file
 * @param madeAt when the notice was made: a later one wins over an earlier one
 */
public record NoticeUnit(int number, @Nullable Instant madeAt, List<NoticedContract> contracts, List<Remark> remarks) {}
