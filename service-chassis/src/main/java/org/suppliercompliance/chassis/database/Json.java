package org.suppliercompliance.chassis.database;

/** A JSON text bound as {@code jsonb}. */
public record Json(String text) {}
