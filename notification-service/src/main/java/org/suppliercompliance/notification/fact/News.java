package org.suppliercompliance.notification.fact;

/** The words of a news item, looked up when its fact is read: they stand in one place, and are gone when they are taken back. */
public record News(String title, String text) {}
