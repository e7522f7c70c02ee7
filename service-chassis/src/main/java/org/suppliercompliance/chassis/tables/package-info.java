/** Tables as files: CSV, lines of JSON and workbooks, read row by row and written page by page, whatever their rows mean. */
@NullMarked
package org.suppliercompliance.chassis.tables;

import org.jspecify.annotations.NullMarked;
