package org.suppliercompliance.chassis.problem;

/**
 * One fault of the input.
 *
 * @param pointer a JSON pointer into the body ({@code /lines/0/quantity}), or {@code query:limit}, {@code header:If-Match}
 * @param detail what is wrong and what would be right, for a person
 */
public record Fault(String pointer, String detail) {}
