package org.suppliercompliance.chassis.tables;

/** A way to write rows down. */
public enum TableFormat {
    CSV(TableFormat.CSV_TYPE, "csv"),
    NDJSON(TableFormat.NDJSON_TYPE, "ndjson"),
    XLSX(TableFormat.XLSX_TYPE, "xlsx");

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the documentation says of how long a table can be. */
    public static final int LARGEST = 1 << 30;

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
