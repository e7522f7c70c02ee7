package org.suppliercompliance.supplier.imports;

import java.util.List;

/** What a chunk of rows came to. */
record ChunkResult(int rows, int accepted, int unchanged, int rejected, int warnings, List<Finding> findings) {}
