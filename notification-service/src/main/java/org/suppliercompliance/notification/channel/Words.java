package org.suppliercompliance.notification.channel;

/**
 * A fact in plain words, as text and never as markup.
 *
 * @param subject one line, at most 200 characters
 * @param what what happened or is late
 * @param when since when, or until when
 * @param todo what to do
 * @param linkLabel what the link leads to
 * @param link the one address to open
 */
public record Words(String subject, String what, String when, String todo, String linkLabel, String link) {}
