package org.suppliercompliance.chassis.tables;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose answer comes as a table, too: the document gives the forms of {@link TableFormat}, with these examples. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsTable {
    /** What the answer of a list is. */
    String OF_A_PAGE = "A page of JSON, or the whole collection as a table.";

    /** What the description of an operation that answers pages ends with. */
    String PAGES_AS_TABLE =
            " As CSV, lines of JSON or a workbook it is the whole collection, and limit and cursor are left out.";

    /** What the description of an operation that answers a whole list ends with. */
    String LIST_AS_TABLE = " As CSV, lines of JSON or a workbook it is the whole collection.";

    /** A header with one row behind it, which shows all columns there are. */
    String csv();

    /** One row as an object, with some of its columns. */
    String line();
}
